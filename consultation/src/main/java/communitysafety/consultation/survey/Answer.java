package communitysafety.consultation.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One answer, of the form that its question's type asks for. */
public sealed interface Answer {

  /**
   * @param text never blank
   */
  record Text(String text) implements Answer {}

  /** Of an integer, a decimal or a range. */
  record Number(BigDecimal number) implements Answer {}

  record Day(LocalDate day) implements Answer {}

  /**
   * Of a select or a rank.
   *
   * @param values of the options: one, several without a repetition, or all in order; never empty
   */
  record Picked(List<String> values) implements Answer {
    public Picked {
      values = List.copyOf(values);
    }
  }

  /** The box was ticked. */
  record Acknowledged() implements Answer {}
}
