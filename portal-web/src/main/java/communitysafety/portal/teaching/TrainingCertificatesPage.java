package communitysafety.portal.teaching;

import communitysafety.consultation.training.CorrectCertificate;
import communitysafety.consultation.training.IssueCertificates;
import communitysafety.consultation.training.ReadCertificates;
import communitysafety.consultation.training.ReadCertificates.Line;
import communitysafety.consultation.training.ReadCertificates.OfSession;
import communitysafety.consultation.training.ReadCertificates.Progress;
import communitysafety.consultation.training.ReadCertificates.State;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.portal.certificates.CertificateIssuing;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The certificates of one session: issued beside the page, which looks again by itself until they
 * are there; issued anew with another name, or taken back. Looking needs TEACH_TRAINING or
 * PLAN_TRAINING, all else PLAN_TRAINING.
 */
@Named("trainingCertificates")
@RequestScoped
public class TrainingCertificatesPage {

  private static final String ADDRESS = "/staff/training-certificates?session=";
  private static final int SIZE = 50;
  private static final String LOOK_AGAIN_SECONDS = "3";
  private static final int LONGEST_REASON = 200;

  @Inject SignedInStaff signedIn;
  @Inject ReadCertificates readCertificates;
  @Inject IssueCertificates issueCertificates;
  @Inject CorrectCertificate correctCertificate;
  @Inject CertificateIssuing certificateIssuing;
  @Inject StaffWords words;

  private String session;
  private String number;
  private String certificate;
  private String deed;
  private String done;
  private String typed;
  private String told;
  private OfSession found;
  private List<String> undrawn = List.of();
  private boolean sought;
  private String error;

