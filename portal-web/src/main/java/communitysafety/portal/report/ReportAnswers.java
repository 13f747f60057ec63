package communitysafety.portal.report;

import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.hub.Located;
import communitysafety.shared.privacy.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been answered so far, as typed; the content of a Draft. It begins empty, grows with
 * every page that was sent without mistakes, and on sending becomes a {@link Submission} and is
 * replaced by {@link #sent}: the receipt and nothing else.
 *
 * <p>An answer that takes the ground from under another removes it: a new place is asked about
 * anew, and who chooses to stay anonymous leaves no contact behind.
 */
public class ReportAnswers {

  /** The answer to "which town is nearest?" when it is none of them or the person cannot say. */
  static final String NO_TOWN = "NOT_SURE";

  private Instant begunAt;
  private YesNo danger;
  private boolean emergencyRead;
  private Subject subject;
  private Relation relation;
  private Agreement agreement;
  private NameAnswer name;
  private String account;
  private WhyAnswer why;
  private BehaviourAnswer behaviour;
  private WhenAnswer when;
  private WhereAnswer where;
  private String nearestTown;
  private boolean passOn;
  private boolean yorkRead;
  private ContactAnswer contact;
  private SharingAnswer sharing;
  private SentReport sent;
  private boolean equalityAnswered;

  /** The answers of somebody who has sent them. */
  static ReportAnswers sent(SentReport sent) {
    ReportAnswers answers = new ReportAnswers();
    answers.sent = sent;
    return answers;
  }

  void answerDanger(YesNo answer) {
    danger = answer;
    emergencyRead = false;
  }

  void answerSubject(Subject answer) {
    if (answer != subject) {
      subject = answer;
      askAboutPlaceAgain();
    }
  }

  void answerRelation(Relation answer) {
    relation = answer;
    if (!answer.isForSomebodyElse()) {
      agreement = null;
    }
  }

  void answerName(NameAnswer answer) {
    name = answer;
    if (!answer.isGiven()) {
      name.setName("");
      contact = null;
    }
  }

  void answerWhere(WhereAnswer answer) {
    if (!answer.sameAs(where)) {
      nearestTown = null;
      askAboutPlaceAgain();
    }
    where = answer;
  }

  void answerNearestTown(String choice) {
    if (!choice.equals(nearestTown)) {
      nearestTown = choice;
      askAboutPlaceAgain();
    }
  }

  private void askAboutPlaceAgain() {
    passOn = false;
    yorkRead = false;
  }

  boolean isFor(Relation... relations) {
    return List.of(relations).contains(relation);
  }

  boolean isNamed() {
    return name != null && name.isGiven();
  }

  /**
   * The area that the answers lead to.
   *
   * @return {@link Located.Between} while the nearest town is still to be asked for
   */
  Located locate(HubLocator locator) {
    return where == null ? locator.nowhere() : decided(where.locate(locator));
  }

  /** The place with what was said of the nearest town, where that matters. */
  Located decided(Located place) {
    return place.fold(
        hub -> hub, york -> york, outside -> outside, this::decided, unknown -> unknown);
  }

  private Located decided(Located.Between between) {
    if (nearestTown == null) {
      return between;
    }
    return nearestTown.equals(NO_TOWN)
        ? new Located.Unknown(between.area())
        : between.choose(nearestTown).orElse(between);
  }

  static boolean isBetween(Located located) {
    return located.fold(in -> false, in -> false, in -> false, between -> true, u -> false);
  }

  /**
   * What is sent: the answers on the route and no others.
   *
   * @param located the area, decided
   * @param today in Europe/London
   */
  Submission submission(Located located, LocalDate today) {
    Identity identity =
        isNamed()
            ? new Identity.Named(new PersonalText(name.getName()), contact.contact())
            : new Identity.Anonymous();
    return new Submission(
        Channel.WEB,
        danger == YesNo.YES,
        new Reporter(relation, agreement, identity),
        incidents(),
        new PersonalText(account),
        when.occurrence(today),
        where.place(located),
        sharing.sharing(),
        passOn);
  }

  private List<Incident> incidents() {
    List<Incident> incidents = new ArrayList<>();
    if (subject.includesHateCrime()) {
      incidents.add(new Incident.HateCrime(why.named(), why.somethingElse()));
    }
    if (subject.includesAntiSocialBehaviour()) {
      incidents.add(new Incident.AntiSocialBehaviour(behaviour.named(), behaviour.getImpact()));
    }
    return incidents.isEmpty() ? List.of(new Incident.Unclassified()) : incidents;
  }

  /** Never the answers. */
  @Override
  public String toString() {
    return "ReportAnswers[…]";
  }

  /** When the first answer came; null in drafts of before that was kept. */
  public Instant getBegunAt() {
    return begunAt;
  }

  public void setBegunAt(Instant begunAt) {
    this.begunAt = begunAt;
  }

  public YesNo getDanger() {
    return danger;
  }

  public void setDanger(YesNo danger) {
    this.danger = danger;
  }

  public boolean isEmergencyRead() {
    return emergencyRead;
  }

  public void setEmergencyRead(boolean emergencyRead) {
    this.emergencyRead = emergencyRead;
  }

  public Subject getSubject() {
    return subject;
  }

  public void setSubject(Subject subject) {
    this.subject = subject;
  }

  public Relation getRelation() {
    return relation;
  }

  public void setRelation(Relation relation) {
    this.relation = relation;
  }

  public Agreement getAgreement() {
    return agreement;
  }

  public void setAgreement(Agreement agreement) {
    this.agreement = agreement;
  }

  public NameAnswer getName() {
    return name;
  }

  public void setName(NameAnswer name) {
    this.name = name;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public WhyAnswer getWhy() {
    return why;
  }

  public void setWhy(WhyAnswer why) {
    this.why = why;
  }

  public BehaviourAnswer getBehaviour() {
    return behaviour;
  }

  public void setBehaviour(BehaviourAnswer behaviour) {
    this.behaviour = behaviour;
  }

  public WhenAnswer getWhen() {
    return when;
  }

  public void setWhen(WhenAnswer when) {
    this.when = when;
  }

  public WhereAnswer getWhere() {
    return where;
  }

  public void setWhere(WhereAnswer where) {
    this.where = where;
  }

  public String getNearestTown() {
    return nearestTown;
  }

  public void setNearestTown(String nearestTown) {
    this.nearestTown = nearestTown;
  }

  public boolean isPassOn() {
    return passOn;
  }

  public void setPassOn(boolean passOn) {
    this.passOn = passOn;
  }

  public boolean isYorkRead() {
    return yorkRead;
  }

  public void setYorkRead(boolean yorkRead) {
    this.yorkRead = yorkRead;
  }

  public ContactAnswer getContact() {
    return contact;
  }

  public void setContact(ContactAnswer contact) {
    this.contact = contact;
  }

  public SharingAnswer getSharing() {
    return sharing;
  }

  public void setSharing(SharingAnswer sharing) {
    this.sharing = sharing;
  }

  public SentReport getSent() {
    return sent;
  }

  public void setSent(SentReport sent) {
    this.sent = sent;
  }

  /** Whether the questions after sending were answered; they can be once. */
  public boolean isEqualityAnswered() {
    return equalityAnswered;
  }

  public void setEqualityAnswered(boolean equalityAnswered) {
    this.equalityAnswered = equalityAnswered;
  }
}
