package communitysafety.consultation.training;

import communitysafety.consultation.release.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * What the training of a team came to in a financial year, in true counts, for the team that keeps
 * the registers and reads them name by name. For anybody else there is {@link ReleasedTraining}.
 *
 * @param year in which it begins: 2026 is April 2026 to March 2027
 * @param from first day
 * @param until last day; of the running year, today
 * @param all everything together
 * @param tables by area, topic, both, and month, in this order
 */
public record TrainingReport(
    int year, LocalDate from, LocalDate until, Row all, List<Table> tables) {

  public TrainingReport {
    tables = List.copyOf(tables);
  }

  /** What sessions are grouped by. Stored by name. */
  public enum By {
    /** Codes of hubs, and COUNTY. */
    AREA,
    /** Names of {@link TrainingTopic}, separated by a space where a course has several. */
    TOPIC,
    /** An area and topics, such as {@code SELBY/MISOGYNY}. */
    AREA_AND_TOPIC,
    /** Such as {@code 2026-11}. */
    MONTH
  }

  /**
   * @param rows in the order of their groups; empty when there was no session
   */
  public record Table(By by, List<Row> rows) {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One group of sessions.
   *
   * @param group its code; empty for all
   * @param sessions that were held
   * @param places they had
   * @param taken places that were taken, by name or not
   * @param booked people with a place in their name
   * @param full those who were there in full
   * @param partial those who were there in part
   * @param noShow those who did not come
   * @param trained persons who were there in full, each counted once
   * @param organisations that sent somebody who was there in full or in part
   * @param waited bookings that were offered places from the waiting list
   * @param waitedDays how long half of them waited at most, in whole days; 0 where nobody waited
   */
  public record Row(
      String group,
      int sessions,
      int places,
      int taken,
      int booked,
      int full,
      int partial,
      int noShow,
      int trained,
      int organisations,
      int waited,
      int waitedDays) {

    /** Places taken, in percent; -1 where there were fewer than 20. */
    public int takenPercent() {
      return percent(taken, places);
    }

    /** Who did not come, of those booked, in percent; -1 where these were fewer than 20. */
    public int noShowPercent() {
      return percent(noShow, booked);
    }

    private static int percent(int part, int base) {
      return base < Figure.LEAST_BASE ? -1 : Math.round(100f * part / base);
    }
  }
}
