package communitysafety.consultation.survey.expression;

import java.time.LocalDate;

/** What an expression is evaluated over. */
public interface Scope {

  /** Of the question or calculation with this number; {@link Value#EMPTY} when there is none. */
  Value value(int slot);

  /** The answer that a constraint is about. */
  default Value answer() {
    return Value.EMPTY;
  }

  /** Of the option that a choice filter is about; empty when it has no such column. */
  default String column(String name) {
    return "";
  }

  LocalDate today();

  /** The words of an option, in the language that is spoken; empty when there is no such option. */
  String label(int slot, String option);
}
