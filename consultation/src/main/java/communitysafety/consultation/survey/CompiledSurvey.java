package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.CompiledExpression;
import communitysafety.consultation.survey.expression.Expression;
import communitysafety.consultation.survey.expression.ExpressionCompiler;
import communitysafety.consultation.survey.expression.Value;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A survey whose expressions are compiled. */
final class CompiledSurvey implements Survey {

  /** The column of a list that has the options' values. */
  static final String VALUE_COLUMN = "name";

  private final SurveyDocument document;
  private final List<Sheet> sheets;
  private final List<Step> steps;
  private final Map<String, Step> byName;
  private final List<Question> questions;
  private final boolean speaksInExpressions;
  private final Clock clock;

  /**
   * @param speaksInExpressions whether a calculation comes to other values in other languages
   */
  CompiledSurvey(
      SurveyDocument document, List<Sheet> sheets, boolean speaksInExpressions, Clock clock) {
    this.document = document;
    this.sheets = List.copyOf(sheets);
    this.steps = sheets.stream().flatMap(sheet -> sheet.steps().stream()).toList();
    this.byName = new LinkedHashMap<>();
    steps.forEach(step -> byName.put(step.name(), step));
    this.questions = steps.stream().filter(Step::isAsked).map(Step::question).toList();
    this.speaksInExpressions = speaksInExpressions;
    this.clock = clock;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  List<Step> steps() {
    return steps;
  }

  @Override
  public SurveyDocument document() {
    return document;
  }

  @Override
  public List<Question> questions() {
    return questions;
  }

  @Override
  public Optional<Question> question(String name) {
    return Optional.ofNullable(byName.get(name)).map(Step::question);
  }

  @Override
  public Route route(Answers answers) {
    Walk walk = walk(answers, document.defaultLanguage());
    List<Route.Stop> stops = new ArrayList<>();
    Map<String, Answer> counted = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      List<Route.Asked> asked = new ArrayList<>();
      boolean complete = true;
      for (Step step : sheet.steps()) {
        if (step.isAsked() && walk.isOn(step)) {
          Answer answer = walk.kept(step);
          boolean required = walk.isRequired(step);
          asked.add(new Route.Asked(step.question(), walk.offered(step), required));
          if (answer != null) {
            counted.put(step.name(), answer);
            complete &= walk.isAccepted(step, answer);
          } else {
            complete &= !required;
          }
        }
      }
      if (!asked.isEmpty()) {
        stops.add(new Route.Stop(sheet.name(), sheet.page(), asked, complete));
      }
    }
    Set<String> off = Set.of();
    for (String question : answers.questions()) {
      if (!counted.containsKey(question)) {
        off = off.isEmpty() ? new LinkedHashSet<>() : off;
        off.add(question);
      }
    }
    return new Route(stops, off, new Answers(counted));
  }

  /** The walk of the same answers is kept with them, for as long as they are. */
  private Walk walk(Answers answers, String language) {
    String spoken = speaksInExpressions ? language : document.defaultLanguage();
    LocalDate today = LocalDate.now(clock);
    Walk last = answers.lastWalk();
    if (last != null && last.isOf(this, spoken, today)) {
      return last;
    }
    Walk walk = new Walk(this, answers, spoken, today);
    answers.keepWalk(walk);
    return walk;
  }

  @Override
  public Reading read(Route.Asked asked, List<String> typed, Answers answers, String language) {
    Step step = byName.get(asked.question().name());
    Reading reading = new Typed(asked, typed, language).read();
    if (reading instanceof Reading.Read read && step.constraint() != null) {
      Walk walk = walk(answers, document.defaultLanguage());
      if (!walk.isAccepted(step, read.answer())) {
        reading =
            new Reading.Wrong(new Mistake(asked.question().name(), Mistake.Kind.CONSTRAINT, ""));
      }
    }
    return reading instanceof Reading.Wrong wrong
        ? inWords(wrong, asked, answers, language)
        : reading;
  }

  private Reading inWords(
      Reading.Wrong wrong, Route.Asked asked, Answers answers, String language) {
    Wording words =
        switch (wrong.mistake().kind()) {
          case REQUIRED -> asked.question().requiredMessage();
          case CONSTRAINT -> asked.question().constraintMessage();
          default -> Wording.NONE;
        };
    return new Reading.Wrong(
        new Mistake(
            wrong.mistake().question(), wrong.mistake().kind(), say(words, answers, language)));
  }

  @Override
  public String say(Wording wording, Answers answers, String language) {
    String own = wording.in(language);
    String text = own.isEmpty() ? wording.in(document.defaultLanguage()) : own;
    if (text.indexOf("${") < 0) {
      return text;
    }
    Walk walk = walk(answers, language);
    return Placeholders.fill(text, name -> pipe(name, walk, answers, language));
  }

  private String pipe(String name, Walk walk, Answers answers, String language) {
    Step step = byName.get(name);
    if (step == null) {
      return "";
    }
    if (!step.isAsked()) {
      return Spoken.of(walk.value(step.slot()), language);
    }
    Answer answer = walk.kept(step);
    return answer == null ? "" : inWords(step.question(), answer, answers, language);
  }

  @Override
  public String inWords(Question question, Answer answer, Answers answers, String language) {
    if (!(answer instanceof Answer.Picked picked)) {
      return Spoken.of(Fit.value(answer), language);
    }
    Step step = byName.get(question.name());
    List<String> labels = new ArrayList<>();
    for (String value : picked.values()) {
      Choice choice = step == null || step.options() == null ? null : step.options().choice(value);
      labels.add(choice == null ? value : say(choice.label(), answers, language));
    }
    return Spoken.list(labels, language);
  }

  /** Of one option or of several with spaces between; empty when there is none such. */
  String label(int slot, String picked, String language) {
    Options options = steps.get(slot).options();
    if (options == null) {
      return "";
    }
    List<String> labels = new ArrayList<>();
    for (String value : picked.split(" ")) {
      Choice choice = options.choice(value);
      if (choice != null) {
        String own = choice.label().in(language);
        labels.add(own.isEmpty() ? choice.label().in(document.defaultLanguage()) : own);
      }
    }
    return Spoken.list(labels, language);
  }

  @Override
  public Condition condition(String expression) {
    CompiledExpression compiled =
        ExpressionCompiler.condition(
            expression, name -> Optional.ofNullable(byName.get(name)).map(SurveyCompiler::named));
    Spot spot = Spot.settings(Spot.Part.CONSTRAINT);
    for (String name : compiled.references()) {
      if (!byName.containsKey(name)) {
        throw new ConditionRefused(Finding.of(FindingKind.REFERENCE_UNKNOWN, spot, name));
      }
    }
    if (!compiled.faults().isEmpty()) {
      throw new ConditionRefused(SurveyCompiler.finding(compiled.faults().get(0), spot));
    }
    Expression condition = compiled.expression();
    return answers -> condition.truth(walk(answers, document.defaultLanguage()));
  }

  /** What a question or calculation comes to with these answers. */
  Value value(String name, Answers answers) {
    return walk(answers, document.defaultLanguage()).value(byName.get(name).slot());
  }
}
