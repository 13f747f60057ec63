package communitysafety.portal.staff;

import java.util.List;

/**
 * A section of what was told beyond what must be asked.
 *
 * @param id of its heading on the page
 * @param note a sentence of ours before the facts; null for none
 * @param facts may be empty where there is a note
 */
public record ToldSection(String id, String heading, String note, List<Fact> facts) {
  public String getId() {
    return id;
  }

  public String getHeading() {
    return heading;
  }

  public String getNote() {
    return note;
  }

  public List<Fact> getFacts() {
    return facts;
  }

  boolean isEmpty() {
    return note == null && facts.isEmpty();
  }

  @Override
  public String toString() {
    return "ToldSection[" + id + "]";
  }
}
