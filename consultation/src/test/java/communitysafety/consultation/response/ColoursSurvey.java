package communitysafety.consultation.response;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.ConditionRefused;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two questions: "colour" must be answered; "why" is on the route unless the colour is grey. A
 * condition {@code colour=red} holds for those who like red.
 */
final class ColoursSurvey implements Survey {

  private final SurveyDocument document =
      new SurveyDocument(
          "colours", Wording.of("en", "Colours"), List.of("en"), List.of(), Map.of());

  static Answers answering(String colour, String why) {
    return new Answers(Map.of("colour", new Answer.Text(colour), "why", new Answer.Text(why)));
  }

  @Override
  public SurveyDocument document() {
    return document;
  }

  @Override
  public Route route(Answers answers) {
    boolean complete = answers.to("colour").isPresent();
    boolean grey = answers.to("colour").equals(Optional.of(new Answer.Text("grey")));
    return new Route(
        List.of(new Route.Stop("colour", null, List.<Route.Asked>of(), complete)),
        grey ? Set.of("why") : Set.of(),
        grey ? answers.without("why") : answers);
  }

  @Override
  public Condition condition(String expression) throws ConditionRefused {
    String wanted = expression.substring("colour=".length());
    return answers -> answers.to("colour").equals(Optional.of(new Answer.Text(wanted)));
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
    return List.of();
  }

  @Override
  public Optional<Question> question(String name) {
    return Optional.empty();
  }
}
