package communitysafety.portal.returning;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.report.Mistake;
import communitysafety.reporting.report.ReportNotFound;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.submission.StaleDraft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What all forms behind a return code do alike: check what was typed, act on it once, and go back
 * to the page that shows it. What was typed is never lost. A page adds its fields and its deed.
 */
public abstract class ReturnForm {

  @Inject ReturnVisit visit;
  @Inject FieldErrors errors;
  @Inject DoOnce doOnce;

  private final String key;

  /**
   * @param key the start of the keys of this page's texts, such as {@code return.message}
   */
  ReturnForm(String key) {
    this.key = key;
  }

  /** What is wrong with what was typed, in the order of the page. */
  abstract List<Mistake> mistakes();

  /** Does what was asked for, in the running transaction. */
  abstract void act(UUID report);

  /** What was typed in the person's own words, to be given back when it cannot be kept. */
  abstract List<String> ownWords();

  /** The page that shows what was done. */
  String onwards() {
    return ReturnPaths.redirectTo(ReturnPaths.STATUS);
  }

  /** The action of the button. */
  public String send() {
    if (visit.isUnavailable()) {
      return notNow();
    }
    if (!visit.isOpen()) {
      return over();
    }
    if (visit.wasDone()) {
      return onwards();
    }
    if (visit.isStale()) {
      errors.add("send", "return.stale");
    }
    for (Mistake mistake : mistakes()) {
      errors.add(mistake.field(), mistake.key(), mistake.arguments().toArray());
    }
    return errors.isEmpty() ? doIt() : null;
  }

  private String doIt() {
    try {
      visit.goOnWith(doOnce.act(visit, () -> act(visit.report())));
      return onwards();
    } catch (StaleDraft e) {
      visit.readAgain();
      if (!visit.isOpen()) {
        return over();
      }
      if (visit.wasDone()) {
        return onwards();
      }
      errors.add("send", "return.stale");
      return null;
    } catch (ReportNotFound e) {
      return over();
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow();
    }
  }

  private String notNow() {
    visit.answerUnavailable();
    errors.add("send", "return.notNow");
    return null;
  }

  private String over() {
    visit.answerGone(ownWords());
    return ReturnPaths.OVER;
  }

  public String getKey() {
    return key;
  }
}
