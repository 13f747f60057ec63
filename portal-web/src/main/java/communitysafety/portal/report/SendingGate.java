package communitysafety.portal.report;

import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.abuse.Waiting;
import communitysafety.portal.faces.FieldErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows programs down where people begin and send, and asks people for one more press at the most.
 * Nothing is ever thrown away: whoever is held up sees the same page with all they answered, why,
 * and what to do, and 999 above it.
 */
@Named
@RequestScoped
public class SendingGate {

  /** The field that no person sees; {@code trap.xhtml} holds it. */
  static final String TRAP = "website";

  /** Says that a person was told of the trap and goes on. */
  static final String PERSON = "person";

  @Inject ReportVisit visit;
  @Inject Budgets budgets;
  @Inject FieldErrors errors;
  @Inject HttpServletRequest request;

  /** In less time nobody reads and answers some ten pages. */
  @Inject
  @ConfigProperty(name = "portal.limit.quickest", defaultValue = "PT10S")
  Duration quickest;

  private boolean caught;

  /** Whether somebody may begin; else the page says why not yet. */
  boolean mayBegin(boolean inDanger) {
    Answer answer = budgets.ask(Budget.START, request);
    if (answer.isYes()) {
      return true;
    }
    String key = "report.gate.begin." + answer.verdict() + (inDanger ? ".danger" : "");
    errors.add("danger", key, answer.minutes());
    Waiting.tell(answer);
    return false;
  }

  /** Whether the report may be sent now; else the page says why not yet. */
  boolean maySend() {
    String trap = request.getParameter(TRAP);
    if (trap != null && !trap.isEmpty() && request.getParameter(PERSON) == null) {
      caught = true;
      errors.add("next", "report.gate.trap");
      return false;
    }
    Duration early = tooEarly(visit.answers().getBegunAt());
    if (!early.isZero()) {
      Waiting.tell(new Answer(Answer.Verdict.SLOWLY, early));
      errors.add("next", "report.gate.quick");
      return false;
    }
    Answer answer = budgets.ask(Budget.SEND, request);
    if (answer.isYes()) {
      return true;
    }
    Waiting.tell(answer);
    errors.add("next", "report.gate.send." + answer.verdict(), answer.minutes());
    return false;
  }

  /** How much too early it is; zero when it is not. */
  private Duration tooEarly(Instant begunAt) {
    if (begunAt == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(visit.now(), begunAt.plus(quickest));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether the trap stands on the page; once it has caught a person, it never does so again. */
  public boolean isTrap() {
    return !caught && request.getParameter(PERSON) == null;
  }
}
