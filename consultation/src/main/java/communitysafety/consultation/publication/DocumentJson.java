package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Survey documents as JSON: the form in which they are stored. One document has one text, so that
 * the SHA-256 of the text stands for the document: members come in a fixed order, texts in the
 * order of the document's languages, attributes by name, and what is empty is left out.
 */
public final class DocumentJson {

  private static final String PAGE = "page";
  private static final String CALCULATION = "calculate";

  private DocumentJson() {}

  public static String write(SurveyDocument document) {
    return new Writing(document.languages()).document(document).toString();
  }

  /**
   * The opposite of {@link #write}; for what we wrote ourselves.
   *
   * @throws jakarta.json.JsonException when it is no JSON
   * @throws IllegalArgumentException when it is the JSON of something else
   */
  public static SurveyDocument read(String written) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      return Reading.document(reader.readObject());
    } catch (NullPointerException | ClassCastException somethingElse) {
      throw new IllegalArgumentException("not a survey document", somethingElse);
    }
  }

  private record Writing(List<String> languages) {

    JsonObject document(SurveyDocument document) {
      JsonObjectBuilder written = Json.createObjectBuilder().add("id", document.id());
      add(written, "title", document.title());
      written.add("languages", strings(document.languages().stream()));
      JsonArrayBuilder items = Json.createArrayBuilder();
      document.items().forEach(item -> items.add(item(item)));
      written.add("items", items);
      JsonArrayBuilder lists = Json.createArrayBuilder();
      document.lists().values().forEach(list -> lists.add(list(list)));
      return written.add("lists", lists).build();
    }

    private JsonObjectBuilder item(Item item) {
      if (item instanceof Page page) {
        return page(page);
      }
      return item instanceof Question question ? question(question) : calculation(item);
    }

    private JsonObjectBuilder page(Page page) {
      JsonObjectBuilder written = begin(PAGE, page.name());
      add(written, "label", page.label());
      add(written, "relevant", page.relevant());
      written.add("layout", page.layout().name());
      JsonArrayBuilder items = Json.createArrayBuilder();
      page.items().forEach(item -> items.add(item(item)));
      return written.add("items", items);
    }

    private JsonObjectBuilder question(Question question) {
      JsonObjectBuilder written = begin(question.type().xlsFormName(), question.name());
      add(written, "label", question.label());
      add(written, "hint", question.hint());
      add(written, "relevant", question.relevant());
      add(written, "required", question.required());
      add(written, "requiredMessage", question.requiredMessage());
      add(written, "constraint", question.constraint());
      add(written, "constraintMessage", question.constraintMessage());
      add(written, "choiceList", question.choiceList());
      add(written, "choiceFilter", question.choiceFilter());
      if (question.scale() != null) {
        written.add(
            "scale",
            strings(
                Stream.of(question.scale().start(), question.scale().end(), question.scale().step())
                    .map(BigDecimal::toPlainString)));
      }
      if (question.multiline()) {
        written.add("multiline", true);
      }
      return written;
    }

    private JsonObjectBuilder calculation(Item item) {
      Calculation calculation = (Calculation) item;
      JsonObjectBuilder written = begin(CALCULATION, calculation.name());
      add(written, "relevant", calculation.relevant());
      add(written, "calculation", calculation.calculation());
      return written;
    }

    private JsonObjectBuilder list(ChoiceList list) {
      JsonArrayBuilder choices = Json.createArrayBuilder();
      for (Choice choice : list.choices()) {
        JsonObjectBuilder written = Json.createObjectBuilder().add("value", choice.value());
        add(written, "label", choice.label());
        if (!choice.attributes().isEmpty()) {
          JsonObjectBuilder attributes = Json.createObjectBuilder();
          new TreeMap<>(choice.attributes()).forEach(attributes::add);
          written.add("attributes", attributes);
        }
        choices.add(written);
      }
      return Json.createObjectBuilder().add("name", list.name()).add("choices", choices);
    }

    private static JsonObjectBuilder begin(String type, String name) {
      return Json.createObjectBuilder().add("type", type).add("name", name);
    }

    private static void add(JsonObjectBuilder written, String member, String text) {
      if (!text.isEmpty()) {
        written.add(member, text);
      }
    }

    private void add(JsonObjectBuilder written, String member, Wording wording) {
      if (wording.isEmpty()) {
        return;
      }
      JsonObjectBuilder texts = Json.createObjectBuilder();
      Stream.concat(languages.stream(), new TreeMap<>(wording.byLanguage()).keySet().stream())
          .distinct()
          .filter(wording.byLanguage()::containsKey)
          .forEach(language -> texts.add(language, wording.in(language)));
      written.add(member, texts);
    }

    private static JsonArrayBuilder strings(Stream<String> texts) {
      JsonArrayBuilder written = Json.createArrayBuilder();
      texts.forEach(written::add);
      return written;
    }
  }

  private static final class Reading {

    static SurveyDocument document(JsonObject written) {
      Map<String, ChoiceList> lists = new LinkedHashMap<>();
      for (JsonObject list : objects(written, "lists")) {
        ChoiceList read = list(list);
        lists.put(read.name(), read);
      }
      return new SurveyDocument(
          written.getString("id"),
          wording(written, "title"),
          strings(written.getJsonArray("languages")),
          items(written),
          lists);
    }

    private static List<Item> items(JsonObject written) {
      List<Item> items = new ArrayList<>();
      for (JsonObject item : objects(written, "items")) {
        items.add(
            switch (item.getString("type")) {
              case PAGE -> page(item);
              case CALCULATION ->
                  new Calculation(
                      item.getString("name"), text(item, "relevant"), text(item, "calculation"));
              default -> question(item);
            });
      }
      return items;
    }

    private static Page page(JsonObject written) {
      return new Page(
          written.getString("name"),
          wording(written, "label"),
          text(written, "relevant"),
          Page.Layout.valueOf(written.getString("layout")),
          items(written));
    }

    private static Question question(JsonObject written) {
      return new Question(
          written.getString("name"),
          QuestionType.ofXlsFormName(written.getString("type"))
              .orElseThrow(() -> new IllegalArgumentException("no type of question")),
          wording(written, "label"),
          wording(written, "hint"),
          text(written, "relevant"),
          text(written, "required"),
          wording(written, "requiredMessage"),
          text(written, "constraint"),
          wording(written, "constraintMessage"),
          text(written, "choiceList"),
          text(written, "choiceFilter"),
          scale(written.getJsonArray("scale")),
          written.getBoolean("multiline", false));
    }

    private static Scale scale(JsonArray written) {
      if (written == null) {
        return null;
      }
      return new Scale(
          new BigDecimal(written.getString(0)),
          new BigDecimal(written.getString(1)),
          new BigDecimal(written.getString(2)));
    }

    private static ChoiceList list(JsonObject written) {
      List<Choice> choices = new ArrayList<>();
      for (JsonObject choice : objects(written, "choices")) {
        choices.add(
            new Choice(
                choice.getString("value"),
                wording(choice, "label"),
                texts(choice.getJsonObject("attributes"))));
      }
      return new ChoiceList(written.getString("name"), choices);
    }

    private static Wording wording(JsonObject written, String member) {
      return new Wording(texts(written.getJsonObject(member)));
    }

    private static Map<String, String> texts(JsonObject written) {
      Map<String, String> texts = new LinkedHashMap<>();
      if (written != null) {
        written.forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
      }
      return texts;
    }

    private static String text(JsonObject written, String member) {
      return written.getString(member, "");
    }

    private static List<String> strings(JsonArray written) {
      return written.getValuesAs(JsonString::getString);
    }

    private static List<JsonObject> objects(JsonObject written, String member) {
      return written.getJsonArray(member).getValuesAs(JsonValue::asJsonObject);
    }
  }
}