  /** Looks the list up; has the browser come again while certificates are being issued. */
  public void open() {
    sought = true;
    try {
      found =
          readCertificates.ofSession(
              signedIn.member(), UUID.fromString(session), (page() - 1) * SIZE, SIZE);
      if (isRunning()) {
        http().setResponseHeader("Refresh", LOOK_AGAIN_SECONDS);
      } else if (isIssuable()) {
        undrawn =
            undrawn(readCertificates.namesToCertify(signedIn.member(), UUID.fromString(session)));
      }
    } catch (SessionNotFound | IllegalArgumentException | NullPointerException e) {
      found = null;
      http().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public void issue() throws IOException {
    UUID id = UUID.fromString(sent("session"));
    if (issueCertificates.begin(signedIn.member(), id)) {
      certificateIssuing.issueSoon(id);
    }
    leaveTo(ADDRESS + id);
  }

  /** Issues it anew, with the name that was typed. */
  public void correct() throws IOException {
    String name = sent("typed").strip();
    tryTo(
        "correct",
        name,
        () ->
            correctCertificate.reissue(
                signedIn.member(), UUID.fromString(sent("certificate")), name));
  }

  public void takeBack() throws IOException {
    String reason = sent("typed").strip();
    tryTo(
        "revoke",
        reason,
        () ->
            correctCertificate.takeBack(
                signedIn.member(), UUID.fromString(sent("certificate")), reason));
  }

  private void tryTo(String what, String text, Runnable change) throws IOException {
    session = sent("session");
    number = sent("page");
    certificate = sent("certificate");
    deed = what;
    typed = text;
    if (text.isEmpty() || (what.equals("revoke") && text.length() > LONGEST_REASON)) {
      error = words.say("staff.training.certificates." + what + ".error");
      open();
      return;
    }
    List<String> lacking = what.equals("correct") ? AccessibleDocument.undrawn(text) : List.of();
    if (!lacking.isEmpty() && !text.equals(sent("told"))) {
      // Sent once more as it is, it is issued: it may be their name all the same.
      told = text;
      error = words.say("staff.training.certificates.undrawn.typed", String.join(" ", lacking));
      open();
      return;
    }
    try {
      change.run();
      leaveTo(ADDRESS + UUID.fromString(session) + "&page=" + page() + "&done=" + what);
    } catch (IllegalArgumentException e) {
      error = words.say("staff.training.certificates." + what + ".error");
      open();
    } catch (Refusal e) {
      // A colleague was first: the list shows what became of it.
      error = words.say("staff.training.certificates.changed");
      deed = null;
      open();
    }
  }

  private static String sent(String name) {
    return http().getRequestParameterMap().getOrDefault(name, "");
  }

  private static void leaveTo(String address) throws IOException {
    http().redirect(address);
  }

  private static ExternalContext http() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  private int page() {
    try {
      return Math.min(10_000, Math.max(1, Integer.parseInt(number)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** While a sent form is being read its buttons must be there: the use case decides then. */
  public boolean isFound() {
    return !sought || found != null;
  }

  public boolean isPlanner() {
    return signedIn.member().may(Permission.PLAN_TRAINING);
  }

  public String getTitle() {
    return found == null ? "" : found.title() + ", " + words.date(found.firstDay());
  }

  /** How many have one, of how many. */
  public String getCount() {
    return found == null
        ? ""
        : words.say("staff.training.certificates.count", found.certified(), found.total());
  }

  public boolean isRunning() {
    return found != null && found.progress().filter(Progress::running).isPresent();
  }

  public int getDone() {
    return found == null ? 0 : found.progress().map(Progress::done).orElse(0);
  }

  /** At least 1, as nothing is drawn of nothing. */
  public int getAll() {
    return found == null ? 1 : Math.max(1, found.progress().map(Progress::all).orElse(1));
  }

  public String getProgress() {
    return words.say("staff.training.certificates.progress", getDone(), getAll());
  }

  /** Whether it was begun and nobody is at it. */
  public boolean isStopped() {
    return found != null
        && found.progress().filter(each -> !each.running() && !each.over()).isPresent();
  }

  /** Whether anybody who was there in full has none, while nobody is at it. */
  public boolean isIssuable() {
    return isPlanner() && !isRunning() && (found == null || found.certified() < found.total());
  }

  /** Names that would not come out whole on their certificates, and what of them. */
  public List<String> getUndrawn() {
    return undrawn;
  }

  private List<String> undrawn(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      List<String> lacking = AccessibleDocument.undrawn(name);
      if (!lacking.isEmpty()) {
        lines.add(
            words.say("staff.training.certificates.undrawn.name", name, String.join(" ", lacking)));
      }
    }
    return lines;
  }

  /** The name of which it was told that it does not come out whole; null when none was. */
  public String getTold() {
    return told;
  }

  public boolean isPrintable() {
    return found != null && found.certified() > 0;
  }

  public String getConfirmation() {
    return "correct".equals(done) || "revoke".equals(done)
        ? words.say("staff.training.certificates." + done + ".done")
        : null;
  }

  public List<Line> getLines() {
    return found == null ? List.of() : found.lines();
  }

  public String state(Line line) {
    return words.say("staff.training.certificates.state." + line.state());
  }

  public boolean inForce(Line line) {
    return line.state() == State.IN_FORCE || line.state() == State.EXPIRED;
  }

  public String day(LocalDate day) {
    return day == null ? "" : words.date(day);
  }

  /** Where it is written again or taken back. */
  public String address(Line line, String what) {
    return ADDRESS
        + session
        + "&page="
        + page()
        + "&certificate="
        + line.certificate()
        + "&deed="
        + what
        + "#deed";
  }

  /** The one that is being written again or taken back; null when none is. */
  public Line getChosen() {
    return found == null || !isPlanner()
        ? null
        : found.lines().stream()
            .filter(line -> inForce(line) && line.certificate().toString().equals(certificate))
            .findFirst()
            .orElse(null);
  }

  public boolean isCorrecting() {
    return !sought || ("correct".equals(deed) && getChosen() != null);
  }

  public boolean isRevoking() {
    return !sought || ("revoke".equals(deed) && getChosen() != null);
  }

  /** What stands in the field: what was typed, or the name as the register has it. */
  public String getTyped() {
    if (typed != null) {
      return typed;
    }
    return "correct".equals(deed) && getChosen() != null ? getChosen().name() : "";
  }

  public String getError() {
    return error;
  }

  public String getBefore() {
    return page() > 1 ? ADDRESS + session + "&page=" + (page() - 1) : null;
  }

  public String getAfter() {
    return found != null && found.total() > page() * SIZE
        ? ADDRESS + session + "&page=" + (page() + 1)
        : null;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String asked) {
    session = asked;
  }

  public String getNumber() {
    return String.valueOf(page());
  }

  public void setNumber(String asked) {
    number = asked;
  }

  public String getCertificate() {
    return certificate;
  }

  public void setCertificate(String asked) {
    certificate = asked;
  }

  public String getDeed() {
    return deed;
  }

  public void setDeed(String asked) {
    deed = asked;
  }

  public String getDoneWhat() {
    return done;
  }

  public void setDoneWhat(String asked) {
    done = asked;
  }
}
