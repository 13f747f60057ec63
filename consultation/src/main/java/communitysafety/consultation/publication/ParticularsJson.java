package communitysafety.consultation.publication;

import communitysafety.consultation.publication.Particulars.SupportingDocument;
import communitysafety.consultation.survey.Wording;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Particulars as they are stored. */
final class ParticularsJson {

  private ParticularsJson() {}

  static String write(Particulars particulars) {
    JsonArrayBuilder documents = Json.createArrayBuilder();
    for (SupportingDocument document : particulars.documents()) {
      documents.add(
          Json.createObjectBuilder()
              .add("title", wording(document.title()))
              .add("address", document.address())
              .add("about", main(document.about(), document.title()))
              .add("aboutByLanguage", wording(document.about())));
    }
    return Json.createObjectBuilder()
        .add("title", wording(particulars.title()))
        .add("summary", wording(particulars.summary()))
        .add("background", wording(particulars.background()))
        .add("contact", wording(particulars.contact()))
        .add("otherFormats", wording(particulars.otherFormats()))
        .add("privacyNotice", wording(particulars.privacyNotice()))
        .add("documents", documents)
        .build()
        .toString();
  }

  static Particulars read(String written) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      JsonObject all = reader.readObject();
      return new Particulars(
          wording(all, "title"),
          wording(all, "summary"),
          wording(all, "background"),
          wording(all, "contact"),
          wording(all, "otherFormats"),
          wording(all, "privacyNotice"),
          all.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
              .map(
                  each ->
                      new SupportingDocument(
                          wording(each, "title"), each.getString("address"), about(each)))
              .toList());
    }
  }

  /** As it was kept before there was one for each language; readers of then still look there. */
  private static String main(Wording about, Wording title) {
    return title.byLanguage().keySet().stream().findFirst().map(about::in).orElse("");
  }

  private static Wording about(JsonObject document) {
    if (document.containsKey("aboutByLanguage")) {
      return wording(document, "aboutByLanguage");
    }
    return wording(document, "title").byLanguage().keySet().stream()
        .findFirst()
        .map(language -> Wording.of(language, document.getString("about")))
        .orElse(Wording.NONE);
  }

  static JsonObjectBuilder wording(Wording wording) {
    JsonObjectBuilder texts = Json.createObjectBuilder();
    wording.byLanguage().forEach(texts::add);
    return texts;
  }

  static Wording wording(JsonObject from, String name) {
    JsonObject texts = from.getJsonObject(name);
    Map<String, String> byLanguage = new LinkedHashMap<>();
    texts.keySet().forEach(language -> byLanguage.put(language, texts.getString(language)));
    return new Wording(byLanguage);
  }
}
