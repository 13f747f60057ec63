package communitysafety.consultation.training;

import communitysafety.consultation.training.TrainingRequest.Prerequisite;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.ReferralRows;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens a request for the team that decides about it, and writes down who looked. */
@Dependent
public class ReadRequest {

  private final Attempts attempts;
  private final BookingSeal seal;
  private final Prerequisites prerequisites;
  private final Clock clock;

  @Inject
  ReadRequest(Attempts attempts, BookingSeal seal, Prerequisites prerequisites, Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.prerequisites = prerequisites;
    this.clock = clock;
  }

  private record About(String title, int capacity, int taken, String reason, OffsetDateTime at) {}

  /**
   * @param booking the submission of the referral
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws BookingNotFound when there is none, or it was erased
   * @throws SessionNotFound when it is another team's to decide
   */
  public TrainingRequest read(StaffMember member, UUID booking) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection -> {
          BookingRow row =
              BookingRow.find(connection, booking)
                  .filter(each -> !each.isAnonymous())
                  .orElseThrow(BookingNotFound::new);
          OwnSessions.require(connection, member, row.session());
          TrainingRequest request = open(connection, row);
          AuditEntry entry =
              AuditEntry.by(
                  member.actor(), AuditAction.TRAINING_REQUEST_VIEWED, OffsetDateTime.now(clock));
          ReferralRows.referenceOf(booking, member.team(), connection)
              .ifPresent(reference -> entry.about(booking, reference));
          AuditTrail.add(entry, connection);
          return request;
        });
  }

  private TrainingRequest open(Connection connection, BookingRow row) throws SQLException {
    About about =
        Sql.first(
                connection,
                "select c.title, s.capacity, s.taken, coalesce(b.reason, ''), b.created_at"
                    + " from consultation.booking b"
                    + " join consultation.training_session s on s.id = b.session"
                    + " join consultation.course c on c.id = s.course where b.id = ?",
                each ->
                    new About(
                        each.getString(1),
                        each.getInt(2),
                        each.getInt(3),
                        each.getString(4),
                        each.getObject(5, OffsetDateTime.class)),
                row.id())
            .orElseThrow();
    List<SessionDate> dates =
        Sql.select(
            connection,
            "select starts_at, ends_at from consultation.session_date where session = ?"
                + " order by number",
            each ->
                new SessionDate(
                    each.getObject(1, OffsetDateTime.class).toInstant(),
                    each.getObject(2, OffsetDateTime.class).toInstant()),
            row.session());
    // Also those who do not come any more: the request is shown as it was made.
    List<ReadSessionBookings.Sealed> people =
        Sql.select(
            connection,
            "select booking, id, sealed from consultation.attendee where booking = ? order by id",
            ReadSessionBookings.Sealed::read,
            row.id());
    OpenedBooking opened = ReadSessionBookings.open(seal, row, about.at(), people);
    List<Prerequisite> asked = new ArrayList<>();
    for (Prerequisites.Required each : prerequisites.of(connection, row.session())) {
      int met = 0;
      for (Person person : opened.people()) {
        met += prerequisites.isMet(connection, person, each.code()) ? 1 : 0;
      }
      asked.add(new Prerequisite(each.title(), met));
    }
    return new TrainingRequest(
        row.session(),
        about.title(),
        dates,
        about.capacity(),
        about.taken(),
        opened,
        about.reason(),
        asked);
  }
}
