package communitysafety.consultation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.workbook.ReadySurvey;
import communitysafety.consultation.survey.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same surveys with the same answers in our engine and in JavaRosa, which others wrote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JavaRosaTest {

  private static final int SURVEYS = 300;
  private static final Clock CLOCK = Clock.systemDefaultZone();

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
    for (int path = 0; path < 40 && both.differences().isEmpty(); path++) {
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
            new SideBySide(
                compiled.survey(), new JavaRosaForm(document), LocalDate.now(CLOCK), seed);
        for (int path = 0; path < 10 && both.differences().isEmpty(); path++) {
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

  private static SideBySide sideBySide(SurveyDocument document, SurveyDocument theirs, long seed) {
    return new SideBySide(
        compiled(document), new JavaRosaForm(theirs), LocalDate.now(CLOCK), seed);
  }
}
