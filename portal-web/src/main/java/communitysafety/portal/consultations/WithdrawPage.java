package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.response.WithdrawResponse;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Takes a response back by its reference, after asking whether that is what the person wants. */
@Named
@RequestScoped
public class WithdrawPage extends AnsweredPage {

  private static final String REFERENCE = "reference";
  private static final String CONFIRM = "confirm";
  private static final String DONE = "done";

  @Inject WithdrawResponse withdrawResponse;
  @Inject Budgets budgets;

  private boolean asking;

  @Override
  boolean isOfDraft() {
    return false;
  }

  @Override
  Optional<String> submit() {
    if (!isPossible()) {
      return Optional.of(visit.address("withdraw"));
    }
    Optional<Reference> reference = Reference.read(parameter(REFERENCE));
    if (reference.isEmpty()) {
      errors.add(
          REFERENCE,
          parameter(REFERENCE).isBlank()
              ? "consultations.withdraw.error.blank"
              : "consultations.withdraw.error.form");
      return Optional.empty();
    }
    if (parameter(CONFIRM).isEmpty()) {
      asking = true;
      return Optional.empty();
    }
    Answer mayTry = budgets.ask(Budget.CODE, visit.request());
    if (!mayTry.isYes()) {
      visit.tellToWait(mayTry);
      errors.add(REFERENCE, "consultations.wait." + mayTry.verdict(), mayTry.minutes());
      return Optional.empty();
    }
    if (!withdrawResponse.withdraw(visit.getConsultation(), reference.get())) {
      errors.add(REFERENCE, "consultations.withdraw.error.unknown");
      return Optional.empty();
    }
    if (visit.isSent() && visit.participation().reference().equals(reference)) {
      visit.removeAll();
    }
    String here = visit.address("withdraw");
    return Optional.of(here + (here.contains("?") ? "&" : "?") + DONE + "=yes");
  }

  public boolean isPossible() {
    return visit.getConsultation().mayWithdraw() && !visit.isPreview();
  }

  /** Whether the answers came with a code, which stays used. */
  public boolean isCodeUsed() {
    return visit.getConsultation().audience() != Audience.OPEN;
  }

  /** Whether the page asks if it is to be done. */
  public boolean isAsking() {
    return asking;
  }

  public boolean isDone() {
    return !visit.isPost() && !parameter(DONE).isEmpty();
  }

  /** As it was typed; once it was read, as it is written. */
  public String getReference() {
    String typed = visit.isPost() ? parameter(REFERENCE) : "";
    return Reference.read(typed).map(Object::toString).orElse(typed);
  }
}
