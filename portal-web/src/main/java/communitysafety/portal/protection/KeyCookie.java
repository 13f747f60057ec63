package communitysafety.portal.protection;

/**
 * The only things a browser keeps for us beside a sign-in, until it is closed: keys to what we hold
 * sealed. Each is sent to its own pages alone.
 */
public enum KeyCookie {
  /** To the answers so far. */
  DRAFT("cs-draft", "/report"),
  /** To the visit of somebody who came back with a return code. */
  RETURN("cs-return", "/return"),
  /** To the answers of somebody who takes part in a consultation. */
  CONSULTATION("cs-consultation", "/consultations"),
  /** To the visit of somebody who entered the code of a training booking. */
  BOOKING("cs-booking", "/training/booking"),
  /** To codes that an officer has printed. */
  PRINT("cs-print", "/staff/consultation-codes");

  private final String cookieName;
  private final String path;

  KeyCookie(String cookieName, String path) {
    this.cookieName = cookieName;
    this.path = path;
  }

  /** As the browser knows it. */
  public String cookieName() {
    return cookieName;
  }

  /** The pages it is sent to: these and those below. */
  public String path() {
    return path;
  }
}
