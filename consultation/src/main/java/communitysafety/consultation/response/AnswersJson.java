package communitysafety.consultation.response;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON: the form they have inside of drafts and responses. */
public final class AnswersJson {

  private AnswersJson() {}

  /**
   * One member a question: {@code {"text"|"number"|"day": "…"}, {"picked": […]}, {"ticked": true}}.
   */
  public static JsonObject write(Answers answers) {
    JsonObjectBuilder written = Json.createObjectBuilder();
    answers.byQuestion().forEach((question, answer) -> written.add(question, write(answer)));
    return written.build();
  }

  private static JsonObjectBuilder write(Answer answer) {
    JsonObjectBuilder written = Json.createObjectBuilder();
    if (answer instanceof Answer.Text text) {
      return written.add("text", text.text());
    }
    if (answer instanceof Answer.Number number) {
      return written.add("number", number.number().toPlainString());
    }
    if (answer instanceof Answer.Day day) {
      return written.add("day", day.day().toString());
    }
    if (answer instanceof Answer.Picked picked) {
      JsonArrayBuilder values = Json.createArrayBuilder();
      picked.values().forEach(values::add);
      return written.add("picked", values);
    }
    return written.add("ticked", true);
  }

  /** The opposite of {@link #write}; for what we wrote ourselves. */
  public static Answers read(JsonObject written) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    written.forEach((question, value) -> answers.put(question, readOne(value.asJsonObject())));
    return new Answers(answers);
  }

  private static Answer readOne(JsonObject written) {
    Map.Entry<String, JsonValue> member = written.entrySet().iterator().next();
    return switch (member.getKey()) {
      case "text" -> new Answer.Text(((JsonString) member.getValue()).getString());
      case "number" ->
          new Answer.Number(new BigDecimal(((JsonString) member.getValue()).getString()));
      case "day" -> new Answer.Day(LocalDate.parse(((JsonString) member.getValue()).getString()));
      case "picked" ->
          new Answer.Picked(member.getValue().asJsonArray().getValuesAs(JsonString::getString));
      case "ticked" -> new Answer.Acknowledged();
      default -> throw new IllegalArgumentException("no answer: " + member.getKey());
    };
  }
}
