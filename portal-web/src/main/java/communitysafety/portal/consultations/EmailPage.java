package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.response.TakePart;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.faces.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks for an e-mail address and sends a link to it. The page says the same whether the address
 * took part before or not.
 */
@Named
@RequestScoped
public class EmailPage extends AnsweredPage {

  private static final String EMAIL = "email";
  private static final String DONE = "done";

  /** No more than a slip of the hand is found: whether it exists, the mail will tell. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@,;<>\".]{2,63}");

  @Inject TakePart takePart;
  @Inject Budgets budgets;

  @Override
  Optional<String> elsewhere() {
    if (visit.isOther()) {
      return Optional.of(visit.address("other"));
    }
    if (visit.isSent() || !visit.isAnswerable()) {
      return Optional.of(visit.address(visit.isSent() ? "sent" : ""));
    }
    return visit.getConsultation().audience() != Audience.EMAIL || visit.isPreview()
        ? Optional.of(visit.onwards())
        : Optional.empty();
  }

  @Override
  boolean isOfDraft() {
    return false;
  }

  @Override
  Optional<String> submit() {
    Optional<String> other = elsewhere();
    if (other.isPresent()) {
      return other;
    }
    String email = getEmail();
    if (!ADDRESS.matcher(email).matches()) {
      errors.add(
          EMAIL,
          email.isEmpty() ? "consultations.email.error.blank" : "consultations.email.error.form");
      return Optional.empty();
    }
    Answer maySend = budgets.ask(Budget.EMAIL, visit.request());
    if (!maySend.isYes()) {
      visit.tellToWait(maySend);
      errors.add(EMAIL, "consultations.wait." + maySend.verdict(), maySend.minutes());
      return Optional.empty();
    }
    takePart.confirm(visit.getConsultation(), email, visit.getLanguage());
    String here = visit.address("email");
    return Optional.of(here + (here.contains("?") ? "&" : "?") + DONE + "=yes");
  }

  public String getEmail() {
    return visit.isPost() ? TypedText.line(parameter(EMAIL)) : "";
  }

  /** Whether a mail is on its way. */
  public boolean isDone() {
    return !parameter(DONE).isEmpty();
  }
}
