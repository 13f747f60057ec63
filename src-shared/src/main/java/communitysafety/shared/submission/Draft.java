package communitysafety.shared.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers not yet sent, opened with the visitor's key. It begins with the first answer ({@link
 * Drafts#begin}), goes up one revision with every save, and ends when it is sent, discarded, or 24
 * hours after the last save.
 *
 * @param key the visitor's key, which has seen this revision; its {@link DraftKey#cookieValue()} is
 *     to be set with every answer that follows a save
 * @param revision 1 for the first
 * @param content the answers in the form the page gave them; not copied, not to be changed
 */
public record Draft(DraftKey key, int revision, byte[] content) {

  private static final Pattern FORM_TOKEN =
      Pattern.compile("([1-9]\\d{0,8})\\.([A-Za-z0-9_-]{43})");

  /** What a form token says of the form that carries it. */
  public enum FormCheck {
    /** Made from this very revision. */
    CURRENT,
    /**
     * Made by us for this draft, from an earlier revision: a second tab, or a page kept by the
     * browser. Tell the person before anything newer is overwritten.
     */
    STALE,
    /** Not from a page of ours, or of another draft: refuse. */
    FORGED
  }

  /** The hidden field of a form made from this revision: {@code revision.token}. */
  public String formToken() {
    return revision + "." + key.tokenFor(revision);
  }

  /**
   * Judges the hidden field that came back.
   *
   * @param formToken may be null or anything at all
   */
  public FormCheck check(String formToken) {
    Matcher parts = FORM_TOKEN.matcher(formToken == null ? "" : formToken);
    if (!parts.matches()) {
      return FormCheck.FORGED;
    }
    int made = Integer.parseInt(parts.group(1));
    if (made > revision || !key.accepts(parts.group(2), made)) {
      return FormCheck.FORGED;
    }
    return made == revision ? FormCheck.CURRENT : FormCheck.STALE;
  }

  /** Never the answers. */
  @Override
  public String toString() {
    return "Draft[revision=" + revision + ", …]";
  }
}
