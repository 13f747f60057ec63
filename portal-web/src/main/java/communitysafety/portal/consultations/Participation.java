package communitysafety.portal.consultations;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.AnswersJson;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.EntryCode;
import communitysafety.consultation.response.OneSize;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.submission.Reference;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody's draft holds while they answer a consultation. When they have sent it, it holds
 * the receipt, and for a while the answers for their own copy; the code they took part with is gone
 * from it then.
 */
final class Participation {

  private final UUID consultation;
  private int surveyVersion;
  private Answers answers = Answers.NONE;
  private final Set<String> seen = new LinkedHashSet<>();
  private String language;
  private final Channel channel;
  private EntryCode code;
  private final Instant begunAt;
  private boolean mayPublishWords;
  private boolean concern;
  private final Map<String, Integer> told = new LinkedHashMap<>();
  private Reference concernReference;
  private String returnCode = "";
  private boolean kept;
  private boolean sent;
  private Reference reference;

  private Participation(
      UUID consultation, int surveyVersion, String language, Channel channel, Instant begunAt) {
    this.consultation = consultation;
    this.surveyVersion = surveyVersion;
    this.language = language;
    this.channel = channel;
    this.begunAt = begunAt;
  }

  /** Of somebody who has answered nothing yet. */
  static Participation in(PublicConsultation consultation, String language, Instant now) {
    return new Participation(
        consultation.id(), consultation.surveyVersion(), language, Channel.WEB, now);
  }

  UUID consultation() {
    return consultation;
  }

  int surveyVersion() {
    return surveyVersion;
  }

  Answers answers() {
    return answers;
  }

  /** Questions that were shown and gone past, answered or not. */
  Set<String> seen() {
    return seen;
  }

  String language() {
    return language;
  }

  Channel channel() {
    return channel;
  }

  Optional<EntryCode> code() {
    return Optional.ofNullable(code);
  }

  Instant begunAt() {
    return begunAt;
  }

  boolean mayPublishWords() {
    return mayPublishWords;
  }

  /** Whether the person said that their words tell of a crime or of somebody at risk. */
  boolean isConcern() {
    return concern;
  }

  /** Of the last time words were brought to those who act on them; empty when none were. */
  Optional<Reference> concernReference() {
    return Optional.ofNullable(concernReference);
  }

  /** The words of the return code while they are still shown; else empty. */
  String returnCode() {
    return returnCode;
  }

  /** Whether a return code opens it. */
  boolean isKept() {
    return kept;
  }

  boolean isSent() {
    return sent;
  }

  /** What a response that was sent can be taken back with; empty in an anonymous consultation. */
  Optional<Reference> reference() {
    return Optional.ofNullable(reference);
  }

  void answer(Answers now, Collection<String> shown) {
    answers = now;
    seen.addAll(shown);
  }

  void speak(String now) {
    language = now;
  }

  void enterWith(EntryCode now) {
    code = now;
  }

  void letPublishWords(boolean may) {
    mayPublishWords = may;
  }

  void tellOfConcern() {
    concern = true;
  }

  /**
   * The words that tell of a concern and that nobody was told of yet: question to words.
   *
   * @param written every answer in own words
   */
  Map<String, String> untold(Map<String, String> written) {
    Map<String, String> fresh = new LinkedHashMap<>();
    written.forEach(
        (question, words) -> {
          if (!Integer.valueOf(words.hashCode()).equals(told.get(question))) {
            fresh.put(question, words);
          }
        });
    return fresh;
  }

  void toldOf(Map<String, String> words, Reference as) {
    words.forEach((question, each) -> told.put(question, each.hashCode()));
    concernReference = as;
  }

  void keepUnder(String words) {
    returnCode = words;
    kept = true;
  }

  void forgetReturnCode() {
    returnCode = "";
  }

  void becomeSent(Optional<Reference> as) {
    sent = true;
    reference = as.orElse(null);
    code = null;
  }

