package communitysafety.portal.report;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.submission.StaleDraft;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * What all pages of the journey do alike: show what was answered before, and on sending check the
 * answer, save it and go where the journey says. A page adds its fields and what they mean.
 */
public abstract class QuestionPage {

  private static final String FINISH_LATER = Step.FINISH_LATER + "?faces-redirect=true";
  static final String VICTIM = "VICTIM";

  @Inject ReportVisit visit;
  @Inject FieldErrors errors;
  @Inject Words words;

  private final Step step;

  QuestionPage(Step step) {
    this.step = step;
  }

  /** Fills the fields from what was answered before. */
  abstract void show(ReportAnswers answers);

  /** What is wrong with what was typed, in the order of the page. */
  abstract List<Mistake> mistakes();

  /** Puts what was typed, which has no mistakes, into the answers. */
  abstract void answer(ReportAnswers answers);

  /** What was typed in the person's own words, to be given back when it cannot be kept. */
  List<String> ownWords() {
    return List.of();
  }

  @PostConstruct
  void open() {
    if (visit.isOpen() && !visit.isPost()) {
      show(visit.answers());
    }
  }

  /** The action of the button. */
  public String next() {
    if (visit.isUnavailable()) {
      return notSaved();
    }
    if (visit.isOpen() && !visit.isStale() || visit.isNew() && step == Step.SAFETY) {
      mistakes().forEach(this::tell);
      return errors.isEmpty() ? save() : null;
    }
    if (!visit.isOpen()) {
      return gone();
    }
    errors.add("next", "report.stale");
    mistakes().forEach(this::tell);
    return null;
  }

  /**
   * The action of "finish later": keeps this page's answer if there is one, and leads to where all
   * are kept under a code. A page that was only begun is not held against the person unless they
   * wrote something that would be lost.
   */
  public String later() {
    if (!visit.isOpen() || visit.isStale()) {
      return visit.isUnavailable() ? notSaved() : next();
    }
    List<Mistake> mistakes = mistakes();
    if (mistakes.isEmpty()) {
      String onwards = save();
      return onwards == null || !visit.isOpen() ? onwards : FINISH_LATER;
    }
    if (ownWords().stream().allMatch(String::isEmpty)) {
      return FINISH_LATER;
    }
    mistakes.forEach(this::tell);
    return null;
  }

  private String save() {
    try {
      answer(visit.answers());
      visit.save();
    } catch (StaleDraft e) {
      visit.readAgain();
      if (!visit.isOpen()) {
        return gone();
      }
      errors.add("next", "report.stale");
      return null;
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notSaved();
    }
    return visit.journey().next().path() + "?faces-redirect=true";
  }

  /** The same page with what was typed; nothing was stored. */
  private String notSaved() {
    visit.answerUnavailable();
    errors.add("next", "report.notSaved");
    return null;
  }

  private String gone() {
    visit.answerGone(ownWords());
    return Step.EXPIRED;
  }

  private void tell(Mistake mistake) {
    errors.add(mistake.field(), mistake.key(), mistake.arguments().toArray());
  }

  /** The address the Back link leads to; empty where nobody knows. */
  public String getBack() {
    return visit.isUnavailable() ? "" : visit.journey().back(step);
  }

  /** "Step 5 of about 10: where it happened"; empty on pages that ask nothing. */
  public String getProgress() {
    String name = "report.step." + step;
    if (visit.isUnavailable() || !words.has(name)) {
      return "";
    }
    ReportJourney journey = visit.journey();
    return words.say(
        "report.progress",
        String.valueOf(journey.number(step)),
        String.valueOf(journey.total()),
        words.say(name));
  }

  /** The start of the keys of this page's texts. */
  public String getKey() {
    return "report." + step.slug();
  }

  /**
   * The same for a part of the page, in the words for a witness or for who reports for somebody
   * else, where "you" would be wrong, and in the words for who is under 18; where there are such
   * words.
   */
  public String wording(String part) {
    String key = part.isEmpty() ? getKey() : getKey() + "." + part;
    String standpoint = standpoint();
    List<String> keys = new ArrayList<>();
    if (visit.answers().isYoung() && standpoint.equals(VICTIM)) {
      keys.add(key + ".YOUNG");
    }
    keys.add(key + "." + standpoint);
    return keys.stream().filter(k -> words.has(k + ".label")).findFirst().orElse(key);
  }

  String standpoint() {
    ReportAnswers answers = visit.answers();
    if (answers.getRelation() == null) {
      return VICTIM;
    }
    return answers.getRelation().isForSomebodyElse() ? "OTHER" : answers.getRelation().name();
  }
}
