package communitysafety.portal.teaching;

import java.util.List;

/**
 * Somebody in the register, in words.
 *
 * @param id number of the person
 * @param name as they write it
 * @param organisation whose place it is; empty for a person
 * @param notes such as that they walked in, or came by their link
 * @param choices how they may be marked
 * @param seen number of the newest mark of the date; 0 for none
 * @param marked who marked them last and when; empty while nobody has
 * @param history all marks, oldest first; empty when nothing was corrected
 */
public record RegisterLine(
    String id,
    String name,
    String organisation,
    List<String> notes,
    List<MarkChoice> choices,
    int seen,
    String marked,
    List<String> history) {

  /** Whether any choice is made, on the page at least. */
  public boolean chosen() {
    return choices.stream().anyMatch(MarkChoice::chosen);
  }

  /** One way to mark them. */
  public record MarkChoice(String code, String words, boolean chosen) {}
}
