package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.AcceptReferral;
import communitysafety.shared.referral.CloseReferral;
import communitysafety.shared.referral.HistoryRow;
import communitysafety.shared.referral.Outcome;
import communitysafety.shared.referral.ReadHistory;
import communitysafety.shared.referral.ReadReferral;
import communitysafety.shared.referral.ReferralMoves.Move;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A team's referral beside what it is of: how it stands, what the person may do with it, and what
 * was done so far. One for all kinds of pages that show something referred.
 *
 * <p>The three moves need MOVE_REFERRALS. Another team's referral is not found, exactly as one that
 * does not exist.
 */
@Named
@RequestScoped
public class ReferralPanel {

  private static final Set<String> DONE =
      Set.of("accepted", "transferred", "closed", "disclosed", "answered", "approved", "declined");

  @Inject SignedInStaff signedIn;
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
  private Referred kind;
  private List<HistoryLine> history;
  private String error;
  private String errorField;

  /**
   * Looks the team's referral up, and what it is of; where there is none, the answer is 404.
   *
   * @param of shows what was referred, and says so in the audit trail; a refusal of the type
   *     NOT_FOUND means that there is none
   */
  public void look(ReferredPage page, Consumer<ReferralView> of) {
    looked = true;
    kind = page.getKind();
    try {
      Reference wanted = reference == null ? null : Reference.read(reference).orElse(null);
      if (wanted != null) {
        referral = readReferral.read(signedIn.member(), wanted);
        of.accept(referral);
        history = lines(readHistory.read(signedIn.member(), referral.submission()));
        reference = wanted.toString();
        referralId = referral.id().toString();
        seen = referral.version();
        return;
      }
    } catch (Refusal refusal) {
      if (refusal.type() != ProblemType.NOT_FOUND) {
        throw refusal;
      }
      referral = null;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  /** Who opens it again and again is told of once; the audit trail has it all. */
  private List<HistoryLine> lines(List<HistoryRow> rows) {
    List<HistoryLine> lines = new ArrayList<>();
    for (HistoryRow row : rows) {
      HistoryLine line = HistoryLine.of(row, words);
      boolean again =
          row.action() == kind.viewing()
              && !lines.isEmpty()
              && lines.get(lines.size() - 1).what().equals(line.what());
      if (!again) {
        lines.add(line);
      }
    }
    return lines;
  }

  public String accept(ReferredPage page) throws IOException {
    return move(
        page,
        "accepted",
        null,
        null,
        () -> acceptReferral.accept(signedIn.member(), UUID.fromString(referralId), seen));
  }

  public String transfer(ReferredPage page) throws IOException {
    if (team == null || team.isBlank()) {
      return refuse(page, "team", words.say("staff.report.transfer.team.error.blank"));
    }
    return move(
        page,
        "transferred",
        "reason",
        "transfer.reason.error",
        () ->
            transferReferral.transfer(
                signedIn.member(), UUID.fromString(referralId), seen, team, reason));
  }

  public String close(ReferredPage page) throws IOException {
    if (outcome == null
        || Arrays.stream(Outcome.values()).noneMatch(o -> o.name().equals(outcome))) {
      return refuse(page, "outcome", words.say("staff.report.close.outcome.error.blank"));
    }
    return move(
        page,
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

  private String move(
      ReferredPage page, String what, String wordsField, String wordsKey, Runnable action)
      throws IOException {
    try {
      action.run();
    } catch (Refusal refusal) {
      if (refusal instanceof WordsNeeded) {
        return refuse(
            page, wordsField, words.say("staff.report." + wordsKey, inWords(refusal.arguments())));
      }
      return refuse(page, null, words.say(refusal.key(), inWords(refusal.arguments())));
    } catch (IllegalArgumentException e) {
      // No referral has such an id: the form was not filled in by this page.
      return refuse(page, null, words.say("Refusal.ReferralNotFound"));
    }
    String shown =
        Reference.read(reference).map(page.getKind()::address).orElse(page.getKind().view());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(shown + "?done=" + what);
    faces.responseComplete();
    return null;
  }

  private String refuse(ReferredPage page, String field, String message) {
    error = message;
    errorField = field;
    int before = seen;
    page.open();
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

  /** What was referred is known by this inside; null until it has been looked up and found. */
  UUID submission() {
    return referral == null ? null : referral.submission();
  }

  public boolean isFound() {
    return !looked || referral != null;
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
    return looked && done != null && DONE.contains(done)
        ? words.say(kind.words("done." + done))
        : null;
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
