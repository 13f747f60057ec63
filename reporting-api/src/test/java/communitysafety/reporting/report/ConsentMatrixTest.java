package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.reporting.report.ReportPart.Part;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import communitysafety.shared.submission.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every field of a report, with a value of its own that nobody would write by chance, against every
 * combination of consents, every kind of recipient in either role, without and with a disclosure:
 * each is read exactly when it may be. Through the use cases, on PostgreSQL, as the role that
 * serves.
 */
class ConsentMatrixTest {

  private static final List<ConsentLevel> LEVELS = List.of(ConsentLevel.values());

  /** What is sealed in each part; a part that is not here is not in the matrix, and fails. */
  private static final Map<Part, Class<?>> SEALED =
      Map.of(
          Part.ACCOUNT, AccountPart.class,
          Part.DETAILS, DetailsPart.class,
          Part.IDENTITY, IdentityPart.class,
          Part.CONTACT, ContactPart.class);

  private final ConsentedReports reports = new ConsentedReports();

  @Test
  void every_text_that_is_sealed_has_a_canary_in_the_matrix() {
    assertThat(SEALED.keySet()).isEqualTo(EnumSet.allOf(Part.class));
    SEALED.forEach(
        (part, type) ->
            assertThat(ConsentedReports.CANARIES.keySet())
                .containsAll(
                    Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == String.class)
                        .map(component -> part + "." + component.getName())
                        .toList()));

