package communitysafety.portal.consulting;

import communitysafety.consultation.response.ConcernNotFound;
import communitysafety.consultation.response.ConcernView;
import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.consultation.response.ReadConcern;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.HistoryLine;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.AcceptReferral;
import communitysafety.shared.referral.CloseReferral;
import communitysafety.shared.referral.HistoryRow;
import communitysafety.shared.referral.Outcome;
import communitysafety.shared.referral.ReadHistory;
import communitysafety.shared.referral.ReadReferral;
import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.referral.ReferralNotFound;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.referral.ReferralStatus;
import communitysafety.shared.referral.ReferralView;
import communitysafety.shared.referral.TransferReferral;
import communitysafety.shared.referral.WordsNeeded;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Words from a consultation that tell of a crime or of somebody at risk, and what a person may do
 * with their team's referral of it.
 *
 * <p>Opening needs READ_REPORTS, the three moves need MOVE_REFERRALS. Another team's concern is not
 * found, exactly as one that does not exist.
 */
@Named
@RequestScoped
public class ConcernPage {

  private static final Set<String> DONE = Set.of("accepted", "transferred", "closed");

  @Inject SignedInStaff signedIn;
  @Inject ReadConcern readConcern;
  @Inject ReadReferral readReferral;
  @Inject ReadHistory readHistory;
  @Inject AcceptReferral acceptReferral;
  @Inject TransferReferral transferReferral;
  @Inject CloseReferral closeReferral;
  @Inject Teams teams;
  @Inject StaffWords words;

  private String reference;
  private String done;
  private String referralId;
  private int seen;
  private String team;
  private String reason;
  private String outcome;
  private String note;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private ReferralView referral;
  private ConcernView concern;
  private List<HistoryLine> history;
  private String error;
  private String errorField;

  /** Looks the concern up; this is what the audit trail calls viewing it. */
  public void open() {
    looked = true;
    try {
      Reference wanted = reference == null ? null : Reference.read(reference).orElse(null);
      if (wanted != null) {
        referral = readReferral.read(signedIn.member(), wanted);
        concern = readConcern.open(signedIn.member(), wanted);
        history = inWords(readHistory.read(signedIn.member(), referral.submission()), words);
        reference = wanted.toString();
        referralId = referral.id().toString();
        seen = referral.version();
        return;
      }
    } catch (ReferralNotFound | ConcernNotFound e) {
      referral = null;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  /** Who opens it again and again is told of once; the audit trail has it all. */
  private static List<HistoryLine> inWords(List<HistoryRow> rows, StaffWords words) {
    List<HistoryLine> lines = new ArrayList<>();
    for (HistoryRow row : rows) {
      HistoryLine line = HistoryLine.of(row, words);
      boolean again =
          row.action() == AuditAction.CONCERN_VIEWED
              && !lines.isEmpty()
              && lines.get(lines.size() - 1).what().equals(line.what());
      if (!again) {
        lines.add(line);
      }
    }
    return lines;
  }

  public String accept() throws IOException {
    return move(
        "accepted",
        null,
        null,
        () -> acceptReferral.accept(signedIn.member(), UUID.fromString(referralId), seen));
  }

  public String transfer() throws IOException {
    if (team == null || team.isBlank()) {
      return refuse("team", words.say("staff.report.transfer.team.error.blank"));
    }
    return move(
        "transferred",
        "reason",
        "transfer.reason.error",
        () ->
            transferReferral.transfer(
                signedIn.member(), UUID.fromString(referralId), seen, team, reason));
  }

  public String close() throws IOException {
    if (outcome == null
        || Arrays.stream(Outcome.values()).noneMatch(o -> o.name().equals(outcome))) {
      return refuse("outcome", words.say("staff.report.close.outcome.error.blank"));
    }
    return move(
        "closed",
        "note",
        "close.note.error",
        () ->
            closeReferral.close(
                signedIn.member(),
                UUID.fromString(referralId),
                seen,
                Outcome.valueOf(outcome),
                note));
  }

  private String move(String what, String wordsField, String wordsKey, Runnable action)
      throws IOException {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal instanceof WordsNeeded) {
        return refuse(
            wordsField, words.say("staff.report." + wordsKey, inWords(refusal.arguments())));
      }
      return refuse(null, words.say(refusal.key(), inWords(refusal.arguments())));
    } catch (IllegalArgumentException e) {
      // No referral has such an id: the form was not filled in by this page.
      return refuse(null, words.say("Refusal.ReferralNotFound"));
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    String shown = Reference.read(reference).map(Reference::toString).orElse("none");
    faces.getExternalContext().redirect("/staff/concern/" + shown + "?done=" + what);
    faces.responseComplete();
    return null;
  }

  private String refuse(String field, String message) {
    error = message;
    errorField = field;
    int before = seen;
    open();
    if (field != null) {
      // A slip in the form: what they saw is still what they act on.
      seen = before;
    }
    return null;
  }

  private Object[] inWords(List<Object> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof ReferralStatus status
                    ? words.code("ReferralStatus", status)
                    : argument instanceof String code
                        ? teams.find(code).map(Team::name).orElse(code)
                        : argument)
        .toArray();
  }

