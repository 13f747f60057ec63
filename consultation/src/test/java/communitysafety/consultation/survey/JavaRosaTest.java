package communitysafety.consultation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.workbook.ReadySurvey;
import communitysafety.consultation.survey.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same surveys with the same answers in our engine and in JavaRosa, which others wrote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JavaRosaTest {

  private static final int SURVEYS = 200;

  /** JavaRosa has no other clock than the machine's. At noon it is the same day everywhere near. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static SurveyDocument document(ReadySurvey survey) {
    WorkbookReader.Result read = WorkbookReader.read(new ByteArrayInputStream(survey.workbook()));
    return ((WorkbookReader.Result.Document) read).document();
  }

  private static Survey compiled(SurveyDocument document) {
    return ((Compilation.Compiled) SurveyCompiler.compile(document, CLOCK)).survey();
  }

  @ParameterizedTest
  @EnumSource
  void a_survey_that_comes_along_leads_the_same_way_in_JavaRosa(ReadySurvey ready) {
    SurveyDocument document = document(ready);
    SideBySide both = sideBySide(document, document, 17);
    for (int path = 0; path < 25 && both.differences().isEmpty(); path++) {
      both.path();
    }
    assertThat(both.differences()).isEmpty();
  }

  @Test
  void a_condition_that_is_another_there_is_noticed() {
    SurveyDocument document = document(ReadySurvey.FEELING_SAFE_AT_NIGHT);
    List<Item> items = new ArrayList<>(document.items());
    items.replaceAll(item -> item.name().equals("why_in") ? turned((Question) item) : item);
    SurveyDocument other =
        new SurveyDocument(
            document.id(), document.title(), document.languages(), items, document.lists());
    SideBySide both = sideBySide(document, other, 17);

    both.path();

    assertThat(both.differences()).first().asString().startsWith("relevance of why_in: ours");
  }

  private static Question turned(Question question) {
    return new Question(
        question.name(),
        question.type(),
        question.label(),
        question.hint(),
        "not(" + question.relevant() + ")",
        question.required(),
        question.requiredMessage(),
        question.constraint(),
        question.constraintMessage(),
        question.choiceList(),
        question.choiceFilter(),
        question.scale(),
        question.multiline());
  }

  @Test
  void surveys_made_by_chance_lead_the_same_way_in_JavaRosa() {
    int compared = 0;
    int refused = 0;
    int surveys = 0;
    for (long seed = 1; seed <= SURVEYS; seed++) {
      SurveyDocument document = ChanceSurvey.of(seed);
      if (SurveyCompiler.compile(document, CLOCK) instanceof Compilation.Compiled compiled) {
        surveys++;
        SideBySide both =
            new SideBySide(compiled.survey(), new JavaRosaForm(document), TODAY, seed);
        for (int path = 0; path < 8 && both.differences().isEmpty(); path++) {
          both.path();
        }
        compared += both.compared();
        refused += both.refused();
        assertThat(both.differences()).as("seed %d, %s", seed, document).isEmpty();
      }
    }
    assertThat(surveys).isGreaterThan(SURVEYS * 8 / 10);
    assertThat(compared).isGreaterThan(SURVEYS * 50);
    assertThat(refused).isGreaterThan(SURVEYS);
  }

  /**
   * Where we differ on purpose: an expression over a text ${t} and a day ${d}, what we make of it,
   * what JavaRosa does, and why we do not.
   */
  static Stream<Arguments> differences() {
    return Stream.of(
        // It begins with the smallest number above zero, and takes it for the smallest of all.
        Arguments.of("max(-1, -2)", "-1", "0"),
        // What is no number is no answer either; nobody is to read "NaN".
        Arguments.of("concat('a', number('x'))", "a", "aNaN"),
        // An exponent is for programs.
        Arguments.of("concat('a', 12345678 * 1000)", "a12345678000", "a1.2345678E10"),
        // Half of a character is none.
        Arguments.of("string-length(${t})", "3", "4"),
        // A day in quotation marks is meant as a day.
        Arguments.of("if(${d} > '2026-01-01', 'later', 'no')", "later", "no"),
        // A day and a week are a day.
        Arguments.of("${d} + 7", "2026-12-01", "20788"));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void where_we_differ_is_known(String expression, String ours, String theirs) {
    SurveyDocument document =
        Draught.aSurvey()
            .text("t")
            .and()
            .ask("d", QuestionType.DATE)
            .and()
            .calculate("c", expression)
            .document();
    JavaRosaForm form = new JavaRosaForm(document);
    Answers answers =
        Answers.NONE
            .with("t", new Answer.Text("żó\uD83D\uDC6E"))
            .with("d", new Answer.Day(LocalDate.of(2026, 11, 24)));
    answers.byQuestion().forEach(form::answer);

    assertThat(((CompiledSurvey) compiled(document)).value("c", answers).text()).isEqualTo(ours);
    assertThat(form.text("c")).isEqualTo(theirs);
  }

  private static SideBySide sideBySide(SurveyDocument document, SurveyDocument theirs, long seed) {
    return new SideBySide(compiled(document), new JavaRosaForm(theirs), TODAY, seed);
  }
}
