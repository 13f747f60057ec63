package communitysafety.portal.returning;

import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.Words;
import communitysafety.portal.report.ConsentsAnswer;
import communitysafety.portal.report.Mistake;
import communitysafety.portal.report.YesNo;
import communitysafety.reporting.conversation.ChangeAsReporter;
import communitysafety.reporting.conversation.ReadStanding;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.ConsentRow;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.ConsentsChangedMeanwhile;
import communitysafety.reporting.report.ReadConsents;
import communitysafety.reporting.report.ToldDisclosure;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * Who may know what: how it stands, the way to change it, and every change so far. What a team knew
 * before cannot be made unknown; the page says so.
 */
@Named("returnSharing")
@RequestScoped
public class SharingForm extends ReturnForm {

  @Inject ChangeAsReporter change;
  @Inject ReadConsents readConsents;
  @Inject ReadStanding readStanding;
  @Inject Teams teams;
  @Inject Words words;

  private ConsentsAnswer typed;
  private List<ConsentRow> history;
  private int seen;

  public SharingForm() {
    super("return.sharing");
  }

  @Override
  List<Mistake> mistakes() {
    return getTyped().mistakes();
  }

  @Override
  void act(UUID report) {
    change.consents(report, seen, getTyped().consents());
  }

  @Override
  List<String> ownWords() {
    return List.of();
  }

  @Override
  String onwards() {
    return ReturnPaths.redirectTo("/return/sharing");
  }

  @Override
  public String send() {
    try {
      return super.send();
    } catch (ConsentsChangedMeanwhile e) {
      errors.add("send", "return.stale");
      return null;
    }
  }

  /** On a sent form what was chosen, else what is in force. */
  public ConsentsAnswer getTyped() {
    if (typed == null) {
      typed = new ConsentsAnswer();
      if (!visit.isPost() && !history().isEmpty()) {
        Consents inForce = history().get(0).consents();
        typed.setPolice(inForce.police());
        typed.setHub(inForce.hub());
        typed.setSupport(inForce.support() ? YesNo.YES : YesNo.NO);
      }
    }
    return typed;
  }

  private List<ConsentRow> history() {
    if (history == null) {
      history = visit.isOpen() ? readConsents.history(visit.report()) : List.of();
    }
    return history;
  }

  /** The number of the change that the person sees as the newest. */
  public int getSeen() {
    return visit.isPost() ? seen : history().stream().mapToInt(ConsentRow::number).max().orElse(0);
  }

  public void setSeen(int number) {
    seen = number;
  }

  /** The levels that make sense for who did or did not give a name. */
  public List<Choice> getLevels() {
    return ConsentLevel.offeredTo(isNamed()).stream()
        .map(
            level ->
                Choice.of(level.name(), "ConsentLevel." + level, "ConsentLevel." + level + ".hint"))
        .toList();
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }

  public boolean isNamed() {
    return visit.isOpen() && readStanding.of(visit.report()).named();
  }

  /** Every change, newest first, in words. */
  public List<Line> getLog() {
    return history().stream().map(this::line).toList();
  }

  private Line line(ConsentRow row) {
    Consents consents = row.consents();
    return new Line(
        Days.moment(row.at()),
        List.of(
            words.say("return.sharing.police", words.say("ConsentLevel." + consents.police())),
            words.say("return.sharing.hub", words.say("ConsentLevel." + consents.hub())),
            words.say(
                "return.sharing.support",
                words.say("YesNo." + (consents.support() ? YesNo.YES : YesNo.NO)))));
  }

  /** What was disclosed beyond this to protect somebody, where it is safe to tell. */
  public List<String> getDisclosures() {
    return visit.isOpen()
        ? readConsents.disclosures(visit.report()).stream().map(this::told).toList()
        : List.of();
  }

  private String told(ToldDisclosure disclosure) {
    return words.say(
        "return.sharing.disclosed",
        teams.find(disclosure.team()).map(Team::name).orElse(disclosure.team()),
        Days.moment(disclosure.at()));
  }

  /** A change in words. */
  public record Line(String at, List<String> what) {}
}
