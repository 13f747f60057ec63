package communitysafety.reporting.report;

import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A caller's own name for one request (draft-ietf-httpapi-idempotency-key-header). Because callers
 * are anonymous it has to be unguessable: long enough for 128 random bits. Prints as nothing.
 */
public record IdempotencyKey(String value) {

  /**
   * 22 characters of base64url hold 132 bits; the quotes of a structured field may stand around.
   */
  private static final Pattern SHAPE = Pattern.compile("\"?([A-Za-z0-9_.+/=-]{22,200})\"?");

  /**
   * @param header null when there was none
   * @throws InvalidInput when there is one that is too short to be unguessable
   */
  public static Optional<IdempotencyKey> read(String header) {
    if (header == null) {
      return Optional.empty();
    }
    var shape = SHAPE.matcher(header.strip());
    if (!shape.matches()) {
      throw new InvalidInput(
          List.of(new FieldProblem("/header/Idempotency-Key", "not-a-key", List.of())));
    }
    return Optional.of(new IdempotencyKey(shape.group(1)));
  }

  byte[] bytes() {
    return value.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "IdempotencyKey[…]";
  }
}
