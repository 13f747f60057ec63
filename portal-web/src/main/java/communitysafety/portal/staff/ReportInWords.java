package communitysafety.portal.staff;

import communitysafety.reporting.report.AccountPart;
import communitysafety.reporting.report.ContactPart;
import communitysafety.reporting.report.DetailsPart;
import communitysafety.reporting.report.IdentityPart;
import communitysafety.reporting.report.ReportSummary;
import communitysafety.reporting.report.ReportView;
import communitysafety.reporting.report.Workplace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A report as its page tells it, in the order it is read. What is withheld is not in here. */
public class ReportInWords {

  private final ReportView view;
  private final StaffWords words;

  ReportInWords(ReportView view, StaffWords words) {
    this.view = view;
    this.words = words;
  }

  public String getSubject() {
    return words.code("Subject", summary().subject());
  }

  public boolean isRedFlag() {
    return summary().redFlag();
  }

  public String getReceived() {
    return words.say(
        "staff.report.received",
        words.moment(summary().receivedAt()),
        words.code("Channel", summary().channel()));
  }

  /** The reporter's own words; null when withheld from this team. */
  public String getAccount() {
    return view.account().map(AccountPart::account).orElse(null);
  }

  public boolean isAccountWithheld() {
    return view.account().isEmpty();
  }

  /** What kind of incident it is. */
  public List<Fact> getIncident() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "strands", list("Strand", summary().strands()), false);
    add(facts, "somethingElse", view.account().map(AccountPart::somethingElse).orElse(null), true);
    add(facts, "behaviours", list("Behaviour", summary().behaviours()), false);
    add(facts, "qualifier", words.code("Qualifier", summary().qualifier()), false);
    add(facts, "impact", words.code("Impact", summary().impact()), false);
    add(facts, "when", when(), false);
    add(facts, "whenInTheirWords", view.account().map(AccountPart::when).orElse(null), true);
    add(facts, "place", view.account().map(AccountPart::place).orElse(null), true);
    add(facts, "placeKind", words.code("PlaceKind", summary().placeKind()), false);
    add(facts, "area", area(), false);
    return facts;
  }

  /** Who told us and how they may be reached. */
  public List<Fact> getReporter() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "relation", words.code("Relation", summary().relation()), false);
    add(facts, "agreement", words.code("Agreement", summary().agreement()), false);
    view.identity().ifPresent(identity -> add(facts, "name", identity.name(), true));
    view.contact().ifPresent(contact -> contact(facts, contact));
    return facts;
  }

  /** What was told beyond what must be asked. */
  public DetailsInWords getDetails() {
    return new DetailsInWords(view, words);
  }

  /** The rules for getting in touch; null where the team may not. */
  public SafeContactInWords getSafely() {
    return view.contact()
        .map(contact -> new SafeContactInWords(contact.safely(), contact.phone() != null, words))
        .orElse(null);
  }

  /** Where a professional works. */
  public List<Fact> getWorkplace() {
    Workplace workplace =
        view.identity()
            .map(IdentityPart::workplace)
            .or(() -> view.details().map(DetailsPart::workplace))
            .orElse(null);
    if (workplace == null) {
      return List.of();
    }
    Boolean referral = workplace.safeguardingReferralMade();
    return new Facts(words)
        .personal("organisation", workplace.organisation())
        .personal("ownReference", workplace.ownReference())
        .said(
            "safeguarding",
            referral == null ? null : words.say("staff.report.safeguarding." + referral))
        .list();
  }

  public boolean isAnonymous() {
    return !summary().named();
  }

  public boolean isIdentityWithheld() {
    return view.identityWithheld();
  }

  /** Whether the team sees who they are and not how to reach them. */
  public boolean isContactWithheld() {
    return view.contactWithheld() && !view.identityWithheld();
  }

  /** The rules that brought it here. */
  public List<String> getRules() {
    return words.codes("RoutingRule", summary().rules());
  }

  private void contact(List<Fact> facts, ContactPart contact) {
    add(facts, "prefers", words.code("ContactChannel", contact.prefers()), false);
    add(facts, "phone", contact.phone(), true);
    add(facts, "email", contact.email(), true);
  }

  private String when() {
    ReportSummary s = summary();
    return switch (s.precision()) {
      case EXACT -> words.date(s.happenedFrom());
      case PERIOD ->
          words.say(
              "staff.report.period", words.date(s.happenedFrom()), words.date(s.happenedTo()));
      case ABOUT, ONGOING -> words.code("Precision", s.precision());
    };
  }

  private String area() {
    ReportSummary s = summary();
    return words.say(
        "staff.report.area",
        words.area(s.area()),
        words.code("AreaMethod", s.areaMethod()),
        words.code("AreaConfidence", s.areaConfidence()));
  }

  private String list(String kind, Collection<? extends Enum<?>> codes) {
    return String.join(", ", words.codes(kind, codes.stream().sorted().toList()));
  }

  private void add(List<Fact> facts, String key, String value, boolean personal) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(words.say("staff.report.fact." + key), value, personal));
    }
  }

  private ReportSummary summary() {
    return view.summary();
  }

  @Override
  public String toString() {
    return "ReportInWords[…]";
  }
}
