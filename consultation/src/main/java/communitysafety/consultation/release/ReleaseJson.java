package communitysafety.consultation.release;

import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Wording;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Releases as JSON: how they are frozen, and what programs are given. A figure is a number, or
 * {@value #FEWER_THAN_5}, or null where it is not shown.
 */
public final class ReleaseJson {

  static final String FEWER_THAN_5 = "fewer than 5";

  private ReleaseJson() {}

  public static JsonObject write(ReleasedResults results) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    results.questions().forEach(each -> questions.add(question(each)));
    JsonArrayBuilder leftOut = Json.createArrayBuilder();
    results
        .leftOut()
        .forEach(
            each ->
                leftOut.add(
                    Json.createObjectBuilder()
                        .add("question", each.question())
                        .add("by", each.by())
                        .add("why", each.why().name())));
    return Json.createObjectBuilder()
        .add("title", wording(results.title()))
        .add("responses", figure(results.responses()))
        .add("questions", questions)
        .add("leftOut", leftOut)
        .build();
  }

  private static JsonObjectBuilder question(ReleasedQuestion question) {
    JsonArrayBuilder options = Json.createArrayBuilder();
    for (Option option : question.options()) {
      options.add(
          Json.createObjectBuilder()
              .add("value", option.value())
              .add("label", wording(option.label()))
              .add("count", figure(option.count())));
    }
    JsonArrayBuilder tables = Json.createArrayBuilder();
    for (ReleasedTable table : question.tables()) {
      JsonArrayBuilder groups = Json.createArrayBuilder();
      for (Group group : table.groups()) {
        JsonArrayBuilder counts = Json.createArrayBuilder();
        group.counts().forEach(each -> counts.add(figure(each)));
        groups.add(
            Json.createObjectBuilder()
                .add("value", group.value())
                .add("label", wording(group.label()))
                .add("asked", figure(group.asked()))
                .add("answered", figure(group.answered()))
                .add("counts", counts));
      }
      tables.add(
          Json.createObjectBuilder()
              .add("by", table.by())
              .add("label", wording(table.label()))
              .add("groups", groups));
    }
    JsonArrayBuilder words = Json.createArrayBuilder();
    question.words().forEach(words::add);
    return Json.createObjectBuilder()
        .add("name", question.name())
        .add("type", question.type().xlsFormName())
        .add("label", wording(question.label()))
        .add("exclusive", question.exclusive())
        .add("asked", figure(question.asked()))
        .add("answered", figure(question.answered()))
        .add("options", options)
        .add("tables", tables)
        .add("words", words);
  }

  public static JsonValue figure(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> Json.createValue(figure.rounded());
      case FEWER_THAN_5 -> Json.createValue(FEWER_THAN_5);
      case NOT_SHOWN -> JsonValue.NULL;
    };
  }

  private static JsonObjectBuilder wording(Wording wording) {
    JsonObjectBuilder written = Json.createObjectBuilder();
    wording.byLanguage().forEach(written::add);
    return written;
  }

  /** The opposite of {@link #write}; for what we wrote ourselves. */
  public static ReleasedResults read(String written) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      JsonObject release = reader.readObject();
      List<LeftOut> leftOut = new ArrayList<>();
      for (JsonObject each : release.getJsonArray("leftOut").getValuesAs(JsonObject.class)) {
        leftOut.add(
            new LeftOut(
                each.getString("question"),
                each.getString("by"),
                LeftOut.Why.valueOf(each.getString("why"))));
      }
      return new ReleasedResults(
          readWording(release.getJsonObject("title")),
          readFigure(release.get("responses")),
          release.getJsonArray("questions").getValuesAs(ReleaseJson::readQuestion),
          leftOut);
    }
  }

  private static ReleasedQuestion readQuestion(JsonValue value) {
    JsonObject written = value.asJsonObject();
    QuestionType type = null;
    for (QuestionType each : QuestionType.values()) {
      if (each.xlsFormName().equals(written.getString("type"))) {
        type = each;
      }
    }
    return new ReleasedQuestion(
        written.getString("name"),
        type,
        readWording(written.getJsonObject("label")),
        written.getBoolean("exclusive"),
        readFigure(written.get("asked")),
        readFigure(written.get("answered")),
        written
            .getJsonArray("options")
            .getValuesAs(
                each ->
                    new Option(
                        each.asJsonObject().getString("value"),
                        readWording(each.asJsonObject().getJsonObject("label")),
                        readFigure(each.asJsonObject().get("count")))),
        written.getJsonArray("tables").getValuesAs(ReleaseJson::readTable),
        written.getJsonArray("words").getValuesAs(JsonString::getString));
  }

  private static ReleasedTable readTable(JsonValue value) {
    JsonObject written = value.asJsonObject();
    List<Group> groups = new ArrayList<>();
    for (JsonObject each : written.getJsonArray("groups").getValuesAs(JsonObject.class)) {
      JsonArray counts = each.getJsonArray("counts");
      groups.add(
          new Group(
              each.getString("value"),
              readWording(each.getJsonObject("label")),
              readFigure(each.get("asked")),
              readFigure(each.get("answered")),
              counts.stream().map(ReleaseJson::readFigure).toList()));
    }
    return new ReleasedTable(
        written.getString("by"), readWording(written.getJsonObject("label")), groups);
  }

  /** The opposite of {@link #figure}. */
  public static Figure readFigure(JsonValue value) {
    return switch (value.getValueType()) {
      case NUMBER -> new Figure(Figure.Kind.ROUNDED, ((JsonNumber) value).intValueExact());
      case STRING -> Figure.FEWER_THAN_5;
      default -> Figure.NOT_SHOWN;
    };
  }

  private static Wording readWording(JsonObject written) {
    Map<String, String> texts = new LinkedHashMap<>();
    written.keySet().forEach(language -> texts.put(language, written.getString(language)));
    return new Wording(texts);
  }

  /** True counts, for the table that only the next release looks at. */
  public static JsonObject write(TrueFigures figures) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    for (Distribution each : figures.questions()) {
      questions.add(
          Json.createObjectBuilder()
              .add("question", each.question())
              .add("exclusive", each.exclusive())
              .add("askedOfAll", each.askedOfAll())
              .add("options", Json.createArrayBuilder(each.options()))
              .add("everybody", counts(each.everybody())));
    }
    JsonArrayBuilder tables = Json.createArrayBuilder();
    for (CrossTable each : figures.tables()) {
      JsonArrayBuilder groups = Json.createArrayBuilder();
      each.inGroups().forEach(counts -> groups.add(counts(counts)));
      tables.add(
          Json.createObjectBuilder()
              .add("question", each.question())
              .add("by", each.by())
              .add("groups", Json.createArrayBuilder(each.groups()))
              .add("inGroups", groups));
    }
    return Json.createObjectBuilder()
        .add("responses", figures.responses())
        .add("questions", questions)
        .add("tables", tables)
        .build();
  }

  private static JsonObjectBuilder counts(Counts counts) {
    return Json.createObjectBuilder()
        .add("asked", counts.asked())
        .add("answered", counts.answered())
        .add("byOption", Json.createArrayBuilder(counts.byOption()));
  }

  /** The opposite. */
  public static TrueFigures readTrue(String written) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      JsonObject figures = reader.readObject();
      List<Distribution> questions = new ArrayList<>();
      for (JsonObject each : figures.getJsonArray("questions").getValuesAs(JsonObject.class)) {
        questions.add(
            new Distribution(
                each.getString("question"),
                each.getBoolean("exclusive"),
                each.getBoolean("askedOfAll"),
                texts(each.getJsonArray("options")),
                readCounts(each.getJsonObject("everybody"))));
      }
      List<CrossTable> tables = new ArrayList<>();
      for (JsonObject each : figures.getJsonArray("tables").getValuesAs(JsonObject.class)) {
        tables.add(
            new CrossTable(
                each.getString("question"),
                each.getString("by"),
                texts(each.getJsonArray("groups")),
                each.getJsonArray("inGroups").getValuesAs(JsonObject.class).stream()
                    .map(ReleaseJson::readCounts)
                    .toList()));
      }
      return new TrueFigures(figures.getInt("responses"), questions, tables);
    }
  }

  private static Counts readCounts(JsonObject written) {
    return new Counts(
        written.getInt("asked"),
        written.getInt("answered"),
        written.getJsonArray("byOption").getValuesAs(JsonNumber::intValueExact));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
