package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The register: who was there. A correction is one more mark; every mark stays. */
@Dependent
public class MarkAttendance {

  private final Attempts attempts;
  private final Planning planning;
  private final Clock clock;

  @Inject
  MarkAttendance(Attempts attempts, Planning planning, Clock clock) {
    this.attempts = attempts;
    this.planning = planning;
    this.clock = clock;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member teaches
   * @throws BookingNotFound when nobody of that number has a place
   * @throws SessionNotFound when the session is another team's
   */
  public void mark(StaffMember member, UUID attendee, Attendance mark) {
    member.requires(Permission.TEACH_TRAINING);
    attempts.at(
        connection -> {
          UUID session =
              Sql.first(
                      connection,
                      "update consultation.attendee set attendance = ? where id = ? and live"
                          + " returning session",
                      row -> row.getObject(1, UUID.class),
                      mark.name(),
                      attendee)
                  .orElseThrow(BookingNotFound::new);
          planning.requireOwn(connection, member, session);
          return Sql.execute(
              connection,
              "insert into consultation.attendance_mark (attendee, number, mark, at, by)"
                  + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?"
                  + " from consultation.attendance_mark where attendee = ?",
              attendee,
              mark.name(),
              OffsetDateTime.now(clock),
              member.id(),
              attendee);
        });
  }
}
