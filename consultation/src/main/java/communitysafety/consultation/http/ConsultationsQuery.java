package communitysafety.consultation.http;

import communitysafety.consultation.publication.FindConsultations;
import communitysafety.consultation.publication.FindConsultations.Filter;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.Topic;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands behind the question mark of {@code GET /api/consultations}. A program is told what it
 * asked wrongly, unlike a visitor of the finder, who is shown everything instead.
 *
 * @param page from 1
 * @param size consultations on a page
 */
record ConsultationsQuery(Filter filter, int page, int size) {

  /** What may be asked for: a preview is nobody's but its author's. */
  static final List<Phase> STATES =
      List.of(Phase.COMING, Phase.OPEN, Phase.CLOSED, Phase.RESULTS, Phase.ANSWERED);

  static final int USUAL_SIZE = 20;
  static final int MOST_PAGES = 10_000;

  private static final List<String> KNOWN = List.of("area", "topic", "state", "page", "size");

  /**
   * @param parameters with all their values; not trusted
   * @param areas codes that may be asked for
   * @throws InvalidInput naming every parameter that is wrong
   */
  static ConsultationsQuery read(Map<String, List<String>> parameters, List<String> areas) {
    List<FieldProblem> problems = new ArrayList<>();
    Reader reader = new Reader(parameters, problems);
    String area = reader.choice("area", areas, Function.identity());
    Topic topic = reader.choice("topic", Arrays.asList(Topic.values()), Topic::name);
    Phase state = reader.choice("state", STATES, Phase::name);
    int page = reader.number("page", 1, MOST_PAGES);
    int size = reader.number("size", USUAL_SIZE, FindConsultations.LONGEST_PAGE);
    reader.refuseTheRest();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new ConsultationsQuery(new Filter(state, area, topic), page, size);
  }

  private record Reader(Map<String, List<String>> parameters, List<FieldProblem> problems) {

    <T> T choice(String name, List<T> choices, Function<T, String> nameOf) {
      String value = value(name);
      if (value == null) {
        return null;
      }
      for (T choice : choices) {
        if (nameOf.apply(choice).equals(value)) {
          return choice;
        }
      }
      note(name, "not-a-choice", choices.stream().map(nameOf).collect(Collectors.joining(", ")));
      return null;
    }

    int number(String name, int otherwise, int most) {
      String value = value(name);
      if (value == null) {
        return otherwise;
      }
      // Nine digits always fit.
      int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
      if (number < 1 || number > most) {
        note(name, "not-a-number-up-to", most);
        return otherwise;
      }
      return number;
    }

    /** A misspelt name would otherwise find everything, and nobody would notice. */
    void refuseTheRest() {
      if (!KNOWN.containsAll(parameters.keySet())) {
        problems.add(
            new FieldProblem("/query", "unknown-parameter", List.of(String.join(", ", KNOWN))));
      }
    }

    private String value(String name) {
      List<String> values = parameters.getOrDefault(name, List.of());
      if (values.size() > 1) {
        note(name, "given-twice");
        return null;
      }
      return values.isEmpty() ? null : values.get(0);
    }

    private void note(String name, String key, Object... arguments) {
      problems.add(new FieldProblem("/query/" + name, key, List.of(arguments)));
    }
  }
}
