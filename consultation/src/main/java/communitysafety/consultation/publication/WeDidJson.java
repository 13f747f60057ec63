package communitysafety.consultation.publication;

import communitysafety.consultation.publication.PublicConsultation.WeDid;
import communitysafety.consultation.survey.Wording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was done, as it is stored: the survey's default language in three columns, what there is in
 * its other languages beside them.
 */
final class WeDidJson {

  private WeDidJson() {}

  /**
   * What was said in other languages than this one.
   *
   * @return null when nothing was
   */
  static String elsewhere(Wording asked, Wording said, Wording did, String language) {
    JsonObject all =
        Json.createObjectBuilder()
            .add("weAsked", ParticularsJson.wording(without(language, asked)))
            .add("youSaid", ParticularsJson.wording(without(language, said)))
            .add("weDid", ParticularsJson.wording(without(language, did)))
            .build();
    return all.values().stream().allMatch(each -> each.asJsonObject().isEmpty())
        ? null
        : all.toString();
  }

  /**
   * Puts the languages together again, the default one first.
   *
   * @param language that the three texts are in
   * @param elsewhere as {@link #elsewhere} wrote it; null when there is none
   */
  static WeDid read(
      String language, String asked, String said, String did, String elsewhere, LocalDate saidOn) {
    if (elsewhere == null) {
      return new WeDid(
          Wording.of(language, asked),
          Wording.of(language, said),
          Wording.of(language, did),
          saidOn);
    }
    try (JsonReader reader = Json.createReader(new StringReader(elsewhere))) {
      JsonObject all = reader.readObject();
      return new WeDid(
          together(language, asked, ParticularsJson.wording(all, "weAsked")),
          together(language, said, ParticularsJson.wording(all, "youSaid")),
          together(language, did, ParticularsJson.wording(all, "weDid")),
          saidOn);
    }
  }

  private static Wording together(String language, String text, Wording elsewhere) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(language, text);
    texts.putAll(elsewhere.byLanguage());
    return new Wording(texts);
  }

  private static Wording without(String language, Wording all) {
    Map<String, String> texts = new LinkedHashMap<>(all.byLanguage());
    texts.remove(language);
    return new Wording(texts);
  }
}
