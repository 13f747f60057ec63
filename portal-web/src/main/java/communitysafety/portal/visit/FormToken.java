package communitysafety.portal.visit;

import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.Draft.FormCheck;

/**
 * The hidden field by which a form shows that it came from a page of ours, for what the browser's
 * cookie opens; see {@link Draft#check}.
 */
public final class FormToken {

  /** The name of the field. */
  public static final String FIELD = "token";

  /** Its value in a form made before there was anything to make one from. */
  public static final String NONE_YET = "new";

  private FormToken() {}

  /**
   * Judges a form.
   *
   * @param open what the cookie opens; null when that is nothing (any more), and then every form
   *     with a token is as good as another
   * @param sent may be null or anything at all
   */
  public static FormCheck check(Draft open, String sent) {
    if (open == null) {
      return sent == null ? FormCheck.FORGED : FormCheck.CURRENT;
    }
    return NONE_YET.equals(sent) ? FormCheck.STALE : open.check(sent);
  }
}