    Reference reference =
        reports.named(new Consents(ConsentLevel.CONTACT_ME, ConsentLevel.CONTACT_ME, false));
    ReportView view = reports.read(reference, reports.member("POLICE"));
    assertThat(textsOf(view.account().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(canariesOf(Part.ACCOUNT));
    assertThat(textsOf(view.details().orElseThrow())).containsAll(canariesOf(Part.DETAILS));
    assertThat(textsOf(view.identity().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(canariesOf(Part.IDENTITY));
    assertThat(textsOf(view.contact().orElseThrow())).containsAll(canariesOf(Part.CONTACT));
  }

  @Test
  void a_field_is_read_exactly_when_the_reporter_or_a_disclosure_allows_it() {
    List<String> wrong = new ArrayList<>();
    int readings = 0;
    for (ConsentLevel police : LEVELS) {
      for (ConsentLevel hub : LEVELS) {
        for (ReferralRole role : ReferralRole.values()) {
          Consents consents = new Consents(police, hub, false);
          Reference reference = reports.named(consents);
          reports.referToAll(reference, role);
          for (StaffMember reader : reports.oneOfEachKind()) {
            ConsentLevel reach = consents.of(reader.teamKind());
            wrong.addAll(differences(reference, reader, reach));
            readings++;
            for (ConsentLevel needed : LEVELS.subList(1, LEVELS.size())) {
              reach = disclose(reference, reader, reach, needed);
              wrong.addAll(differences(reference, reader, reach));
              readings++;
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(readings).isEqualTo(4 * 4 * 2 * TeamKind.values().length * 4);
  }

  @Test
  void of_an_anonymous_report_a_name_is_never_known_whatever_was_asked_for() {
    for (ConsentLevel asked : LEVELS) {
      Reference reference = reports.anonymous(new Consents(asked, asked, false));
      reports.referToAll(reference, ReferralRole.OWNER);
      ConsentLevel capped = asked == ConsentLevel.COUNT_ONLY ? asked : ConsentLevel.WHAT_HAPPENED;
      assertThat(reports.history(reference).get(0).consents())
          .isEqualTo(new Consents(capped, capped, false));
      for (StaffMember reader : reports.oneOfEachKind()) {
        ReportView view = reports.read(reference, reader);
        assertThat(view.account().isPresent()).isEqualTo(asked != ConsentLevel.COUNT_ONLY);
        assertThat(view.identity()).isEmpty();
        assertThat(view.contact()).isEmpty();
        assertThat(view.identityWithheld()).isFalse();
      }
    }
  }

  @Test
  void what_the_reporter_changes_holds_from_the_next_reading_on() {
    StaffMember police = reports.member("POLICE");
    StaffMember hub = reports.member("HUB-SELB");
    List<String> wrong = new ArrayList<>();
    for (ConsentLevel before : LEVELS) {
      for (ConsentLevel after : LEVELS) {
        Reference reference = reports.named(new Consents(before, after, false));
        reports.change(reference, 1, new Consents(after, before, false));
        wrong.addAll(differences(reference, police, after));
        wrong.addAll(differences(reference, hub, before));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_disclosure_to_one_team_gives_no_other_team_more() {
    Reference reference = reports.named(Consents.NOTHING);
    reports.referToAll(reference, ReferralRole.INFORMATION);
    reports.disclose(reference, reports.member("HUB-SELB"), ConsentLevel.CONTACT_ME);

    for (String other : List.of("POLICE", "TRIAGE", "YORK")) {
      assertThat(differences(reference, reports.member(other), ConsentLevel.COUNT_ONLY)).isEmpty();
    }
    reports.refer(reference, "HUB-SCAR", ReferralRole.OWNER);
    assertThat(differences(reference, reports.member("HUB-SCAR"), ConsentLevel.COUNT_ONLY))
        .as("another team of the same kind")
        .isEmpty();
  }

  /** The twin: with one release too many or too few, the matrix does not pass. */
  @Test
  void the_matrix_is_seen_to_fail() {
    Reference reference =
        reports.named(new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.COUNT_ONLY, false));
    StaffMember police = reports.member("POLICE");
    StaffMember hub = reports.member("HUB-SELB");
    assertThat(differences(reference, police, ConsentLevel.WHAT_HAPPENED)).isEmpty();

    reports.releaseBehindTheBackOfTheConsents(
        reference, "COMMUNITY_SAFETY_HUB POLICE_HATE_CRIME_TEAM");
    assertThat(differences(reference, police, ConsentLevel.WHAT_HAPPENED))
        .contains(
            "POLICE reads IDENTITY.name at WHAT_HAPPENED",
            "POLICE reads CONTACT.email at WHAT_HAPPENED",
            "POLICE reads CONTACT.phone at WHAT_HAPPENED")
        .hasSize(canariesOf(Part.IDENTITY).size() + canariesOf(Part.CONTACT).size());
    assertThat(differences(reference, hub, ConsentLevel.COUNT_ONLY))
        .hasSize(ConsentedReports.CANARIES.size());

    reports.releaseBehindTheBackOfTheConsents(reference, "");
    assertThat(differences(reference, police, ConsentLevel.WHAT_HAPPENED))
        .hasSize(canariesOf(Part.ACCOUNT).size() + canariesOf(Part.DETAILS).size())
        .allMatch(difference -> difference.startsWith("POLICE does not read "));
  }

  /** What the team reads and may not, or may read and does not. */
  private List<String> differences(Reference reference, StaffMember reader, ConsentLevel reach) {
    List<String> read = textsOf(reports.read(reference, reader));
    List<String> differences = new ArrayList<>();
    ConsentedReports.CANARIES.forEach(
        (field, canary) -> {
          boolean may = reach.allows(Part.valueOf(field.split("\\.")[0]).needs());
          boolean does = read.stream().anyMatch(text -> text.contains(canary));
          if (may != does) {
            differences.add(
                reader.team() + (does ? " reads " : " does not read ") + field + " at " + reach);
          }
        });
    return differences;
  }

  /** Discloses where there is something to; what the team may read from now. */
  private ConsentLevel disclose(
      Reference reference, StaffMember member, ConsentLevel reach, ConsentLevel needed) {
    if (reach.allows(needed)) {
      assertThatThrownBy(() -> reports.disclose(reference, member, needed))
          .isInstanceOf(NothingToDisclose.class);
      return reach;
    }
    reports.disclose(reference, member, needed);
    return needed;
  }

  private static List<String> canariesOf(Part part) {
    return ConsentedReports.CANARIES.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(part + "."))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Every text there is in it, however deep: what a page could show. */
  private static List<String> textsOf(Object value) {
    List<String> texts = new ArrayList<>();
    collect(value, texts);
    return texts;
  }

  private static void collect(Object value, List<String> texts) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(inner, texts));
    } else if (value instanceof Collection<?> several) {
      several.forEach(each -> collect(each, texts));
    } else if (value != null
        && !value.getClass().isEnum()
        && value.getClass().getName().startsWith("communitysafety.")) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          collect(read(field, value), texts);
        }
      }
    }
  }

  private static Object read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
