package communitysafety.shared.problem;

/**
 * The kinds of problem a caller can meet, each with the HTTP status that tells of it (RFC 9110) and
 * the last part of its {@code type} URI {@code /problems/…} (RFC 9457).
 */
public enum ProblemType {
  INVALID_INPUT(422, "invalid-input"),
  MALFORMED_REQUEST(400, "malformed-request"),
  NOT_PERMITTED(403, "not-permitted"),
  NOT_FOUND(404, "not-found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  NOT_ACCEPTABLE(406, "not-acceptable"),
  CONFLICT(409, "conflict"),
  TOO_LARGE(413, "too-large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
  IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
  OUTSIDE_OUR_AREA(422, "outside-our-area"),
  TOO_MANY_REQUESTS(429, "too-many-requests"),
  INTERNAL(500, "internal"),
  UNAVAILABLE(503, "unavailable");

  private final int status;
  private final String slug;

  ProblemType(int status, String slug) {
    this.status = status;
    this.slug = slug;
  }

  /** The type that tells of a status which the server chose, not we. */
  public static ProblemType of(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 401, 403 -> NOT_PERMITTED;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
    };
  }

  public int status() {
    return status;
  }

  /** The reason phrase of the status line; the server has none of its own for 422. */
  public String reason() {
    return status == 422 ? "Unprocessable Content" : name().replace('_', ' ');
  }

  public String slug() {
    return slug;
  }
}
