package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Staff plan the sessions of their team's courses, change them, and move or cancel one. */
@Dependent
public class Planning {

  private static final ZoneId ZONE = WorkingDays.ZONE;

  private final Attempts attempts;
  private final Gate gate;
  private final BatchKeys keys;
  private final Clock clock;
  private final int needsDays;

  @Inject
  Planning(
      Attempts attempts,
      Gate gate,
      BatchKeys keys,
      Clock clock,
      @ConfigProperty(name = "portal.training.needs-days", defaultValue = "7") int needsDays) {
    this.attempts = attempts;
    this.gate = gate;
    this.keys = keys;
    this.clock = clock;
    this.needsDays = needsDays;
  }

  /**
   * Puts a session into the catalogue, with the key for what people will need.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when the course is none of their team
   */
  public void plan(StaffMember member, TrainingSession session) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          insert(connection, member, session);
          insertDates(connection, session.id(), session.dates());
          insertTrainers(connection, session);
          AuditTrail.add(
              AuditEntry.by(
                      member.actor(),
                      AuditAction.TRAINING_SESSION_PLANNED,
                      OffsetDateTime.now(clock))
                  .noting(session.id().toString()),
              connection);
          WrappedKey key = keys.create();
          return Sql.execute(
              connection,
              "insert into consultation.needs_key (session, id, epoch, wrapped, destroy_on)"
                  + " values (?, ?, ?, ?, ?)",
              session.id(),
              key.id(),
              key.epoch(),
              key.wrapped(),
              destroyOn(session.dates()));
        });
  }

  private static void insert(Connection connection, StaffMember member, TrainingSession session)
      throws SQLException {
    Gathering gathering = session.gathering();
    int inserted =
        Sql.execute(
            connection,
            "insert into consultation.training_session (id, course, mode, venue, joining_link, area,"
                + " state, capacity, booking_opens_at, booking_closes_at, change_until, fit_policy,"
                + " most_per_organisation, needs_approval)"
                + " select ?, id, ?, ?::uuid, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, professionals_only"
                + " from consultation.course where id = ? and team = ?",
            session.id(),
            mode(gathering),
            venue(gathering),
            link(gathering),
            session.area(),
            session.capacity(),
            stored(session.bookingOpensAt()),
            stored(session.bookingClosesAt()),
            stored(session.changeUntil()),
            session.fitPolicy().name(),
            session.mostPerOrganisation(),
            session.course(),
            member.team());
    if (inserted == 0) {
      throw new SessionNotFound();
    }
  }

  /**
   * Changes who teaches a session and on which terms it is booked; when, where and how many stay.
   *
   * @param seen the version of the session that the person saw
   * @param revised as it is to be; of this its trainers, booking window, policy and cap are taken
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   * @throws ColleagueWasFirst when somebody changed it since they saw it
   * @throws BookingClosed when it was cancelled
   */
  public void revise(StaffMember member, int seen, TrainingSession revised) {
    member.requires(Permission.PLAN_TRAINING);
    change(
        member,
        revised.id(),
        seen,
        AuditAction.TRAINING_SESSION_REVISED,
        locked -> {
          Sql.execute(
              locked.connection(),
              "update consultation.training_session set booking_opens_at = ?,"
                  + " booking_closes_at = ?, change_until = ?, fit_policy = ?,"
                  + " most_per_organisation = ? where id = ?",
              stored(revised.bookingOpensAt()),
              stored(revised.bookingClosesAt()),
              stored(revised.changeUntil()),
              revised.fitPolicy().name(),
              revised.mostPerOrganisation(),
              revised.id());
          Sql.execute(
              locked.connection(),
              "delete from consultation.session_trainer where session = ?",
              revised.id());
          insertTrainers(locked.connection(), revised);
        });
  }

  /**
   * Moves a session as it stands, whoever changed it last.
   *
   * @see #move(StaffMember, UUID, Integer, List, Gathering)
   */
  public void move(StaffMember member, UUID session, List<SessionDate> dates, Gathering gathering) {
    move(member, session, null, dates, gathering);
  }

  /**
   * Moves a session to other dates or another place. Whoever has a place keeps it and is told, with
   * the next sequence of their invitation.
   *
   * @param seen the version of the session that the person saw; null for whichever it is
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   * @throws ColleagueWasFirst when somebody changed it since they saw it
   * @throws BookingClosed when it was cancelled
   */
  public void move(
      StaffMember member,
      UUID session,
      Integer seen,
      List<SessionDate> dates,
      Gathering gathering) {
    member.requires(Permission.PLAN_TRAINING);
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("a session has a date");
    }
    change(
        member,
        session,
        seen,
        AuditAction.TRAINING_SESSION_MOVED,
        locked -> {
          Connection connection = locked.connection();
          Sql.execute(
              connection,
              "update consultation.training_session set mode = ?, venue = ?::uuid,"
                  + " joining_link = ?, area = coalesce((select area"
                  + " from consultation.venue where id = ?::uuid), area) where id = ?",
              mode(gathering),
              venue(gathering),
              link(gathering),
              venue(gathering),
              session);
          Sql.execute(
              connection, "delete from consultation.session_date where session = ?", session);
          insertDates(connection, session, dates);
          Sql.execute(
              connection,
              "update consultation.needs_key set destroy_on = ? where session = ?",
              destroyOn(dates),
              session);
          locked.tellEverybodyOfTheMove();
        });
  }

  /** Cancels a session without saying why. */
  public void cancel(StaffMember member, UUID session) {
    cancel(member, session, null);
  }

  /**
   * Cancels a session: whoever has a place or waits has none any more and is told. Cancelling twice
   * is cancelling once.
   *
   * @param reason which they are told; may be null
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public void cancel(StaffMember member, UUID session, String reason) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  OwnSessions.require(connection, member, session);
                  if (locked.standing().open()) {
                    locked.cancel(reason);
                    note(locked, member, AuditAction.TRAINING_SESSION_CANCELLED);
                  }
                  return null;
                }));
  }

  /** What is changed while the session is locked. */
  private interface Change {
    void to(LockedSession session) throws SQLException;
  }

  /**
   * @param seen the version that the person saw; null for whichever it is
   */
  private void change(
      StaffMember member, UUID session, Integer seen, AuditAction action, Change change) {
    attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  OwnSessions.require(connection, member, session);
                  if (!locked.standing().open()) {
                    throw new BookingClosed();
                  }
                  step(connection, session, seen);
                  change.to(locked);
                  note(locked, member, action);
                  return null;
                }));
  }

  /** Counts a change of a session, by the version that was seen. */
  private static void step(Connection connection, UUID session, Integer seen) throws SQLException {
    int stepped =
        Sql.execute(
            connection,
            "update consultation.training_session set version = version + 1 where id = ?"
                + " and version = coalesce(?::integer, version)",
            session,
            seen);
    if (stepped == 0) {
      throw new ColleagueWasFirst();
    }
  }

  private static void note(LockedSession session, StaffMember member, AuditAction action)
      throws SQLException {
    AuditTrail.add(
        AuditEntry.by(member.actor(), action, session.at()).noting(session.id().toString()),
        session.connection());
  }

  private static void insertTrainers(Connection connection, TrainingSession session)
      throws SQLException {
    for (UUID trainer : session.trainers()) {
      Sql.execute(
          connection,
          "insert into consultation.session_trainer (session, staff_member) values (?, ?)",
          session.id(),
          trainer);
    }
  }

  private static void insertDates(Connection connection, UUID session, List<SessionDate> dates)
      throws SQLException {
    int number = 0;
    for (SessionDate date : dates) {
      number++;
      Sql.execute(
          connection,
          "insert into consultation.session_date (session, number, starts_at, ends_at)"
              + " values (?, ?, ?, ?)",
          session,
          number,
          stored(date.startsAt()),
          stored(date.endsAt()));
    }
  }

  private LocalDate destroyOn(List<SessionDate> dates) {
    Instant last = dates.get(dates.size() - 1).endsAt();
    return last.atZone(ZONE).toLocalDate().plusDays(needsDays);
  }

  private static OffsetDateTime stored(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String mode(Gathering gathering) {
    return gathering.fold(faceToFace -> "FACE_TO_FACE", webinar -> "WEBINAR", hybrid -> "HYBRID");
  }

  private static UUID venue(Gathering gathering) {
    return gathering.fold(
        faceToFace -> faceToFace.venue().id(), webinar -> null, hybrid -> hybrid.venue().id());
  }

  private static String link(Gathering gathering) {
    return gathering.fold(
        faceToFace -> null,
        webinar -> webinar.link().address().toString(),
        hybrid -> hybrid.link().address().toString());
  }
}
