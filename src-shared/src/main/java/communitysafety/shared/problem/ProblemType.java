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

  public int status() {
    return status;
  }

  public String slug() {
    return slug;
  }
}
