package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.problem.Refusal;
import jakarta.inject.Inject;

/**
 * What all forms behind the code of a booking do alike: check what was typed, do it, and go back to
 * the page that shows it. What was typed is never lost, and what was refused is told in words that
 * say what to do. A page adds its fields and its deed; each deed done twice is done once.
 */
public abstract class BookedForm {

  private static final String BUTTON = "send";

  @Inject BookingVisit visit;
  @Inject FieldErrors errors;

  private final String key;

  /**
   * @param key the start of the keys of this page's texts, such as {@code booked.needs}; its last
   *     part names what was done
   */
  BookedForm(String key) {
    this.key = key;
  }

  /** Tells the errors what is wrong with what was typed, in the order of the page. */
  abstract void check();

  /**
   * Does what was asked for.
   *
   * @throws Refusal when a rule says no
   */
  abstract void act(CheckedCode code);

  /** Whether all is as the form wants it: of two clicks the second finds it so. */
  boolean isDoneAlready() {
    return false;
  }

  /** Which sentence tells what was done: {@code booked.done.…}. */
  String done() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** The action of the button. */
  public String send() {
    if (visit.isUnavailable()) {
      return notNow();
    }
    if (!visit.isOpen()) {
      return over();
    }
    if (isDoneAlready()) {
      return BookedPaths.redirectToDone(visit.home(), done());
    }
    check();
    return errors.isEmpty() ? doIt() : null;
  }

  private String doIt() {
    try {
      act(visit.code());
      return BookedPaths.redirectToDone(visit.home(), done());
    } catch (Refusal e) {
      errors.add(BUTTON, "booked.refused." + e.getClass().getSimpleName());
      return null;
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow();
    }
  }

  private String notNow() {
    visit.answerUnavailable();
    errors.add(BUTTON, "booked.notNow");
    return null;
  }

  private String over() {
    visit.answerGone();
    return BookedPaths.OVER;
  }

  public String getKey() {
    return key;
  }
}
