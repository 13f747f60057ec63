package communitysafety.reporting.incident;

import communitysafety.shared.privacy.PersonalText;
import java.time.LocalDate;

/**
 * When it happened, as precisely as the reporter can and wants to say. Dates are days in
 * Europe/London; an hour, or "about last Easter", stays in the reporter's own words.
 *
 * @param from the day, or the first day; null unless the precision is EXACT or PERIOD
 * @param to the last day of a PERIOD; null otherwise
 * @param inTheirWords a time of day, a rough date, or since when; null when not said
 */
public record Occurrence(
    Precision precision, LocalDate from, LocalDate to, PersonalText inTheirWords) {

  public static final int MAX_WORDS = 200;

  /** How exactly the time is known. */
  public enum Precision {
    EXACT,
    ABOUT,
    PERIOD,
    ONGOING
  }

  public Occurrence {
    boolean fits =
        switch (precision) {
          case EXACT -> from != null && to == null;
          case PERIOD -> from != null && to != null && !to.isBefore(from);
          case ABOUT, ONGOING -> from == null && to == null;
        };
    if (!fits) {
      throw new IllegalArgumentException("dates that do not fit the precision " + precision);
    }
  }
}
