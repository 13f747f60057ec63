package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.report.Details.Risk;
import communitysafety.reporting.report.Details.Risk.Change;
import communitysafety.reporting.report.Details.Risk.Danger;
import communitysafety.reporting.report.Details.Risk.Frequency;
import communitysafety.reporting.report.Details.Risk.Vulnerability;
import communitysafety.reporting.report.Details.Risk.WorriedFor;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiskMatrixTest {

  /** The whole table, one answer at a time. */
  @ParameterizedTest(name = "{0} {1} gives {2}")
  @CsvSource({
    "frequency, ONCE, 0",
    "frequency, MONTHLY, 0",
    "frequency, WEEKLY, 2",
    "frequency, MOST_DAYS, 2",
    "frequency, DAILY, 2",
    "change, NO, 0",
    "change, SAME, 0",
    "change, WORSE, 2",
    "targeted, YES, 2",
    "targeted, NO, 0",
    "targeted, NOT_KNOWN, 0",
    "impact, A_LITTLE, 0",
    "impact, SOMEWHAT, 0",
    "impact, A_LOT, 0",
    "impact, SEVERELY, 3",
    "vulnerabilities, 0, 0",
    "vulnerabilities, 1, 1",
    "vulnerabilities, 2, 2",
    "vulnerabilities, 3, 3",
    "vulnerabilities, 4, 3",
    "vulnerabilities, 8, 3",
    "hasSupport, YES, 0",
    "hasSupport, NO, 1",
    "hasSupport, NOT_KNOWN, 0",
    "againRisk, YES, 0",
    "cannotStayHome, YES, 0",
    "unsafeAtHome, YES, 0"
  })
  void each_answer_gives_its_points(String question, String answer, int points) {
    Answers answers = new Answers();
    switch (question) {
      case "frequency" -> answers.frequency = Frequency.valueOf(answer);
      case "change" -> answers.change = Change.valueOf(answer);
      case "targeted" -> answers.targeted = YesNoUnknown.valueOf(answer);
      case "impact" -> answers.impact = Impact.valueOf(answer);
      case "vulnerabilities" -> answers.vulnerable(Integer.parseInt(answer));
      case "hasSupport" -> answers.hasSupport = YesNoUnknown.valueOf(answer);
      case "againRisk" -> answers.againRisk = YesNoUnknown.valueOf(answer);
      case "cannotStayHome" -> answers.cannotStayHome = YesNoUnknown.valueOf(answer);
      case "unsafeAtHome" -> answers.unsafeAtHome = YesNoUnknown.valueOf(answer);
      default -> throw new IllegalArgumentException(question);
    }

    assertThat(RiskMatrix.score(answers.impact, answers.risk())).isEqualTo(points);
  }

  @Test
  void nothing_said_is_no_point_and_the_standard_band() {
    assertThat(RiskMatrix.score(null, Risk.NOT_SAID)).isZero();
    assertThat(RiskMatrix.band(false, false, null, Risk.NOT_SAID)).isEqualTo(Band.STANDARD);
  }

  @ParameterizedTest(name = "{0} points are {1}")
  @CsvSource({
    "0, STANDARD",
    "1, STANDARD",
    "2, STANDARD",
    "3, STANDARD",
    "4, MEDIUM",
    "5, MEDIUM",
    "6, MEDIUM",
    "7, MEDIUM",
    "8, HIGH",
    "9, HIGH",
    "12, HIGH",
    "13, HIGH"
  })
  void the_bands_begin_at_four_and_at_eight(int points, Band band) {
    List<Answers> reached =
        everyCombination().stream()
            .filter(a -> RiskMatrix.score(a.impact, a.risk()) == points)
            .toList();

    assertThat(reached).isNotEmpty();
    assertThat(reached)
        .allSatisfy(
            a -> assertThat(RiskMatrix.band(false, false, a.impact, a.risk())).isEqualTo(band));
  }

  @Test
  void points_are_added_and_never_exceed_thirteen() {
    for (Answers a : everyCombination()) {
      int expected =
          (a.frequency == Frequency.WEEKLY
                      || a.frequency == Frequency.MOST_DAYS
                      || a.frequency == Frequency.DAILY
                  ? 2
                  : 0)
              + (a.change == Change.WORSE ? 2 : 0)
              + (a.targeted == YesNoUnknown.YES ? 2 : 0)
              + (a.impact == Impact.SEVERELY ? 3 : 0)
              + Math.min(3, a.vulnerabilities.size())
              + (a.hasSupport == YesNoUnknown.NO ? 1 : 0);
      assertThat(RiskMatrix.score(a.impact, a.risk())).isEqualTo(expected).isBetween(0, 13);
    }
  }

  @ParameterizedTest
  @EnumSource(Danger.class)
  void each_danger_alone_is_high(Danger danger) {
    Answers answers = new Answers();
    answers.dangers = EnumSet.of(danger);

    assertThat(RiskMatrix.band(false, false, null, answers.risk())).isEqualTo(Band.HIGH);
  }

  @Test
  void danger_now_and_being_under_18_are_high_whatever_else_was_said() {
    assertThat(RiskMatrix.band(true, false, null, Risk.NOT_SAID)).isEqualTo(Band.HIGH);
    assertThat(RiskMatrix.band(false, true, Impact.A_LITTLE, Risk.NOT_SAID)).isEqualTo(Band.HIGH);
  }

  @Test
  void worry_for_a_child_is_high_and_worry_for_an_adult_is_for_people_to_weigh() {
    Answers child = new Answers();
    child.worriedFor = EnumSet.allOf(WorriedFor.class);
    Answers adult = new Answers();
    adult.worriedFor = EnumSet.of(WorriedFor.ADULT);

    assertThat(RiskMatrix.band(false, false, null, child.risk())).isEqualTo(Band.HIGH);
    assertThat(RiskMatrix.band(false, false, null, adult.risk())).isEqualTo(Band.STANDARD);
  }

  /** More answers never make a report less urgent. */
  @Test
  void saying_one_thing_more_never_lowers_the_band() {
    for (Answers a : everyCombination()) {
      Band before = RiskMatrix.band(false, false, a.impact, a.risk());
      assertThat(RiskMatrix.band(false, false, Impact.SEVERELY, a.risk()))
          .isGreaterThanOrEqualTo(before);
      assertThat(RiskMatrix.band(true, false, a.impact, a.risk())).isEqualTo(Band.HIGH);
      Answers more = a.copy();
      more.vulnerable(8);
      assertThat(RiskMatrix.band(false, false, a.impact, more.risk()))
          .isGreaterThanOrEqualTo(before);
    }
  }

  /** The version is kept with reports: whoever changes the points changes it too. */
  @Test
  void the_points_above_are_those_of_this_version() {
    assertThat(RiskMatrix.VERSION).isEqualTo("2026-11");
  }

  private static List<Answers> everyCombination() {
    List<Answers> all = new ArrayList<>();
    for (Frequency frequency : orNotSaid(Frequency.values())) {
      for (Change change : orNotSaid(Change.values())) {
        for (YesNoUnknown targeted : orNotSaid(YesNoUnknown.values())) {
          for (Impact impact : orNotSaid(Impact.values())) {
            for (YesNoUnknown hasSupport : orNotSaid(YesNoUnknown.values())) {
              for (int vulnerable = 0; vulnerable <= 4; vulnerable++) {
                Answers a = new Answers();
                a.frequency = frequency;
                a.change = change;
                a.targeted = targeted;
                a.impact = impact;
                a.hasSupport = hasSupport;
                a.vulnerable(vulnerable);
                all.add(a);
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static <E> List<E> orNotSaid(E[] values) {
    List<E> all = new ArrayList<>(Arrays.asList(values));
    all.add(null);
    return all;
  }

  private static final class Answers {
    private Frequency frequency;
    private Change change;
    private YesNoUnknown targeted;
    private YesNoUnknown againRisk;
    private YesNoUnknown cannotStayHome;
    private YesNoUnknown unsafeAtHome;
    private YesNoUnknown hasSupport;
    private Impact impact;
    private Set<WorriedFor> worriedFor = Set.of();
    private Set<Vulnerability> vulnerabilities = Set.of();
    private Set<Danger> dangers = Set.of();

    void vulnerable(int reasons) {
      vulnerabilities = EnumSet.noneOf(Vulnerability.class);
      Arrays.stream(Vulnerability.values()).limit(reasons).forEach(vulnerabilities::add);
    }

    Answers copy() {
      Answers copy = new Answers();
      copy.frequency = frequency;
      copy.change = change;
      copy.targeted = targeted;
      copy.hasSupport = hasSupport;
      copy.impact = impact;
      copy.vulnerabilities = vulnerabilities;
      return copy;
    }

    Risk risk() {
      return new Risk(
          frequency,
          change,
          targeted,
          againRisk,
          worriedFor,
          cannotStayHome,
          unsafeAtHome,
          hasSupport,
          vulnerabilities,
          dangers);
    }
  }
}
