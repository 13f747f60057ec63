package communitysafety.consultation.response;

import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.shared.privacy.DataKey;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What of a concern is sealed.
 *
 * @param language BCP 47 tag of the language it was written in
 */
record ConcernWords(List<Told> told, String language) {

  ConcernWords {
    told = List.copyOf(told);
  }

  byte[] seal(UUID concern, DataKey key) {
    JsonArrayBuilder words = Json.createArrayBuilder();
    for (Told each : told) {
      words.add(
          Json.createObjectBuilder().add("question", each.question()).add("words", each.words()));
    }
    String written =
        Json.createObjectBuilder().add("language", language).add("told", words).build().toString();
    return key.seal(written.getBytes(StandardCharsets.UTF_8), context(concern));
  }

  static ConcernWords open(byte[] sealed, UUID concern, DataKey key) {
    String written = new String(key.open(sealed, context(concern)), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      JsonObject json = reader.readObject();
      return new ConcernWords(
          json.getJsonArray("told").getValuesAs(JsonObject.class).stream()
              .map(each -> new Told(each.getString("question"), each.getString("words")))
              .toList(),
          json.getString("language"));
    }
  }

  private static String context(UUID concern) {
    return "CONCERN:" + concern;
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "ConcernWords[…]";
  }
}
