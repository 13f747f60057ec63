package communitysafety.consultation.survey.workbook;

/** Why a workbook cannot be read as a survey; words in the staff bundle under its name. */
public enum RefusalKind {
  NOT_A_WORKBOOK,
  OLD_FORMAT,
  ENCRYPTED,
  HAS_MACROS,
  TOO_LARGE,
  DAMAGED,
  SHEET_MISSING,
  COLUMN_MISSING,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  TYPE_UNKNOWN,
  TYPE_OUTSIDE_PROFILE,
  OR_OTHER,
  GROUP_NOT_CLOSED,
  GROUP_NOT_OPENED,
  GROUP_IN_GROUP,
  VALUE_MISSING,
  VALUE_UNEXPECTED,
  VALUE_TOO_LONG,
  LANGUAGE_MALFORMED,
  PARAMETERS_MALFORMED,
  TOO_MANY_ROWS
}
