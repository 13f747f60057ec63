package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.BookingNotFound;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.abuse.Waiting;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.shared.database.Unavailability;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Asks for the code of a booking. The link of a mail brings it along; it is opened by the button
 * all the same, since programs that look through mail follow links and press no buttons.
 */
@Named("bookingEntry")
@RequestScoped
public class BookingEntry {

  /** The field, and the parameter of the link. */
  static final String FIELD = "code";

  private static final int LONGEST = 40;

  @Inject BookingVisit visit;
  @Inject HttpServletRequest request;
  @Inject Budgets budgets;
  @Inject FieldErrors errors;

  private String typed;

  /** The action of the button. */
  public String open() {
    Optional<CheckedCode> code = CheckedCode.read(getTyped());
    if (code.isEmpty()) {
      errors.add(
          FIELD, getTyped().isBlank() ? "booked.code.error.blank" : "booked.code.error.form");
      return null;
    }
    Answer mayLook = budgets.ask(Budget.BOOKING, request);
    if (!mayLook.isYes()) {
      Waiting.tell(mayLook);
      errors.add(FIELD, "booked.wait." + mayLook.verdict(), mayLook.minutes());
      return null;
    }
    try {
      visit.begin(code.get());
      return BookedPaths.redirectTo(visit.home());
    } catch (BookingNotFound e) {
      errors.add(FIELD, "booked.code.error.unknown");
      return null;
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      visit.answerUnavailable();
      errors.add(FIELD, "booked.notNow");
      return null;
    }
  }

  /** Whether the code came along and only has to be confirmed. */
  public boolean isBrought() {
    return typed == null && CheckedCode.read(getTyped()).isPresent();
  }

  /** What was typed, or brought along by the link. */
  public String getTyped() {
    String text = typed == null ? visit.parameter(FIELD) : typed;
    return text.length() > LONGEST ? "" : text;
  }

  public void setTyped(String text) {
    typed = text == null ? "" : text;
  }
}
