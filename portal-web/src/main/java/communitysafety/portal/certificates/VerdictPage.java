package communitysafety.portal.certificates;

import communitysafety.consultation.certificate.Verdict;
import communitysafety.consultation.certificate.Verdict.Shown;
import communitysafety.consultation.certificate.VerifyCertificate;
import communitysafety.consultation.code.CheckedCode;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What became of the certificate whose code is in the address. */
@Named
@RequestScoped
public class VerdictPage {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Inject VerifyCertificate verify;
  @Inject Budgets budgets;
  @Inject Words words;
  @Inject Clock clock;

  /** Stands before anything was asked, and for what is no code. */
  private String kind = "slip";

  private Shown shown;
  private Answer answer;
  private String code = "";

  /**
   * @return how the answer is to be marked; 200 whatever became of the certificate
   */
  Answer ask(String typed, HttpServletRequest request) {
    answer = budgets.ask(Budget.VERIFY, request);
    if (answer.isYes()) {
      // As much is looked up for what is no code as for what is one.
      Verdict verdict = verify.verify(typed);
      code = CheckedCode.read(typed).map(CheckedCode::grouped).orElse("");
      kind =
          verdict.fold(
              told -> tell("valid", told),
              told -> tell("expired", told),
              told -> tell("superseded", told),
              told -> tell("revoked", told),
              () -> code.isEmpty() ? "slip" : "unknown");
    } else {
      kind = answer.verdict().name();
    }
    return answer;
  }

  private String tell(String what, Shown told) {
    shown = told;
    return what;
  }

  public String getTitle() {
    return words.say("verify.verdict." + kind);
  }

  public String getWhat() {
    return words.say("verify.verdict." + kind + ".what", answer == null ? 0 : answer.minutes());
  }

  /** Whether it may be relied on. */
  public boolean isValid() {
    return kind.equals("valid");
  }

  /** Whether there is a certificate to be told of. */
  public boolean isShown() {
    return shown != null;
  }

  /** As it is written on the certificate; empty when there is none. */
  public String getCode() {
    return code;
  }

  /** Initials and the last name. */
  public String getName() {
    return shown.name();
  }

  public String getCourse() {
    return shown.title();
  }

  public int getEdition() {
    return shown.edition();
  }

  public String getIssuedOn() {
    return DAY.format(shown.issuedOn());
  }

  /** Its last day in words, or that it does not end. */
  public String getExpiresOn() {
    return shown.expiresOn().map(DAY::format).orElseGet(() -> words.say("verify.noEnd"));
  }

  /** The day on which this was the answer, for whoever prints it. */
  public String getToday() {
    return DAY.format(LocalDate.now(clock.withZone(ZONE)));
  }
}
