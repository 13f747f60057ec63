package communitysafety.consultation.training;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.shared.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may be told outside of what the training of a team came to in a financial year: made once,
 * when the year was over, and never changed. Sessions and places stand in the catalogue for
 * everybody and are exact; numbers of people and organisations are rounded, and hidden where others
 * would give them away.
 *
 * @param year in which it begins: 2026 is April 2026 to March 2027
 * @param all everything together
 * @param tables by area, topic and both, without those that could not be kept safe
 * @param leftOut those
 */
public record ReleasedTraining(
    int year, Instant frozenAt, Row all, List<Table> tables, List<By> leftOut) {

  public ReleasedTraining {
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
  }

  /** The day on which it was made, in London. */
  public LocalDate frozenOn() {
    return frozenAt.atZone(WorkingDays.ZONE).toLocalDate();
  }

  /**
   * @param rows in the order of their groups
   */
  public record Table(By by, List<Row> rows) {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** How long bookings waited for an offer. Stored by name. */
  public enum Wait {
    DAY,
    WEEK,
    FOUR_WEEKS,
    LONGER
  }

  /**
   * One group of sessions.
   *
   * @param group its code; empty for all
   * @param booked people with a place in their name
   * @param full those who were there in full
   * @param partial those who were there in part
   * @param noShow those who did not come
   * @param others who told so on the day, or of whom nothing was marked
   * @param trained persons who were there in full, each counted once
   * @param organisations that sent somebody who was there in full or in part
   * @param waited bookings that were offered places from the waiting list
   * @param waits how many of these waited how long, by {@link Wait}
   */
  public record Row(
      String group,
      int sessions,
      int places,
      Figure booked,
      Figure full,
      Figure partial,
      Figure noShow,
      Figure others,
      Figure trained,
      Figure organisations,
      Figure waited,
      List<Figure> waits) {

    public Row {
      waits = List.copyOf(waits);
    }

    /**
     * Places with a name, in percent, of the published number; -1 where there were fewer than 20
     * places.
     */
    public int bookedPercent() {
      return places < Figure.LEAST_BASE || !booked.isNumber()
          ? -1
          : Math.min(100, Math.round(100f * booked.rounded() / places));
    }

    /** Who did not come, in percent, of published numbers; -1 where the base is below 20. */
    public int noShowPercent() {
      return noShow.percentOf(booked);
    }

    /**
     * How long half of them waited at most, as the published numbers tell it.
     *
     * @return nothing where they do not, or where fewer than 20 waited
     */
    public Optional<Wait> halfWaited() {
      if (!waited.isNumber() || waited.rounded() < Figure.LEAST_BASE) {
        return Optional.empty();
      }
      int sum = 0;
      for (Wait wait : Wait.values()) {
        Figure figure = waits.get(wait.ordinal());
        if (!figure.isNumber() && !figure.isFewerThan5()) {
          return Optional.empty();
        }
        sum += figure.rounded();
        if (2 * sum >= waited.rounded()) {
          return Optional.of(wait);
        }
      }
      return Optional.empty();
    }
  }
}
