package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * When and how it is safe to reach a reporter. Whoever gets in touch follows it to the letter:
 * reaching somebody at the wrong hour may put them in danger.
 *
 * @param mayPhone whether calling is safe, {@code mayText}, {@code mayEmail} and {@code mayWrite}
 *     likewise; when none of the four is true, they did not say
 * @param days on which it is safe; empty means any
 * @param times of the day that are safe; empty means any
 * @param mayLeaveMessage whether a voice message is safe; false unless they said so
 * @param mustNotKnow who must not learn of it, in their words; null when not said
 * @param otherwise what else we must know, or somebody else who may be asked; null when not said
 */
public record SafeContact(
    boolean mayPhone,
    boolean mayText,
    boolean mayEmail,
    boolean mayWrite,
    Set<DayOfWeek> days,
    Set<TimeOfDay> times,
    boolean mayLeaveMessage,
    PersonalText mustNotKnow,
    PersonalText otherwise) {

  public static final int MAX_WORDS = 500;

  /** Nothing was said; no message is left. */
  public static final SafeContact NOT_SAID =
      new SafeContact(false, false, false, false, Set.of(), Set.of(), false, null, null);

  public SafeContact {
    days = Chosen.of(DayOfWeek.class, days);
    times = Chosen.of(TimeOfDay.class, times);
  }

  @Override
  public String toString() {
    return "SafeContact[…]";
  }

  /** A part of the day, in Europe/London. */
  public enum TimeOfDay {
    /** 8 to 12 o'clock. */
    MORNING,
    /** 12 to 17 o'clock. */
    AFTERNOON,
    /** 17 to 20 o'clock. */
    EVENING
  }
}
