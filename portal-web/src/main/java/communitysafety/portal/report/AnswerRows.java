package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of "Check your answers" as they are put together, page after page. */
final class AnswerRows {

  private final Words words;
  private final List<AnswerRow> rows = new ArrayList<>();
  private Step step;
  private int before;

  AnswerRows(Words words) {
    this.words = words;
  }

  /** The page that the rows to come are changed on. */
  void at(Step step) {
    this.step = step;
    this.before = rows.size();
  }

  /** An answer that is shown even when it is empty. */
  void add(String label, String answer) {
    add(label, answer, step.path());
  }

  void add(String label, String answer, String change) {
    rows.add(new AnswerRow("report.check-answers." + label, answer, change));
  }

  /** An answer that is left out when nothing was said. */
  void addIfSaid(String label, String answer) {
    if (!answer.isEmpty()) {
      add(label, answer);
    }
  }

  /** The same for an answer that was chosen. */
  void addIfSaid(String label, Enum<?> chosen) {
    if (chosen != null) {
      add(label, say(chosen));
    }
  }

  /** The same for several that were chosen. */
  void addIfSaid(String label, Collection<? extends Enum<?>> chosen) {
    addIfSaid(label, each(chosen));
  }

  /** One row for a page that was left empty, so that it can be filled in after all. */
  void addUnlessAny(String label) {
    if (rows.size() == before) {
      add(label, "");
    }
  }

  /** The words of a constant, such as {@code Strand.RACE}. */
  String say(Enum<?> constant) {
    return words.say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  String each(Collection<? extends Enum<?>> chosen) {
    return chosen.stream().map(this::say).collect(Collectors.joining("\n"));
  }

  List<AnswerRow> all() {
    return List.copyOf(rows);
  }
}
