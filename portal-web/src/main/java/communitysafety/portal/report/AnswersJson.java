package communitysafety.portal.report;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The answers as the content of a Draft: UTF-8 JSON. */
final class AnswersJson {

  private static final Jsonb JSON = JsonbBuilder.create();

  private AnswersJson() {}

  static byte[] write(ReportAnswers answers) {
    return JSON.toJson(answers).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @return empty when it is not of this version of the portal any more
   */
  static Optional<ReportAnswers> read(byte[] content) {
    try {
      return Optional.of(
          JSON.fromJson(new String(content, StandardCharsets.UTF_8), ReportAnswers.class));
    } catch (JsonbException e) {
      return Optional.empty();
    }
  }
}