  /**
   * Brings the answers to the survey that is answered now: those to questions that are no more, or
   * that ask for something else now, are dropped.
   *
   * @return whether there is anything to tell the person: another version of the survey, or answers
   *     that are lost
   */
  boolean fit(int version, Survey survey) {
    boolean changed = version != surveyVersion && !answers.questions().isEmpty();
    surveyVersion = version;
    for (Map.Entry<String, Answer> each : new ArrayList<>(answers.byQuestion().entrySet())) {
      Optional<Question> question = survey.question(each.getKey());
      if (question.isEmpty() || !fits(question.get(), each.getValue())) {
        answers = answers.without(each.getKey());
        seen.remove(each.getKey());
        changed = true;
      }
    }
    return changed && !sent;
  }

  private static boolean fits(Question question, Answer answer) {
    return switch (question.type()) {
      case TEXT -> answer instanceof Answer.Text;
      case INTEGER, DECIMAL, RANGE -> answer instanceof Answer.Number;
      case DATE -> answer instanceof Answer.Day;
      case SELECT_ONE, SELECT_MULTIPLE, RANK -> answer instanceof Answer.Picked;
      case ACKNOWLEDGE -> answer instanceof Answer.Acknowledged;
      case NOTE -> false;
    };
  }

  /**
   * As the content of a draft: UTF-8 JSON. What was sent to an anonymous consultation has one size
   * with all others: the draft knows when that was, and its size must not lead to a response.
   */
  byte[] write() {
    return sent && reference == null ? OneSize.of(json()) : json();
  }

  private byte[] json() {
    JsonObjectBuilder written =
        Json.createObjectBuilder()
            .add("consultation", consultation.toString())
            .add("version", surveyVersion)
            .add("language", language)
            .add("channel", channel.name())
            .add("begun", begunAt.getEpochSecond())
            .add("answers", AnswersJson.write(answers))
            .add("seen", Json.createArrayBuilder(seen))
            .add("publish", mayPublishWords)
            .add("concern", concern)
            .add("kept", kept)
            .add("sent", sent);
    JsonObjectBuilder tellings = Json.createObjectBuilder();
    told.forEach(tellings::add);
    written.add("told", tellings);
    addIfAny(written, "code", code == null ? "" : code.text());
    addIfAny(written, "concernReference", text(concernReference));
    addIfAny(written, "returnCode", returnCode);
    addIfAny(written, "reference", text(reference));
    return written.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Reference reference) {
    return reference == null ? "" : reference.value();
  }

  private static void addIfAny(JsonObjectBuilder written, String name, String value) {
    if (!value.isEmpty()) {
      written.add(name, value);
    }
  }

  /**
   * @return empty when it is no participation, such as a report, or of another version of the
   *     portal
   */
  static Optional<Participation> read(byte[] content) {
    try (var reader =
        Json.createReader(new StringReader(new String(content, StandardCharsets.UTF_8)))) {
      JsonObject written = reader.readObject();
      return written.containsKey("consultation") ? Optional.of(read(written)) : Optional.empty();
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Participation read(JsonObject written) {
    Participation read =
        new Participation(
            UUID.fromString(written.getString("consultation")),
            written.getInt("version"),
            written.getString("language"),
            Channel.valueOf(written.getString("channel")),
            Instant.ofEpochSecond(written.getJsonNumber("begun").longValue()));
    read.answers = AnswersJson.read(written.getJsonObject("answers"));
    List<JsonString> seen = written.getJsonArray("seen").getValuesAs(JsonString.class);
    seen.forEach(question -> read.seen.add(question.getString()));
    read.mayPublishWords = written.getBoolean("publish");
    read.concern = written.getBoolean("concern");
    read.kept = written.getBoolean("kept");
    read.sent = written.getBoolean("sent");
    for (Map.Entry<String, JsonValue> each : written.getJsonObject("told").entrySet()) {
      read.told.put(each.getKey(), ((JsonNumber) each.getValue()).intValue());
    }
    read.code = written.containsKey("code") ? new EntryCode(written.getString("code")) : null;
    read.concernReference = reference(written, "concernReference");
    read.returnCode = written.getString("returnCode", "");
    read.reference = reference(written, "reference");
    return read;
  }

  private static Reference reference(JsonObject written, String name) {
    return written.containsKey(name) ? new Reference(written.getString(name)) : null;
  }

  /** Never what was answered. */
  @Override
  public String toString() {
    return "Participation[…]";
  }
}