  public boolean isFound() {
    return !looked || referral != null;
  }

  /** What was written, each with its question. */
  public List<Told> getTold() {
    return concern.told();
  }

  /** Where the consultation stands for the public. */
  public String getConsultation() {
    return concern.slug();
  }

  /** Name of the language it was written in. */
  public String getLanguage() {
    return Locale.forLanguageTag(concern.language()).getDisplayLanguage(Locale.UK);
  }

  /** Code of that language, for screen readers. */
  public String getLanguageCode() {
    return concern.language();
  }

  public String getReceived() {
    return words.moment(concern.receivedAt());
  }

  public List<HistoryLine> getHistory() {
    return history;
  }

  public String getStatus() {
    return referral == null ? null : words.code("ReferralStatus", referral.status());
  }

  /** Who works on it; null while nobody has taken it. */
  public String getTakenBy() {
    return referral == null ? null : referral.takenBy();
  }

  public String getOutcomeInWords() {
    return referral == null || referral.outcome() == null
        ? null
        : words.code("Outcome", referral.outcome());
  }

  /** Name of the team it went to; null unless transferred. */
  public String getTransferredTo() {
    return referral == null ? null : referral.transferredTo();
  }

  public String getRespondBy() {
    return words.due(referral.respondBy(), isOverdue());
  }

  public String getRespondByDay() {
    return words.date(referral.respondBy());
  }

  public boolean isOverdue() {
    return referral != null && referral.overdue(words.today());
  }

  public boolean isForInformation() {
    return referral != null && referral.role() == ReferralRole.INFORMATION;
  }

  public boolean isAcceptable() {
    return offers(Move.ACCEPT);
  }

  public boolean isTransferable() {
    return offers(Move.TRANSFER);
  }

  public boolean isClosable() {
    return offers(Move.CLOSE);
  }

  private boolean offers(Move move) {
    return signedIn.isMover() && (!looked || referral != null && referral.moves().contains(move));
  }

  /** Every team but the person's own. */
  public List<Choice> getOtherTeams() {
    return teams.all().stream()
        .filter(other -> !other.code().equals(signedIn.member().team()))
        .map(other -> new Choice(other.code(), other.name()))
        .toList();
  }

  public List<Choice> getOutcomes() {
    return Arrays.stream(Outcome.values())
        .map(o -> new Choice(o.name(), words.code("Outcome", o)))
        .toList();
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return done != null && DONE.contains(done) ? words.say("staff.concern.done." + done) : null;
  }

  /** Why the last action was refused; null when it was not. */
  public String getError() {
    return error;
  }

  public boolean isTransferTried() {
    return "team".equals(errorField) || "reason".equals(errorField);
  }

  public boolean isCloseTried() {
    return "outcome".equals(errorField) || "note".equals(errorField);
  }

  /** The id of the field in error; null when it is none of them. */
  public String getErrorField() {
    return errorField;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String asked) {
    reference = asked;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  public String getReferralId() {
    return referralId;
  }

  public void setReferralId(String id) {
    referralId = id;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public String getTeam() {
    return team;
  }

  public void setTeam(String code) {
    team = code;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String code) {
    outcome = code;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String typed) {
    note = typed;
  }
}
