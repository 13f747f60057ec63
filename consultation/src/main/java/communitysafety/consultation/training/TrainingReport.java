package communitysafety.consultation.training;

import communitysafety.consultation.release.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * What the training of a team came to in a financial year, in figures that may leave the house:
 * numbers of people are rounded, and hidden where others would give them away. Sessions and places
 * are not people and stand as they are.
 *
 * @param year in which it begins: 2026 is April 2026 to March 2027
 * @param from first day
 * @param until last day; of the running year, the last of the month before this
 * @param all everything together
 * @param tables by area, topic and month, in this order
 */
public record TrainingReport(
    int year, LocalDate from, LocalDate until, Row all, List<Table> tables) {

  public TrainingReport {
    tables = List.copyOf(tables);
  }

  /** What sessions are grouped by. */
  public enum By {
    /** Codes of hubs, and COUNTY. */
    AREA,
    /** Names of {@link TrainingTopic}, separated by a space where a course has several. */
    TOPIC,
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
   * @param filled places taken, in percent; -1 where there were fewer than 20 places
   * @param booked people with a place in their name
   * @param full those who were there in full
   * @param partial those who were there in part
   * @param noShow those who did not come
   * @param noShowPercent of those booked; -1 where these are too few
   * @param trained persons who were there in full, each counted once
   * @param organisations that sent somebody who was there in full or in part
   * @param waited people who were offered a place from the waiting list
   * @param waitedDays how long half of them waited at most, in whole days; -1 where they are too
   *     few
   */
  public record Row(
      String group,
      int sessions,
      int places,
      int filled,
      Figure booked,
      Figure full,
      Figure partial,
      Figure noShow,
      int noShowPercent,
      Figure trained,
      Figure organisations,
      Figure waited,
      int waitedDays) {}
}
