package communitysafety.consultation.survey;

/**
 * A place in a survey document that something is to be said about. Who read the document from a
 * workbook knows its sheet, row and column.
 *
 * @param where what it is a part of
 * @param name of the question, page or calculation; of the list for a choice; empty for settings
 * @param choice value of the choice; empty unless {@code where} is CHOICE
 * @param part the column, as XLSForm names it
 * @param language BCP 47 tag where a part has one text for each language; else empty
 */
public record Spot(Where where, String name, String choice, Part part, String language) {

  public enum Where {
    ITEM,
    CHOICE,
    SETTINGS
  }

  /** Columns of a workbook; {@link #columnName()} is how XLSForm spells them. */
  public enum Part {
    TYPE("type"),
    NAME("name"),
    LABEL("label"),
    HINT("hint"),
    RELEVANT("relevant"),
    REQUIRED("required"),
    REQUIRED_MESSAGE("required_message"),
    CONSTRAINT("constraint"),
    CONSTRAINT_MESSAGE("constraint_message"),
    CALCULATION("calculation"),
    CHOICE_FILTER("choice_filter"),
    PARAMETERS("parameters"),
    APPEARANCE("appearance"),
    LIST_NAME("list_name"),
    FORM_ID("form_id"),
    FORM_TITLE("form_title"),
    DEFAULT_LANGUAGE("default_language");

    private final String columnName;

    Part(String columnName) {
      this.columnName = columnName;
    }

    public String columnName() {
      return columnName;
    }
  }

  public static Spot item(String name, Part part) {
    return new Spot(Where.ITEM, name, "", part, "");
  }

  public static Spot item(String name, Part part, String language) {
    return new Spot(Where.ITEM, name, "", part, language);
  }

  public static Spot choice(String list, String value, Part part, String language) {
    return new Spot(Where.CHOICE, list, value, part, language);
  }

  public static Spot settings(Part part) {
    return new Spot(Where.SETTINGS, "", "", part, "");
  }
}
