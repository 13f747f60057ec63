package communitysafety.portal.returning;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is sealed for a visit: which report it is of, and what was done last, so that the same form
 * sent twice is known.
 *
 * @param report id of the report
 * @param lastForm digest of the form that was last acted on; null while none was
 */
public record VisitContent(String report, String lastForm) {

  private static final Jsonb JSON = JsonbBuilder.create();

  byte[] written() {
    return JSON.toJson(this).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @return empty when it is not of this version of the portal any more
   */
  static Optional<VisitContent> read(byte[] content) {
    try {
      return Optional.of(
          JSON.fromJson(new String(content, StandardCharsets.UTF_8), VisitContent.class));
    } catch (JsonbException e) {
      return Optional.empty();
    }
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "VisitContent[…]";
  }
}
