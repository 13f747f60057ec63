package communitysafety.portal.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.FindingKind;
import communitysafety.consultation.survey.workbook.RefusalKind;
import communitysafety.portal.staff.StaffWords;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a survey, its author reads a sentence about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingWordsTest {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("communitysafety.portal.text.staff");

  @ParameterizedTest
  @EnumSource
  void there_are_words_for_what_the_compiler_finds(FindingKind kind) {
    MessageFormat words = new MessageFormat(WORDS.getString("staff.survey.finding." + kind));

    assertThat(words.getFormatsByArgumentIndex()).hasSizeLessThanOrEqualTo(argumentsOf(kind));
  }

  /** As the compiler gives them. */
  private static int argumentsOf(FindingKind kind) {
    return switch (kind) {
      case NOTHING_ASKED, LABEL_MISSING, SCALE_WRONG -> 0;
      case CHOICE_TWICE,
          EXPRESSION_MALFORMED,
          ARGUMENTS_WRONG,
          TYPES_DIFFER,
          OPTION_UNKNOWN,
          REFERENCE_BACKWARDS,
          REFERENCE_CYCLE,
          TOO_MANY_QUESTIONS,
          TOO_MANY_LANGUAGES,
          OPTION_NEVER_OFFERED ->
          2;
      case TOO_MANY_CHOICES -> 3;
      default -> 1;
    };
  }

  @ParameterizedTest
  @EnumSource
  void there_are_words_for_what_cannot_be_read(RefusalKind kind) {
    MessageFormat words = new MessageFormat(WORDS.getString("staff.survey.refusal." + kind));

    assertThat(words.getFormatsByArgumentIndex()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_limit_is_written_as_people_write_numbers() {
    assertThat(new StaffWords().say("staff.survey.finding.TEXT_TOO_LONG", "10000"))
        .contains("10,000");
    assertThat(new StaffWords().say("staff.survey.finding.LIST_EMPTY", "10000"))
        .as("a name is no number")
        .contains("“10000”");
  }
}
