package communitysafety.consultation.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way through a survey that somebody's answers lead, worked out anew each time.
 *
 * @param stops the pages of it, in order; each with at least one question or note
 * @param offRoute questions that have an answer and are not asked (any more), or whose answer is
 *     not offered any more; these answers do not count
 * @param onRoute the answers that count
 */
public record Route(List<Stop> stops, Set<String> offRoute, Answers onRoute) {

  public Route {
    stops = List.copyOf(stops);
  }

  /**
   * One page on the route.
   *
   * @param name of the page, or of the question that is a page by itself
   * @param page null where a question is a page by itself
   * @param asked the questions on the route, in order, each with what it offers
   * @param complete whether each answer there must be is there and accepted
   */
  public record Stop(String name, Page page, List<Asked> asked, boolean complete) {
    public Stop {
      asked = List.copyOf(asked);
    }
  }

  /**
   * @param offered the options that are offered now; empty unless the question has choices
   * @param required whether it must be answered now
   */
  public record Asked(Question question, List<Choice> offered, boolean required) {
    public Asked {
      offered = List.copyOf(offered);
    }
  }

  public Optional<Stop> stop(String name) {
    return stops.stream().filter(stop -> stop.name().equals(name)).findFirst();
  }

  /** The first page that is not complete; empty when all are. */
  public Optional<Stop> next() {
    return stops.stream().filter(stop -> !stop.complete()).findFirst();
  }

  /** Whether this page may be seen: all before it are complete. */
  public boolean mayVisit(String name) {
    for (Stop stop : stops) {
      if (stop.name().equals(name)) {
        return true;
      }
      if (!stop.complete()) {
        return false;
      }
    }
    return false;
  }

  public boolean isComplete() {
    return next().isEmpty();
  }
}
