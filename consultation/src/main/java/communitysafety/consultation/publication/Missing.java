package communitysafety.consultation.publication;

/**
 * One thing that stands in the way of publishing.
 *
 * @param language BCP 47 tag of the language that lacks a text; empty where it is not about a text
 * @param name of the quota concerned; else empty
 */
public record Missing(What what, String language, String name) {

  /** Words for each are in the staff bundle under {@code Missing.} and its name. */
  public enum What {
    TITLE,
    SUMMARY,
    BACKGROUND,
    CONTACT,
    OTHER_FORMATS,
    PRIVACY_NOTICE,
    OPENING_TIME,
    CLOSING_TIME,
    /** It would be over before it is published. */
    CLOSING_TIME_PASSED,
    PROMISE,
    /** What was done cannot be told before the consultation is over. */
    PROMISE_BEFORE_CLOSING,
    /** The survey does not compile; its findings say why. */
    SURVEY,
    /** The condition of a quota does not fit the survey. */
    QUOTA,
    /** The survey is the one that is answered now: there is nothing to publish. */
    CHANGE
  }

  static Missing of(What what) {
    return new Missing(what, "", "");
  }
}
