package communitysafety.portal.staff;

import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.Harm;
import communitysafety.reporting.report.Details.Needs;
import communitysafety.reporting.report.Details.People;
import communitysafety.reporting.report.Details.Risk;
import communitysafety.reporting.report.DetailsPart;
import communitysafety.reporting.report.FurtherPart;
import communitysafety.reporting.report.ReportSummary;
import communitysafety.reporting.report.ReportView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was told beyond what must be asked, in the order it is read. What was not said, and what is
 * withheld from the team, is not in here.
 */
public class DetailsInWords {

  private final ReportSummary summary;
  private final DetailsPart part;
  private final StaffWords words;

  DetailsInWords(ReportView view, StaffWords words) {
    this(view.summary(), view.details().orElse(DetailsPart.NONE), words);
  }

  DetailsInWords(ReportSummary summary, DetailsPart part, StaffWords words) {
    this.summary = summary;
    this.part = part;
    this.words = words;
  }

  public boolean isUnder18() {
    return part.under18();
  }

  /** What the reporter needs from whoever gets in touch; read before anything is done. */
  public List<Fact> getNeeds() {
    Needs needs = part.details().needs();
    return new Facts(words)
        .said("interpreter", needs.interpreter() ? words.say("staff.report.arrange") : null)
        .said("bsl", needs.britishSignLanguage() ? words.say("staff.report.arrange") : null)
        .personal("language", needs.language())
        .codes("formats", "Format", needs.formats())
        .personal("otherAdjustments", needs.otherAdjustments())
        .list();
  }

  /** What else happened, each with its own time and place. */
  public List<ToldIncident> getFurther() {
    List<ToldIncident> incidents = new ArrayList<>();
    for (FurtherPart further : part.further()) {
      int number = incidents.size() + 2;
      incidents.add(
          new ToldIncident(
              "h-incident-" + number,
              words.say("staff.report.further", number),
              further.account().value(),
              new Facts(words)
                  .said("when", when(further))
                  .personal("whenInTheirWords", further.when())
                  .personal("place", further.place())
                  .code("placeKind", "PlaceKind", further.placeKind())
                  .said("area", words.area(further.area()))
                  .list()));
    }
    return incidents;
  }

  /** The rest, one section for each thing a reader looks for. */
  public List<ToldSection> getSections() {
    return Stream.of(about(), risk(), harm(), people(), support())
        .filter(section -> !section.isEmpty())
        .toList();
  }

  private ToldSection about() {
    Details details = part.details();
    return section(
        "about",
        null,
        new Facts(words)
            .codes("acts", "Act", details.acts())
            .codes("strandDetails", "StrandDetail", details.strandDetails())
            .personal("wordsSaid", details.wordsSaid())
            .code("recurrence", "Recurrence", details.recurrence())
            .personal("earlierReference", details.earlierReference())
            .codes("alreadyTold", "AlreadyTold", details.alreadyTold())
            .personal("alreadyToldReference", details.alreadyToldReference()));
  }

  /** The band is advice to people, so it never stands without the answers it came from. */
  private ToldSection risk() {
    Risk risk = part.details().risk();
    String band =
        summary.band() == null
            ? null
            : words.say("staff.report.band", words.code("Band", summary.band()), summary.matrix());
    return section(
        "risk",
        band,
        new Facts(words)
            .codes("dangers", "Danger", risk.dangers())
            .codes("worriedFor", "WorriedFor", risk.worriedFor())
            .code("unsafeAtHome", "YesNoUnknown", risk.unsafeAtHome())
            .code("cannotStayHome", "YesNoUnknown", risk.cannotStayHome())
            .code("againRisk", "YesNoUnknown", risk.againRisk())
            .code("frequency", "Frequency", risk.frequency())
            .code("change", "Change", risk.change())
            .code("targeted", "YesNoUnknown", risk.targeted())
            .codes("vulnerabilities", "Vulnerability", risk.vulnerabilities())
            .code("hasSupport", "YesNoUnknown", risk.hasSupport()));
  }

  private ToldSection harm() {
    Harm harm = part.details().harm();
    return section(
        "harm",
        null,
        new Facts(words)
            .code("hurt", "YesNoUnknown", harm.hurt())
            .code("treated", "YesNoUnknown", harm.treated())
            .personal("injuries", harm.injuries())
            .personal("damage", harm.damage()));
  }

  private ToldSection people() {
    People people = part.details().people();
    return section(
        "people",
        null,
        new Facts(words)
            .code("known", "YesNoUnknown", people.known())
            .personal("description", people.description())
            .personal("relationship", people.relationship())
            .personal("whereToFind", people.whereToFind())
            .personal("witnesses", people.witnesses()));
  }

  private ToldSection support() {
    return section(
        "support",
        null,
        new Facts(words).codes("support", "SupportWanted", part.details().support()));
  }

  private ToldSection section(String name, String note, Facts facts) {
    return new ToldSection(
        "h-" + name, words.say("staff.report.section." + name), note, facts.list());
  }

  private String when(FurtherPart further) {
    return switch (further.precision()) {
      case EXACT -> words.date(further.from());
      case PERIOD ->
          words.say("staff.report.period", words.date(further.from()), words.date(further.to()));
      case ABOUT, ONGOING -> words.code("Precision", further.precision());
    };
  }

  @Override
  public String toString() {
    return "DetailsInWords[…]";
  }
}
