package communitysafety.consultation.survey.workbook;

/**
 * Why a workbook cannot be read as a survey; words in the staff bundle under {@code
 * staff.survey.refusal.} and its name, each with what to do. Arguments in the order the words name
 * them.
 */
public enum RefusalKind {
  /** Neither an .xlsx nor anything else we know. */
  NOT_A_WORKBOOK,
  /** An .xls or .xlsb. */
  OLD_FORMAT,
  ENCRYPTED,
  HAS_MACROS,
  /** The file, or what it unpacks to. */
  TOO_LARGE,
  /** Cut off, or not made as workbooks are. */
  DAMAGED,
  /** Arguments: the sheet's name. */
  SHEET_MISSING,
  SHEET_TWICE,
  /** Arguments: the column. */
  COLUMN_MISSING,
  /** Arguments: the heading, and the columns there are. */
  COLUMN_UNKNOWN,
  /** Arguments: the heading, and the column where it stands first. */
  COLUMN_TWICE,
  /** A value below no heading. */
  HEADING_MISSING,
  /** Arguments: what stands there, and the types there are. */
  TYPE_UNKNOWN,
  /** A type that XLSForm has and the portal refuses. Arguments: the type. */
  TYPE_OUTSIDE_PROFILE,
  /** Arguments: the list, and the question. */
  OR_OTHER,
  GROUP_NOT_CLOSED,
  GROUP_NOT_OPENED,
  GROUP_IN_GROUP,
  /** Arguments: the column. */
  VALUE_MISSING,
  /** Arguments: what stands there, and the column. */
  VALUE_UNEXPECTED,
  /** Arguments: the most characters. */
  VALUE_TOO_LONG,
  /** A formula without a result, or with an error as its result. */
  FORMULA_WITHOUT_RESULT,
  /** A date or a percentage: what the author sees is not what the workbook holds. */
  SHOWN_OTHERWISE,
  /** Arguments: what stands there. */
  LANGUAGE_MALFORMED,
  /** Arguments: what stands there. */
  PARAMETERS_MALFORMED,
  /** Arguments: the most rows. */
  TOO_MANY_ROWS,
  /** Arguments: the most columns. */
  TOO_MANY_COLUMNS
}
