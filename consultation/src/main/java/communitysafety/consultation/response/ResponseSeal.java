package communitysafety.consultation.response;

import communitysafety.shared.privacy.DataKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Responses as they are stored: JSON, sealed under the data key of their consultation ({@link
 * ResponseKeys}) for the one row they stand in.
 */
public final class ResponseSeal {

  private ResponseSeal() {}

  /**
   * @param id of the row
   */
  public static byte[] seal(SealedResponse response, UUID id, DataKey key) {
    return seal(bytes(response), id, key);
  }

  static byte[] seal(byte[] json, UUID id, DataKey key) {
    return key.seal(json, context(id));
  }

  static byte[] bytes(SealedResponse response) {
    return write(response).toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param id of the row
   * @throws communitysafety.shared.privacy.SealBroken when it was altered, or stood in another row
   */
  public static SealedResponse open(byte[] sealed, UUID id, DataKey key) {
    String written = new String(key.open(sealed, context(id)), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      return read(reader.readObject());
    }
  }

  static JsonObject write(SealedResponse response) {
    return Json.createObjectBuilder()
        .add("language", response.language())
        .add("mayPublishWords", response.mayPublishWords())
        .add("answers", AnswersJson.write(response.answers()))
        .build();
  }

  static SealedResponse read(JsonObject written) {
    return new SealedResponse(
        AnswersJson.read(written.getJsonObject("answers")),
        written.getString("language"),
        written.getBoolean("mayPublishWords"));
  }

  private static String context(UUID id) {
    return "RESPONSE:" + id;
  }
}
