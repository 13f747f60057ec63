package communitysafety.consultation.survey.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Compilation;
import communitysafety.consultation.survey.Draught;
import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.FindingKind;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.SurveyDocument;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadySurveyTest {

  private static SurveyDocument document(ReadySurvey survey) {
    WorkbookReader.Result read = WorkbookReader.read(new ByteArrayInputStream(survey.workbook()));
    assertThat(read).isInstanceOf(WorkbookReader.Result.Document.class);
    return ((WorkbookReader.Result.Document) read).document();
  }

  @ParameterizedTest
  @EnumSource
  void a_survey_that_comes_along_compiles_and_nothing_in_it_is_doubtful(ReadySurvey survey) {
    Compilation compilation = Draught.compile(document(survey));
    assertThat(compilation.findings())
        // What hangs on a date or a number has no finite set of answers.
        .filteredOn(finding -> finding.kind() != FindingKind.NOT_CHECKED)
        .extracting(Finding::toString)
        .isEmpty();
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    List<Question> asked =
        ((Compilation.Compiled) compilation)
            .survey().questions().stream().filter(each -> each.type().isAnswered()).toList();
    assertThat(asked).hasSizeBetween(12, 36);
  }

  @Test
  void together_they_show_every_type_of_question() {
    Set<QuestionType> shown =
        List.of(ReadySurvey.values()).stream()
            .map(ReadySurveyTest::document)
            .map(Draught::compile)
            .map(Compilation.Compiled.class::cast)
            .flatMap(compiled -> compiled.survey().questions().stream())
            .map(Question::type)
            .collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrder(QuestionType.values());
  }

  @Test
  void the_yearly_consultation_is_asked_in_English_Polish_and_Arabic() {
    assertThat(document(ReadySurvey.ANNUAL_CONSULTATION).languages())
        .containsExactly("en", "pl", "ar");
    assertThat(document(ReadySurvey.FEELING_SAFE_AT_NIGHT).languages()).containsExactly("en", "pl");
    assertThat(document(ReadySurvey.TRAINING_FEEDBACK).languages()).containsExactly("en", "pl");
  }
}
