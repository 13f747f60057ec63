package communitysafety.consultation.survey;

import communitysafety.consultation.survey.Survey.Reading;
import communitysafety.consultation.survey.expression.Type;
import communitysafety.consultation.survey.expression.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers a survey by chance in our engine and in JavaRosa at once, and after each answer holds
 * what they say against each other.
 */
final class SideBySide {

  private static final Pattern PIPED =
      Pattern.compile(
          XFormWriter.BEGIN + "([^:]*):([^" + XFormWriter.END + "]*)" + XFormWriter.END);

  private static final List<String> TEXTS =
      List.of("abc", "12", "0", "-3.5", "YO1 7AB", "two words", "żółć", "هذا", "A1", "yes");
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "5", "7", "10", "16", "18", "120", "-1", "-4", "1000", "12345");
  private static final List<String> FRACTIONS = List.of("0.5", "2.25", "-0.5", "3.1", "40", "1.5");

  private final CompiledSurvey survey;
  private final JavaRosaForm form;
  private final SurveyDocument document;
  private final Random random;
  private final LocalDate today;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Step> steps = new HashMap<>();
  private Answers answers = Answers.NONE;
  private String language;
  private int paths;
  private int compared;
  private int refused;

  SideBySide(Survey survey, JavaRosaForm form, LocalDate today, long seed) {
    this.survey = (CompiledSurvey) survey;
    this.form = form;
    this.document = survey.document();
    this.random = new Random(seed);
    this.today = today;
    this.survey.steps().forEach(step -> steps.put(step.name(), step));
  }

  /** Where they differed, each in a sentence; at most one answer's worth. */
  List<String> differences() {
    return differences;
  }

  /** Answers after which they were held against each other. */
  int compared() {
    return compared;
  }

  /** Answers that a constraint refused. */
  int refused() {
    return refused;
  }

  /** Once through the survey, then back to some questions with another answer. */
  void path() {
    for (Question question : survey.questions()) {
      if (question.type().isAnswered()) {
        form.answer(question.name(), null);
      }
    }
    answers = Answers.NONE;
    language = document.languages().get(paths++ % document.languages().size());
    form.speak(language);
    compare();
    for (int i = 0; i < survey.questions().size() && differences.isEmpty(); i++) {
      answer(survey.questions().get(i));
    }
    for (int i = 0; i < 3 && differences.isEmpty(); i++) {
      answer(any(survey.questions()));
    }
  }

  private void answer(Question question) {
    Route.Asked asked = asked(question.name());
    if (asked == null || !question.type().isAnswered()) {
      return;
    }
    if (random.nextInt(8) == 0) {
      answers = answers.without(question.name());
      form.answer(question.name(), null);
    } else {
      Answer answer = any(asked);
      if (answer == null) {
        return;
      }
      boolean ours = isRead(asked, answer);
      boolean theirs = form.answer(question.name(), answer);
      same("verdict on " + answer + " to " + question.name(), ours, theirs);
      if (!ours) {
        refused++;
      }
      if (!ours || !theirs) {
        return;
      }
      answers = answers.with(question.name(), answer);
    }
    compare();
  }

  private Route.Asked asked(String name) {
    for (Route.Stop stop : survey.route(answers).stops()) {
      for (Route.Asked asked : stop.asked()) {
        if (asked.question().name().equals(name)) {
          return asked;
        }
      }
    }
    return null;
  }

  private boolean isRead(Route.Asked asked, Answer answer) {
    return survey.read(asked, typed(answer), answers, "en") instanceof Reading.Read read
        && read.answer().equals(answer);
  }

  private static List<String> typed(Answer answer) {
    if (answer instanceof Answer.Text text) {
      return List.of(text.text());
    } else if (answer instanceof Answer.Number number) {
      return List.of(number.number().toPlainString());
    } else if (answer instanceof Answer.Day day) {
      return List.of(day.day().toString());
    } else if (answer instanceof Answer.Picked picked) {
      return picked.values();
    }
    return List.of(Fit.TICKED);
  }

  private void compare() {
    compared++;
    form.goThrough();
    Map<String, Route.Asked> route = new HashMap<>();
    Route ours = survey.route(answers);
    ours.stops()
        .forEach(stop -> stop.asked().forEach(one -> route.put(one.question().name(), one)));
    for (Question question : survey.questions()) {
      String name = question.name();
      Route.Asked asked = route.get(name);
      same("relevance of " + name, asked != null, form.isAsked(name));
      if (asked == null || !differences.isEmpty()) {
        continue;
      }
      if (question.type().hasChoices()) {
        same(
            "options of " + name,
            asked.offered().stream().map(Choice::value).toList(),
            form.offered(name));
        keepWhatCounts(name, ours);
      }
      if (question.type().isAnswered()) {
        same("need of " + name, asked.required(), form.isRequired(name));
        same("worth of " + name, plain(survey.value(name, answers)), plain(name, form.text(name)));
        Answer answer = ours.onRoute().to(name).orElse(null);
        if (answer != null && !question.constraint().isBlank()) {
          same("later verdict on " + name, isRead(asked, answer), form.isAccepted(name, answer));
        }
      }
      same(
          "label of " + name + " in " + language,
          survey.say(question.label(), answers, language),
          spoken(form.label(name)));
      same(
          "hint of " + name + " in " + language,
          survey.say(question.hint(), answers, language),
          spoken(form.hint(name)));
    }
    for (Step step : survey.steps()) {
      if (!step.isAsked()) {
        same(
            "value of " + step.name(),
            plain(survey.value(step.name(), answers)),
            plain(step.name(), form.text(step.name())));
      }
    }
  }

  /** JavaRosa has no memory of an option that was not offered for a while; we have. */
  private void keepWhatCounts(String name, Route route) {
    if (answers.to(name).isPresent()) {
      Answer counts = route.onRoute().to(name).orElse(null);
      if (counts == null) {
        answers = answers.without(name);
      } else if (!counts.equals(answers.to(name).get())) {
        answers = answers.with(name, counts);
      }
    }
  }

  private void same(String what, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      differences.add(
          what + ": ours [" + ours + "], JavaRosa [" + theirs + "] with " + answers.byQuestion());
    }
  }

  private String spoken(String text) {
    Matcher matcher = PIPED.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(inWords(found.group(1), found.group(2))));
  }

  private String inWords(String name, String text) {
    Step step = steps.get(name);
    if (text.isEmpty()) {
      return "";
    }
    if (step.options() != null) {
      List<String> labels = new ArrayList<>();
      for (String value : text.split(" ")) {
        labels.add(form.option(name, value));
      }
      return Spoken.list(labels, language);
    }
    return Spoken.of(value(name, text), language);
  }

  private Value value(String name, String text) {
    return switch (kind(steps.get(name))) {
      case NUMBER -> text.isEmpty() ? Value.EMPTY : Value.of(Double.parseDouble(text));
      case DAY ->
          text.isEmpty() ? Value.EMPTY : new Value.Day(LocalDate.parse(text.substring(0, 10)));
      default -> Value.of(text);
    };
  }

  private static Type.Kind kind(Step step) {
    return SurveyCompiler.named(step).type().kind();
  }

  private String plain(String name, String text) {
    return plain(value(name, text));
  }

  /** Numbers to ten digits: they are added up in another order. */
  private static String plain(Value value) {
    if (value instanceof Value.Number number && !Double.isInfinite(number.number())) {
      return new BigDecimal(number.number())
          .round(new MathContext(10))
          .stripTrailingZeros()
          .toPlainString();
    }
    return value.text();
  }

  /** Null when there is none to give. */
  private Answer any(Route.Asked asked) {
    Question question = asked.question();
    List<String> offered = new ArrayList<>(asked.offered().stream().map(Choice::value).toList());
    if (question.type().hasChoices() && offered.isEmpty()) {
      return null;
    }
    return switch (question.type()) {
      case TEXT -> new Answer.Text(any(TEXTS));
      case INTEGER -> new Answer.Number(new BigDecimal(any(NUMBERS)));
      case DECIMAL ->
          new Answer.Number(new BigDecimal(any(random.nextBoolean() ? NUMBERS : FRACTIONS)));
      case RANGE -> onScale(question.scale());
      case DATE ->
          new Answer.Day(
              today.plusDays(any(List.of(0, 1, -1, 7, -7, 30, -365, -6000, 365, -20000))));
      case SELECT_ONE -> new Answer.Picked(List.of(any(offered)));
      case SELECT_MULTIPLE -> some(offered);
      case RANK -> {
        Collections.shuffle(offered, random);
        yield new Answer.Picked(offered);
      }
      case ACKNOWLEDGE -> new Answer.Acknowledged();
      case NOTE -> null;
    };
  }

  private Answer some(List<String> offered) {
    List<String> picked = new ArrayList<>();
    for (String value : offered) {
      if (random.nextInt(3) == 0) {
        picked.add(value);
      }
    }
    return new Answer.Picked(picked.isEmpty() ? List.of(any(offered)) : picked);
  }

  private Answer onScale(Scale scale) {
    int most = scale.end().subtract(scale.start()).divideToIntegralValue(scale.step()).intValue();
    BigDecimal number =
        scale.start().add(scale.step().multiply(BigDecimal.valueOf(random.nextInt(most + 1))));
    return new Answer.Number(new BigDecimal(number.stripTrailingZeros().toPlainString()));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
