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
import communitysafety.shared.privacy.ReturnCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What has been answered so far, as typed; the content of a Draft. It begins empty, grows with
 * every page that was sent without mistakes, and on sending becomes a {@link Submission} and is
 * replaced by {@link #sent}: the receipt and nothing else.
 *
 * <p>An answer that takes the ground from under another removes it: a new place is asked about
 * anew, who chooses to stay anonymous leaves no contact behind, and who gives a name or takes it
 * back is asked again who may know.
 */
public class ReportAnswers {

  /** The answer to "which town is nearest?" when it is none of them or the person cannot say. */
  static final String NO_TOWN = "NOT_SURE";

  private Instant begunAt;
  private YesNo danger;
  private boolean emergencyRead;
  private Subject subject;
  private Relation relation;
  private boolean young;
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
  private MoreAnswers more = new MoreAnswers();
  private ContactAnswer contact;
  private ConsentsAnswer consents;
  private SentReport sent;
  private String codeToShow;
  private String codeLocator;
  private boolean codeMade;
  private boolean equalityAnswered;

  /** The answers of somebody who has sent them. */
  static ReportAnswers sent(SentReport sent) {
    ReportAnswers answers = new ReportAnswers();
    answers.sent = sent;
    return answers;
  }

  /**
   * What stays of these answers when they are sent: the receipt, and the return code as long as its
   * words were not asked back.
   */
  ReportAnswers becoming(SentReport sentReport) {
    ReportAnswers receipt = sent(sentReport);
    receipt.codeToShow = codeToShow;
    receipt.codeMade = codeMade;
    return receipt;
  }

  /** A return code was made: its words are kept, sealed with these answers, until asked back. */
  void showCode(ReturnCode code) {
    codeToShow = String.join(" ", code.words());
    codeMade = true;
  }

  /** The words of the return code were asked back, or the person wants to see them no more. */
  void forgetCode() {
    codeToShow = null;
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

  /**
   * @param under18 whether they say so of themselves; nobody works here as a child
   */
  void answerRelation(Relation answer, boolean under18) {
    relation = answer;
    young = under18 && answer != Relation.PROFESSIONAL;
    if (!answer.isForSomebodyElse()) {
      agreement = null;
    }
  }

  void answerName(NameAnswer answer) {
    if (answer.isGiven() != isNamed()) {
      consents = null;
    }
    name = answer;
    if (!answer.isGiven()) {
      name.setName("");
      contact = null;
    }
  }

  /** What was told of reasons that are not named any more goes with them. */
  void answerWhy(WhyAnswer answer) {
    why = answer;
    more.keepOnly(answer.named());
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
   * @param places finds the area of any other place told of
   * @param today in Europe/London
   */
  Submission submission(Located located, Function<WhereAnswer, Located> places, LocalDate today) {
    Identity identity =
        isNamed()
            ? new Identity.Named(new PersonalText(name.getName()), contact.contact())
            : new Identity.Anonymous();
    List<Step> way = new ReportJourney(this, located).route();
    return new Submission(
        Channel.WEB,
        danger == YesNo.YES,
        new Reporter(
            relation,
            agreement,
            identity,
            way.contains(Step.WORK) ? more.getWork().workplace() : null,
            young),
        incidents(),
        new PersonalText(account),
        when.occurrence(today),
        where.place(located),
        more.getFurther().stream().map(each -> each.incident(places, today)).toList(),
        more.details(way),
        consents.consents(),
        passOn);
  }

  private List<Incident> incidents() {
    List<Incident> incidents = new ArrayList<>();
    if (subject.includesHateCrime()) {
      incidents.add(new Incident.HateCrime(why.named(), why.somethingElse()));
    }
    if (subject.includesAntiSocialBehaviour()) {
      incidents.add(
          new Incident.AntiSocialBehaviour(
              behaviour.named(), behaviour.getQualifier(), behaviour.getImpact()));
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

  /** Whether they say that they are under 18. */
  public boolean isYoung() {
    return young;
  }

  public void setYoung(boolean young) {
    this.young = young;
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

  public MoreAnswers getMore() {
    return more;
  }

  public void setMore(MoreAnswers more) {
    this.more = more == null ? new MoreAnswers() : more;
  }

  public ContactAnswer getContact() {
    return contact;
  }

  public void setContact(ContactAnswer contact) {
    this.contact = contact;
  }

  public ConsentsAnswer getConsents() {
    return consents;
  }

  public void setConsents(ConsentsAnswer consents) {
    this.consents = consents;
  }

  public SentReport getSent() {
    return sent;
  }

  public void setSent(SentReport sent) {
    this.sent = sent;
  }

  /** The words of a return code that is still to be asked back; null when there is none. */
  public String getCodeToShow() {
    return codeToShow;
  }

  public void setCodeToShow(String words) {
    codeToShow = words;
  }

  /**
   * What the return code leads by, base64url; null unless the answers are kept under one and were
   * not sent.
   */
  public String getCodeLocator() {
    return codeLocator;
  }

  public void setCodeLocator(String locator) {
    codeLocator = locator;
  }

  /** Whether there is a return code, for the report that was sent or for these answers. */
  public boolean isCodeMade() {
    return codeMade;
  }

  public void setCodeMade(boolean made) {
    codeMade = made;
  }

  /** Whether the questions after sending were answered; they can be once. */
  public boolean isEqualityAnswered() {
    return equalityAnswered;
  }

  public void setEqualityAnswered(boolean equalityAnswered) {
    this.equalityAnswered = equalityAnswered;
  }
}
