package communitysafety.consultation.survey;

import java.util.Arrays;
import java.util.Optional;

/** The types of question of the declared XLSForm profile, under XLSForm's own names. */
public enum QuestionType {
  TEXT("text"),
  INTEGER("integer"),
  DECIMAL("decimal"),
  DATE("date"),
  SELECT_ONE("select_one"),
  SELECT_MULTIPLE("select_multiple"),
  /** All options of a list put in order, the most wanted first. */
  RANK("rank"),
  /** A number out of equal steps, such as 0 to 10: see {@link Scale}. */
  RANGE("range"),
  /** Only told, nothing to answer. */
  NOTE("note"),
  /** One box to tick. */
  ACKNOWLEDGE("acknowledge");

  private final String xlsFormName;

  QuestionType(String xlsFormName) {
    this.xlsFormName = xlsFormName;
  }

  /** As it stands in the column "type" of a workbook. */
  public String xlsFormName() {
    return xlsFormName;
  }

  /** The type that XLSForm calls so; empty when the profile has none of that name. */
  public static Optional<QuestionType> ofXlsFormName(String name) {
    return Arrays.stream(values()).filter(type -> type.xlsFormName.equals(name)).findFirst();
  }

  /** Whether what is answered are options of a list. */
  public boolean hasChoices() {
    return this == SELECT_ONE || this == SELECT_MULTIPLE || this == RANK;
  }

  /** Whether there is anything to answer. */
  public boolean isAnswered() {
    return this != NOTE;
  }
}
