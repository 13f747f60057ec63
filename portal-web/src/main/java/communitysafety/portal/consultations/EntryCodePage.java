package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.response.EntryCode;
import communitysafety.consultation.response.TakePart;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Asks for the code that somebody was given to take part; a QR code or a link brings it along. */
@Named
@RequestScoped
public class EntryCodePage extends AnsweredPage {

  static final String CODE = "code";

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
    return visit.getConsultation().audience() == Audience.OPEN || visit.isPreview()
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
    if (visit.isGone()) {
      // What was answered is gone, and nothing else can be done than to begin anew.
      visit.forgetKey();
    }
    Optional<EntryCode> code = EntryCode.read(parameter(CODE));
    if (code.isEmpty()) {
      errors.add(
          CODE,
          parameter(CODE).isBlank()
              ? "consultations.code.error.blank"
              : "consultations.code.error.form");
      return Optional.empty();
    }
    Answer mayLook = budgets.ask(Budget.ENTRY, visit.request());
    if (!mayLook.isYes()) {
      visit.tellToWait(mayLook);
      errors.add(CODE, "consultations.wait." + mayLook.verdict(), mayLook.minutes());
      return Optional.empty();
    }
    TakePart.Standing standing = takePart.look(visit.getConsultation(), code.get());
    if (standing != TakePart.Standing.USABLE) {
      errors.add(CODE, "consultations.code.error." + standing);
      return Optional.empty();
    }
    visit.participation().enterWith(code.get());
    visit.save();
    return Optional.of(visit.onwards());
  }

  public String getCode() {
    return parameter(CODE).length() > 40 ? "" : parameter(CODE);
  }

  /** Whether the code came along and only has to be confirmed. */
  public boolean isBrought() {
    return !visit.isPost() && EntryCode.read(parameter(CODE)).isPresent();
  }
}
