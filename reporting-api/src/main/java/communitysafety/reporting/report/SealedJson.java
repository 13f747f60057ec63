package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.nio.charset.StandardCharsets;

/**
 * How the content of a sealed part is written down: UTF-8 JSON of plain records, personal text as
 * its words, and nothing for what was not said. Fields are only ever added, so that a part sealed
 * long ago still opens: what it does not have counts as not said.
 */
final class SealedJson {

  private static final Jsonb JSON =
      JsonbBuilder.create(new JsonbConfig().withAdapters(new PersonalTextAsWords()));

  private SealedJson() {}

  static byte[] write(Object content) {
    return JSON.toJson(content).getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(byte[] json, Class<T> type) {
    return JSON.fromJson(new String(json, StandardCharsets.UTF_8), type);
  }

  /** Public because JSON-B makes use of it by reflection. */
  public static class PersonalTextAsWords implements JsonbAdapter<PersonalText, String> {

    @Override
    public String adaptToJson(PersonalText text) {
      return text.value();
    }

    @Override
    public PersonalText adaptFromJson(String words) {
      return new PersonalText(words);
    }
  }
}
