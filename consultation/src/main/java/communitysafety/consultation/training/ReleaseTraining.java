package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Lets figures of a team's training leave the house: of whole financial years alone, once for each,
 * when it is over and the registers have had a month to be put right. Years have no session in
 * common and what was made never changes, so there is nothing to subtract one from another, however
 * often registers are corrected and whoever is forgotten afterwards.
 */
@Dependent
public class ReleaseTraining {

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ReleaseTraining(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** From this day on the figures of a year can be made. */
  public static LocalDate firstDay(int year) {
    return LocalDate.of(year + 1, Month.MAY, 1);
  }

  /** Until then they can be made: later the first bookings may have been forgotten. */
  public static LocalDate lastDay(int year) {
    return LocalDate.of(year + 2, Month.APRIL, 30);
  }

  /**
   * @param year in which it begins
   * @return nothing while the figures were not made
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public Optional<ReleasedTraining> find(StaffMember member, int year) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            Sql.first(
                connection,
                "select document, frozen_at from consultation.training_release"
                    + " where team = ? and year = ?",
                row ->
                    ReleasedTrainingJson.read(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                member.team(),
                year));
  }

  /** Whether the figures of a year can be made today, if they were not made already. */
  public boolean isTime(int year) {
    LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return !today.isBefore(firstDay(year)) && !today.isAfter(lastDay(year));
  }

  /**
   * Makes the figures of a year and freezes them. Of two who do it at once, the second finds what
   * the first made. Takes seconds: an attacker tries what is to leave.
   *
   * @param year in which it begins
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training and releases
   *     results
   * @throws YearNotReleasable when it is too early, too late, or nothing was held
   */
  public void release(StaffMember member, int year) {
    member.requires(Permission.PLAN_TRAINING);
    member.requires(Permission.RELEASE_RESULTS);
    if (!isTime(year)) {
      throw new YearNotReleasable();
    }
    if (find(member, year).isPresent()) {
      return;
    }
    List<TrainingTally> tallies =
        attempts.at(
            connection ->
                TrainingTally.count(
                    connection,
                    member.team(),
                    ReportTraining.firstDay(year),
                    ReportTraining.firstDay(year + 1),
                    clock.instant()));
    if (tallies.isEmpty()) {
      throw new YearNotReleasable();
    }
    // Between two transactions, since it takes its time.
    String document =
        ReleasedTrainingJson.write(TrainingDisclosure.protect(year, clock.instant(), tallies));
    OffsetDateTime now = OffsetDateTime.now(clock);
    attempts.at(
        connection -> {
          Sql.select(
              connection,
              "select set_config('portal.team', ?, true)",
              row -> row.getString(1),
              member.team());
          int made =
              Sql.execute(
                  connection,
                  "insert into consultation.training_release (team, year, document, digest,"
                      + " frozen_at, frozen_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                  member.team(),
                  year,
                  document,
                  digest(document),
                  now,
                  member.id());
          if (made == 1) {
            AuditTrail.add(
                AuditEntry.by(member.actor(), AuditAction.RESULTS_RELEASED, now)
                    .noting("training " + year),
                connection);
          }
          return null;
        });
  }

  private static byte[] digest(String document) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
