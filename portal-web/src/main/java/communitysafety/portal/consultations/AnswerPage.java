package communitysafety.portal.consultations;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Mistake;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page of a survey: a question by itself, or a group of them. */
@Named
@RequestScoped
public class AnswerPage extends AnsweredPage {

  /** The box beside own words: they tell of a crime, or of somebody at risk. */
  static final String CONCERN = "concern";

  /** Says in the address that such words have just been passed on. */
  static final String TOLD = "told";

  /** The button of who wants to finish another time. */
  static final String LATER = "later";

  /** What a draft may hold, less what it holds beside answers. */
  private static final int MOST_BYTES = 110 * 1024;

  @Inject KeepAnswers keepAnswers;
  @Inject Budgets budgets;

  private Route.Stop stop;
  private final Map<String, TypedAnswer> typed = new LinkedHashMap<>();
  private final Map<String, String> besideFields = new HashMap<>();

  @Override
  Optional<String> elsewhere() {
    Optional<String> other = unlessAnswering();
    if (other.isPresent()) {
      return other;
    }
    return find();
  }

  private Optional<String> find() {
    Optional<Route.Stop> asked = visit.journey().visit(visit.about());
    if (asked.isEmpty()) {
      return Optional.of(visit.onwards());
    }
    stop = asked.get();
    return Optional.empty();
  }

  @Override
  Optional<String> submit() {
    boolean over = visit.isOpen() && !visit.isSent() && !visit.isAnswerable();
    Optional<String> other = over ? find() : elsewhere();
    if (other.isPresent()) {
      return other;
    }
    Participation participation = visit.participation();
    Answers before = visit.answers();
    Answers after = read(before);
    if (over) {
      // It cannot be sent any more, but it is part of the copy.
      participation.answer(after, List.of());
      visit.save();
      return Optional.of(visit.address("check"));
    }
    boolean later = !parameter(LATER).isEmpty();
    if (later && visit.isOpen() && isNothingTyped()) {
      return Optional.of(visit.address("keep"));
    }
    if (visit.isStale() && after.equals(before) && errors.isEmpty()) {
      return Optional.of(visit.onwards());
    }
    if (visit.isStale()) {
      errors.add("form", "consultations.stale");
    }
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    participation.answer(after, SurveyJourney.questions(stop));
    if (participation.write().length > MOST_BYTES) {
      participation.answer(before, List.of());
      errors.add("form", "consultations.question.error.full");
      return Optional.empty();
    }
    if (!parameter(CONCERN).isEmpty()) {
      participation.tellOfConcern();
    }
    Map<String, String> fresh = fresh(participation, after);
    boolean mayTell = fresh.isEmpty() || budgets.ask(Budget.CONCERN, visit.request()).isYes();
    keepAnswers.keep(visit, mayTell ? fresh : Map.of());
    String onwards = later ? visit.address("keep") : visit.onwards();
    if (fresh.isEmpty() && parameter(CONCERN).isEmpty()) {
      return Optional.of(onwards);
    }
    return Optional.of(onwards + (onwards.contains("?") ? "&" : "?") + TOLD + "=yes");
  }

  /** Words of a concern that are to be brought to somebody now; none in a preview. */
  private Map<String, String> fresh(Participation participation, Answers answers) {
    if (!participation.isConcern() || visit.isPreview()) {
      return Map.of();
    }
    Map<String, String> written = new LinkedHashMap<>();
    for (Question question : visit.survey().questions()) {
      if (isOwnWords(question)
          && answers.to(question.name()).orElse(null) instanceof Answer.Text text) {
        written.put(question.name(), text.text());
      }
    }
    return participation.untold(written);
  }

