package communitysafety.portal.protection;

import java.util.Arrays;

/** The error pages there are; their words are {@code error.NOT_FOUND.title} and so on. */
enum ErrorPage {
  BAD_REQUEST(400),
  FORBIDDEN(403),
  NOT_FOUND(404),
  NOT_ALLOWED(405),
  TOO_LARGE(413),
  WRONG_TYPE(415),
  TOO_MANY(429),
  FAULT(500),
  UNAVAILABLE(503),

  /** A staff page was open so long that the server no longer knows it. */
  EXPIRED(440);

  private final int status;

  ErrorPage(int status) {
    this.status = status;
  }

  /** The status it is sent with. */
  int status() {
    return this == EXPIRED ? BAD_REQUEST.status : status;
  }

  /** The page of a status; one that has none of its own gets that of its class. */
  static ErrorPage of(int status) {
    return Arrays.stream(values())
        .filter(page -> page.status == status)
        .findFirst()
        .orElse(status >= 500 ? FAULT : BAD_REQUEST);
  }
}
