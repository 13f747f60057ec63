package communitysafety.consultation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.workbook.ReadySurvey;
import communitysafety.consultation.survey.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same surveys with the same answers in our engine and in JavaRosa, which others wrote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JavaRosaTest {

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
    for (int path = 0; path < 100 && both.differences().isEmpty(); path++) {
      both.path();
    }
    assertThat(both.differences()).isEmpty();
  }

  private static SideBySide sideBySide(
      SurveyDocument document, SurveyDocument theirs, long seed) {
    return new SideBySide(
        compiled(document), new JavaRosaForm(theirs), LocalDate.now(CLOCK), seed);
  }
}