  /** Reads the questions one after the other: each may depend on those before it. */
  private Answers read(Answers before) {
    Answers answers = before;
    List<Route.Asked> all = stop.asked();
    for (int i = 0; i < all.size(); i++) {
      Route.Asked asked = all.get(i);
      TypedAnswer sent = TypedAnswer.sent(asked, visit.request().getParameterMap()::get);
      typed.put(asked.question().name(), sent);
      if (!answers.equals(before)) {
        Optional<Route.Asked> now = asked(asked.question(), answers);
        if (now.isEmpty()) {
          // What was just answered above takes this question away.
          continue;
        }
        sent = new TypedAnswer(now.get(), sent.fields());
      }
      Survey.Reading reading = sent.read(visit.survey(), answers, visit.getLanguage());
      if (reading instanceof Survey.Reading.Read read) {
        answers = answers.with(asked.question().name(), read.answer());
      } else if (reading instanceof Survey.Reading.Nothing) {
        answers = answers.without(asked.question().name());
      } else if (reading instanceof Survey.Reading.Wrong wrong) {
        tell(asked, wrong.mistake(), all.size() > 1);
      }
    }
    return answers;
  }

  private boolean isNothingTyped() {
    return typed.values().stream()
        .flatMap(each -> each.fields().values().stream())
        .flatMap(List::stream)
        .allMatch(String::isBlank);
  }

  private Optional<Route.Asked> asked(Question question, Answers answers) {
    return visit.survey().route(answers).stops().stream()
        .filter(each -> each.name().equals(stop.name()))
        .flatMap(each -> each.asked().stream())
        .filter(each -> each.question().name().equals(question.name()))
        .findFirst();
  }

  private void tell(Route.Asked asked, Mistake mistake, boolean amongOthers) {
    String message =
        mistake.message().isEmpty()
            ? words.say(
                key(asked.question(), mistake.kind()),
                String.valueOf(TypedAnswer.most(asked.question())))
            : mistake.message();
    besideFields.put(TypedAnswer.id(asked.question()), message);
    errors.tell(
        TypedAnswer.id(asked.question()),
        amongOthers
            ? words.say(
                "consultations.question.error.of", visit.say(asked.question().label()), message)
            : message);
  }

  private static String key(Question question, Mistake.Kind kind) {
    String key = "consultations.question.error." + kind;
    return kind == Mistake.Kind.REQUIRED ? key + "." + question.type() : key;
  }

  public List<Html> getFields() {
    return new QuestionFields(new PageFrame()).of(stop, visit.getTitle());
  }

  /** Whether something is asked in own words, of which somebody may have to be told. */
  public boolean isOwnWords() {
    return stop.asked().stream().map(Route.Asked::question).anyMatch(AnswerPage::isOwnWords);
  }

  static boolean isOwnWords(Question question) {
    return question.type() == QuestionType.TEXT && question.multiline();
  }

  public boolean isConcern() {
    return visit.participation().isConcern() || !parameter(CONCERN).isEmpty();
  }

  /** Whether words have been passed on, so that the box need not be ticked again. */
  public boolean isPassedOn() {
    return visit.participation().concernReference().isPresent();
  }

  /** Whether what to do now stands above the question: the box has just been ticked. */
  public boolean isSignpost() {
    return !parameter(TOLD).isEmpty() && visit.participation().isConcern();
  }

  public String getConcernReference() {
    return visit.participation().concernReference().map(Object::toString).orElse("");
  }

  /** "Page 3 of about 8". */
  public String getProgress() {
    return words.say(
        "consultations.progress",
        String.valueOf(visit.journey().number(stop)),
        String.valueOf(visit.journey().total()));
  }

  public String getTitle() {
    Wording label =
        stop.page() != null ? stop.page().label() : stop.asked().get(0).question().label();
    return label.isEmpty() ? visit.getTitle() : visit.say(label);
  }

  public String getBack() {
    return visit
        .journey()
        .before(stop)
        .map(before -> visit.address("question/" + before.name()))
        .orElse(visit.address(""));
  }

  private final class PageFrame implements QuestionFields.Frame {

    @Override
    public String say(Wording wording) {
      return visit.say(wording);
    }

    @Override
    public String say(String key, Object... arguments) {
      return words.say(key, arguments);
    }

    @Override
    public String error(String field) {
      return besideFields.get(field);
    }

    @Override
    public String language() {
      return visit.getWordsLanguage();
    }

    @Override
    public String direction() {
      return visit.getWordsDirection();
    }

    @Override
    public TypedAnswer typed(Route.Asked asked) {
      TypedAnswer sent = typed.get(asked.question().name());
      return sent != null
          ? sent
          : TypedAnswer.of(asked, visit.answers().to(asked.question().name()));
    }
  }
}
