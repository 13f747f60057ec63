package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.reporting.equality.AgeBand;
import communitysafety.reporting.equality.Condition;
import communitysafety.reporting.equality.Effect;
import communitysafety.reporting.equality.EqualityAnswers;
import communitysafety.reporting.equality.EthnicGroup;
import communitysafety.reporting.equality.EthnicGroup.Family;
import communitysafety.reporting.equality.GenderSame;
import communitysafety.reporting.equality.KeepEqualityAnswers;
import communitysafety.reporting.equality.MixEqualityAnswers;
import communitysafety.reporting.equality.Orientation;
import communitysafety.reporting.equality.Religion;
import communitysafety.reporting.equality.Sex;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Questions about the reporter, after the report is sent, each of which may be left out. Once for
 * each report: that they were answered is noted in the sealed draft before they are kept, in a
 * transaction of its own, so that of two sendings one is kept or none.
 */
@Named
@RequestScoped
public class EqualityPage {

  private static final String THEN = Step.SENT + "?faces-redirect=true";

  @Inject ReportVisit visit;
  @Inject FieldErrors errors;
  @Inject KeepEqualityAnswers keepAnswers;
  @Inject MixEqualityAnswers mixAnswers;

  private final EqualityAnswer typed = new EqualityAnswer();

  /** Keeps the answers apart from the report, and goes back to the page that says "sent". */
  public String send() {
    if (visit.isUnavailable()) {
      return notKept();
    }
    if (!visit.isSent()) {
      return Step.EXPIRED;
    }
    try {
      if (!visit.isStale() && !visit.answers().isEqualityAnswered()) {
        keepOnce(typed.answers());
      }
    } catch (StaleDraft e) {
      // The other of two was first.
      return THEN;
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notKept();
    }
    return THEN;
  }

  private void keepOnce(EqualityAnswers answers) {
    visit.answers().setEqualityAnswered(true);
    visit.save();
    keepAnswers.keep(answers);
    mixAnswers.mix();
  }

  private String notKept() {
    visit.answerUnavailable();
    errors.add("send", "report.equality.notKept");
    return null;
  }

  /** Whether "sent" still offers the questions. */
  public boolean isOffered() {
    return visit.isSent() && !visit.answers().isEqualityAnswered();
  }

  public EqualityAnswer getTyped() {
    return typed;
  }

  public List<Choice> getAges() {
    return among(AgeBand.class, AgeBand.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getConditions() {
    return among(Condition.class, Condition.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getEffects() {
    return among(Effect.class, Effect.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getFamilies() {
    List<Choice> families = new ArrayList<>(Choice.among(EnumSet.allOf(Family.class)));
    families.add(Choice.of(EqualityAnswer.NO_FAMILY, "report.equality.preferNot"));
    return families;
  }

  public List<Choice> getWhite() {
    return Choice.among(EthnicGroup.of(Family.WHITE));
  }

  public List<Choice> getMixed() {
    return Choice.among(EthnicGroup.of(Family.MIXED));
  }

  public List<Choice> getAsian() {
    return Choice.among(EthnicGroup.of(Family.ASIAN));
  }

  public List<Choice> getBlack() {
    return Choice.among(EthnicGroup.of(Family.BLACK));
  }

  public List<Choice> getOther() {
    return Choice.among(EthnicGroup.of(Family.OTHER));
  }

  public List<Choice> getReligions() {
    return among(Religion.class, Religion.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getSexes() {
    return among(Sex.class, Sex.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getGenders() {
    return among(GenderSame.class, GenderSame.PREFER_NOT_TO_SAY);
  }

  public List<Choice> getOrientations() {
    return among(Orientation.class, Orientation.PREFER_NOT_TO_SAY);
  }

  /** All constants; the one that says nothing stands last and in the same words everywhere. */
  private static <E extends Enum<E>> List<Choice> among(Class<E> type, E nothing) {
    EnumSet<E> constants = EnumSet.allOf(type);
    constants.remove(nothing);
    List<Choice> choices = new ArrayList<>(Choice.among(constants));
    choices.add(Choice.of(nothing.name(), "report.equality.preferNot"));
    return choices;
  }
}
