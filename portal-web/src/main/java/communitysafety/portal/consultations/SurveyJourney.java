package communitysafety.portal.consultations;

import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where somebody is on their way through a survey, and where they may go. A page is done when it
 * was gone past and nothing on it is missing; so a question that need not be answered is shown all
 * the same, and one that an earlier answer brings onto a page that was done is shown as well.
 *
 * @param seen the questions that were shown and gone past
 */
record SurveyJourney(Route route, Set<String> seen) {

  /** The first page that is not done; empty when all are and the answers can be checked. */
  Optional<Route.Stop> next() {
    return route.stops().stream().filter(stop -> !isDone(stop)).findFirst();
  }

  /** The page of that name, if everything before it is done. */
  Optional<Route.Stop> visit(String name) {
    for (Route.Stop stop : route.stops()) {
      if (names(stop).contains(name)) {
        return Optional.of(stop);
      }
      if (!isDone(stop)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The page before; empty on the first. */
  Optional<Route.Stop> before(Route.Stop stop) {
    int number = number(stop);
    return number > 1 ? Optional.of(route.stops().get(number - 2)) : Optional.empty();
  }

  /** Which page it is, from 1. */
  int number(Route.Stop stop) {
    List<String> all = route.stops().stream().map(Route.Stop::name).toList();
    return all.indexOf(stop.name()) + 1;
  }

  /** How many pages there are, as far as the answers tell. */
  int total() {
    return route.stops().size();
  }

  private boolean isDone(Route.Stop stop) {
    return stop.complete() && seen.containsAll(questions(stop));
  }

  static List<String> questions(Route.Stop stop) {
    return stop.asked().stream().map(Route.Asked::question).map(Question::name).toList();
  }

  /** A page is found by its own name and by those of its questions. */
  private static List<String> names(Route.Stop stop) {
    return Stream.concat(Stream.of(stop.name()), questions(stop).stream()).toList();
  }
}
