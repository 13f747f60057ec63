package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.shared.privacy.PersonalText;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

  @Test
  void what_is_null_counts_as_not_said() {
    assertThat(new Details(null, null, null, null, null, null, null, null, null, null, null, null))
        .isEqualTo(Details.NONE);
    assertThat(new Contact(null, null, null, null).safely()).isEqualTo(SafeContact.NOT_SAID);
  }

  @Test
  void a_workplace_of_which_nothing_was_said_is_none() {
    Reporter professional =
        new Reporter(
            Relation.PROFESSIONAL,
            Agreement.YES,
            new Identity.Anonymous(),
            new Workplace(null, null, null),
            false);

    assertThat(professional.workplace()).isNull();
  }

  @Test
  void finer_words_stay_only_with_their_strands() {
    Details everything = EveryAnswer.of(Details.class);

    Details some = everything.onlyOf(EnumSet.of(Strand.GENDER_IDENTITY, Strand.MISOGYNY));

    assertThat(some.strandDetails())
        .containsExactly(
            StrandDetail.TRANS_WOMAN,
            StrandDetail.TRANS_MAN,
            StrandDetail.NON_BINARY,
            StrandDetail.OTHER_IDENTITY);
    assertThat(everything.onlyOf(Set.of()).strandDetails()).isEmpty();
    assertThat(everything.onlyOf(EnumSet.allOf(Strand.class))).isEqualTo(everything);
  }

  /** Constants that wait for each other are null for whoever comes first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Details",
        "Details$Harm",
        "Details$People",
        "Details$Risk",
        "Details$Needs",
        "SafeContact"
      })
  void nothing_said_is_complete_whichever_class_is_used_first(String first) throws Exception {
    URL[] classes = {whereIs(Details.class), whereIs(PersonalText.class)};
    try (URLClassLoader fresh = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      String before = Details.class.getPackageName() + ".";
      Class.forName(before + first, true, fresh);

      Class<?> details = Class.forName(before + "Details", true, fresh);
      Object none = details.getField("NONE").get(null);
      for (RecordComponent part : details.getRecordComponents()) {
        if (part.getType().isRecord() && !part.getType().getSimpleName().equals("PersonalText")) {
          assertThat(part.getAccessor().invoke(none)).as(part.getName()).isNotNull();
        }
      }
    }
  }

  private static URL whereIs(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
