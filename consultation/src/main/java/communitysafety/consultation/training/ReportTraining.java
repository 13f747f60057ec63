package communitysafety.consultation.training;

import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.consultation.training.TrainingReport.Table;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts truly what the training of the member's own team came to, whose registers they read name
 * by name. What others are told is made once for each year, by {@link ReleaseTraining}.
 */
@Dependent
public class ReportTraining {

  private static final Row NOTHING = new Row("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ReportTraining(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** The financial year that runs now. */
  public int thisYear() {
    LocalDate today = today();
    return today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
  }

  /**
   * @param year in which it begins
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public TrainingReport report(StaffMember member, int year) {
    member.requires(Permission.PLAN_TRAINING);
    LocalDate from = firstDay(year);
    LocalDate end = firstDay(year + 1);
    LocalDate today = today();
    List<TrainingTally> tallies =
        attempts.at(
            connection ->
                TrainingTally.count(connection, member.team(), from, end, clock.instant()));
    List<Table> tables = new ArrayList<>();
    for (By by : By.values()) {
      tables.add(
          new Table(
              by,
              tallies.stream()
                  .filter(each -> each.by().equals(Optional.of(by)))
                  .map(TrainingTally::row)
                  .toList()));
    }
    return new TrainingReport(
        year,
        from,
        today.isBefore(end) ? today : end.minusDays(1),
        tallies.isEmpty() ? NOTHING : tallies.get(0).row(),
        tables);
  }

  /** Of a financial year. */
  static LocalDate firstDay(int year) {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
