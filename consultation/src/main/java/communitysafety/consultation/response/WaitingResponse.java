package communitysafety.consultation.response;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A response to an anonymous consultation that waits to be mixed.
 *
 * @param quotas that it takes a place of; they are counted when it is mixed, since a number that
 *     went up with a code's use would tell what was answered with that code
 */
record WaitingResponse(
    SealedResponse response, int surveyVersion, Channel channel, List<UUID> quotas) {

  /** The size of nearly every response; one of great length has the other. */
  private static final int USUAL = 8 * 1024 - Integer.BYTES;

  WaitingResponse {
    quotas = List.copyOf(quotas);
  }

  /** All alike in size but those of more than a thousand words. */
  byte[] written() {
    JsonArrayBuilder taken = Json.createArrayBuilder();
    quotas.forEach(quota -> taken.add(quota.toString()));
    byte[] content =
        Json.createObjectBuilder()
            .add("version", surveyVersion)
            .add("channel", channel.name())
            .add("quotas", taken)
            .add("response", ResponseSeal.write(response))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return content.length <= USUAL ? OneSize.atLeast(content, USUAL) : OneSize.of(content);
  }

  /** The opposite of {@link #written}. */
  static WaitingResponse read(byte[] written) {
    String content = new String(written, StandardCharsets.UTF_8).stripTrailing();
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      JsonObject json = reader.readObject();
      return new WaitingResponse(
          ResponseSeal.read(json.getJsonObject("response")),
          json.getInt("version"),
          Channel.valueOf(json.getString("channel")),
          json.getJsonArray("quotas").getValuesAs(JsonString::getString).stream()
              .map(UUID::fromString)
              .toList());
    }
  }
}
