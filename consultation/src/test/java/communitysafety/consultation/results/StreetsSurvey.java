package communitysafety.consultation.results;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Where you live, whether you feel safe there, and, only of those who do not, why. */
final class StreetsSurvey implements Survey {

  private final List<Question> questions =
      List.of(
          question("area", QuestionType.SELECT_ONE, "", "areas"),
          question("safe", QuestionType.SELECT_ONE, "", "yesno"),
          question("why", QuestionType.TEXT, "${safe} = 'no'", ""),
          question("age", QuestionType.INTEGER, "", ""));

  private final SurveyDocument document =
      new SurveyDocument(
          "streets",
          Wording.of("en", "Streets"),
          List.of("en"),
          List.copyOf(questions),
          Map.of("areas", list("areas", "a", "b", "c"), "yesno", list("yesno", "yes", "no")));

  /** Somebody; not everybody answers everything. */
  static Answers answers(Random random) {
    Answers answers = Answers.NONE;
    if (random.nextInt(10) > 0) {
      answers = answers.with("area", picked(List.of("a", "b", "c").get(random.nextInt(3))));
    }
    if (random.nextInt(10) > 0) {
      String safe = random.nextInt(3) > 0 ? "yes" : "no";
      answers = answers.with("safe", picked(safe));
      if (safe.equals("no") && random.nextBoolean()) {
        answers = answers.with("why", new Answer.Text("It is dark " + random.nextInt(1000)));
      }
    }
    return answers.with("age", new Answer.Number(BigDecimal.valueOf(16 + random.nextInt(70))));
  }

  private static Answer picked(String value) {
    return new Answer.Picked(List.of(value));
  }

  private static ChoiceList list(String name, String... values) {
    return new ChoiceList(
        name,
        Arrays.stream(values)
            .map(each -> new Choice(each, Wording.of("en", "Label " + each), Map.of()))
            .toList());
  }

  private static Question question(String name, QuestionType type, String relevant, String list) {
    return new Question(
        name,
        type,
        Wording.of("en", "Question " + name),
        Wording.NONE,
        relevant,
        "",
        Wording.NONE,
        "",
        Wording.NONE,
        list,
        "",
        null,
        false);
  }

  @Override
  public SurveyDocument document() {
    return document;
  }

  @Override
  public Route route(Answers answers) {
    boolean why = answers.to("safe").equals(Optional.of(picked("no")));
    List<Route.Stop> stops = new ArrayList<>();
    for (Question each : questions) {
      if (!each.name().equals("why") || why) {
        stops.add(
            new Route.Stop(
                each.name(), null, List.of(new Route.Asked(each, List.of(), false)), true));
      }
    }
    return new Route(stops, Set.of(), why ? answers : answers.without("why"));
  }

  @Override
  public Reading read(Route.Asked asked, List<String> typed, Answers answers, String language) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String say(Wording wording, Answers answers, String language) {
    return wording.in(language);
  }

  @Override
  public String inWords(Question question, Answer answer, Answers answers, String language) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Question> questions() {
    return questions;
  }

  @Override
  public Optional<Question> question(String name) {
    return questions.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  @Override
  public Condition condition(String expression) {
    throw new UnsupportedOperationException();
  }

  /** An open one of the Triage team that asks this survey. */
  static PublicConsultation consultation(UUID id, Survey survey) {
    return new PublicConsultation(
        id,
        "c-" + id,
        "TRIAGE",
        "COUNTY",
        Set.of(Topic.EVERYTHING),
        Audience.OPEN,
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        1,
        survey,
        new Particulars(
            Wording.of("en", "Streets"),
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            List.of()),
        null,
        null,
        List.of(),
        0);
  }
}
