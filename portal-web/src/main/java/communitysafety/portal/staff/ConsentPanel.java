package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.ConsentRow;
import communitysafety.reporting.report.ConsentView;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.DiscloseForSeriousRisk;
import communitysafety.reporting.report.DisclosurePower;
import communitysafety.reporting.report.DisclosureRow;
import communitysafety.reporting.report.ReadConsents;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.WordsNeeded;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a report's page that tells what the reporter lets whom know, how that came to be,
 * what is withheld from this team and why; and the form by which who holds OVERRIDE_CONSENT has
 * more disclosed for serious risk.
 */
@Named
@RequestScoped
public class ConsentPanel {

  @Inject SignedInStaff signedIn;
  @Inject ReportPage reportPage;
  @Inject ReferralPanel referralPanel;
  @Inject ReadConsents readConsents;
  @Inject DiscloseForSeriousRisk discloseForSeriousRisk;
  @Inject StaffWords words;

  private String level;
  private String power;
  private String reason;
  private String tell;
  private ConsentView view;
  private String error;
  private String errorField;

  /** The action of the form. */
  public String disclose() throws IOException {
    Optional<ConsentLevel> needed = one(ConsentLevel.class, level);
    Optional<DisclosurePower> by = one(DisclosurePower.class, power);
    Optional<Reference> reference = Reference.read(referralPanel.getReference());
    if (needed.isEmpty()) {
      return refuse("dLevel", "staff.consent.override.level.error.blank");
    }
    if (by.isEmpty()) {
      return refuse("dPower", "staff.consent.override.power.error.blank");
    }
    if (tell == null || tell.isEmpty()) {
      return refuse("dTell", "staff.consent.override.tell.error.blank");
    }
    if (reference.isEmpty()) {
      return refuse(null, "Refusal.ReferralNotFound");
    }
    try {
      discloseForSeriousRisk.disclose(
          signedIn.member(),
          reference.get(),
          needed.get(),
          by.get(),
          reason,
          Boolean.parseBoolean(tell));
    } catch (WordsNeeded refusal) {
      return refuse(
          "dReason", "staff.consent.override.reason.error", refusal.arguments().toArray());
    } catch (Refusal refusal) {
      return refuse(null, refusal.key());
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getExternalContext()
        .redirect(Referred.REPORT.address(reference.get()) + "?done=disclosed");
    faces.responseComplete();
    return null;
  }

  private String refuse(String field, String key, Object... arguments) {
    error = words.say(key, arguments);
    errorField = field;
    reportPage.open();
    return null;
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(code)).findFirst();
  }

  /** What each recipient may know. */
  public List<Fact> getConsents() {
    if (isUnseen()) {
      return List.of();
    }
    Consents consents = view().inForce();
    return List.of(
        fact("police", words.code("ConsentLevel", consents.police())),
        fact("hub", words.code("ConsentLevel", consents.hub())),
        fact("support", words.say("staff.consent.support." + consents.support())));
  }

  private Fact fact(String recipient, String value) {
    return new Fact(words.say("staff.consent." + recipient), value, false);
  }

  /** What this team does not see, each with the reason; empty when it sees all there is. */
  public List<String> getWithheld() {
    List<String> withheld = new ArrayList<>();
    if (isUnseen()) {
      return withheld;
    }
    String agreed = words.code("ConsentLevel", view().agreed());
    for (ConsentLevel each : ConsentLevel.offeredTo(!reportPage.getReport().isAnonymous())) {
      if (!view().reach().allows(each)) {
        withheld.add(words.say("staff.consent.withheld." + each, agreed));
      }
    }
    return withheld;
  }

  public List<DisclosureLine> getDisclosures() {
    return isUnseen() ? List.of() : view().disclosures().stream().map(this::line).toList();
  }

  private DisclosureLine line(DisclosureRow row) {
    return new DisclosureLine(row, signedIn.getTeamName(), true, words);
  }

  /** How the consents came to be as they are, newest first. */
  public List<HistoryLine> getLog() {
    return isUnseen() ? List.of() : view().log().stream().map(this::line).toList();
  }

  private HistoryLine line(ConsentRow row) {
    Consents consents = row.consents();
    return new HistoryLine(
        words.moment(row.at()),
        words.say(
            "staff.consent.log." + row.by(),
            words.code("ConsentLevel", consents.police()),
            words.code("ConsentLevel", consents.hub()),
            words.say("staff.consent.log.support." + consents.support())),
        "");
  }

  /** Whether the form is there; while a sent one is read, the use case decides. */
  public boolean isOverrideOffered() {
    return signedIn.member().may(Permission.OVERRIDE_CONSENT)
        && (isUnseen() || !getLevels().isEmpty());
  }

  /** What can still be disclosed to this team; all levels while a sent form is read. */
  public List<Choice> getLevels() {
    Set<ConsentLevel> offered =
        ConsentLevel.offeredTo(isUnseen() || !reportPage.getReport().isAnonymous());
    ConsentLevel reach = isUnseen() ? ConsentLevel.COUNT_ONLY : view().reach();
    return offered.stream()
        .filter(each -> !reach.allows(each))
        .map(each -> new Choice(each.name(), words.code("Disclosed", each)))
        .toList();
  }

  public List<Choice> getPowers() {
    return Arrays.stream(DisclosurePower.values())
        .map(each -> new Choice(each.name(), words.code("DisclosurePower", each)))
        .toList();
  }

  /** While a sent form is being read: which report it is about is not known yet. */
  private boolean isUnseen() {
    return reportPage.getReport() == null;
  }

  private ConsentView view() {
    if (view == null) {
      view =
          readConsents.seenBy(
              signedIn.member(), Reference.read(referralPanel.getReference()).orElseThrow());
    }
    return view;
  }

  /** Why the form was refused; null when it was not. */
  public String getError() {
    return error;
  }

  /** The id of the field in error; null when it is none of them. */
  public String getErrorField() {
    return errorField;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String code) {
    level = code;
  }

  public String getPower() {
    return power;
  }

  public void setPower(String code) {
    power = code;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }

  public String getTell() {
    return tell;
  }

  public void setTell(String answer) {
    tell = answer;
  }
}
