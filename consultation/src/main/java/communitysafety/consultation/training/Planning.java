package communitysafety.consultation.training;

import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Staff put courses, venues and sessions into the catalogue, and move or cancel a session. */
@Dependent
public class Planning {

  private static final ZoneId ZONE = WorkingDays.ZONE;

  private final Attempts attempts;
  private final Gate gate;
  private final BatchKeys keys;
  private final int needsDays;

  @Inject
  Planning(
      Attempts attempts,
      Gate gate,
      BatchKeys keys,
      @ConfigProperty(name = "portal.training.needs-days", defaultValue = "7") int needsDays) {
    this.attempts = attempts;
    this.gate = gate;
    this.keys = keys;
    this.needsDays = needsDays;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws IllegalArgumentException when the course is another team's
   */
  public void add(StaffMember member, Course course) {
    member.requires(Permission.PLAN_TRAINING);
    if (!course.team().equals(member.team())) {
      throw new IllegalArgumentException("a course is added by the team that owns it");
    }
    attempts.at(
        connection ->
            Sql.execute(
                connection,
                "insert into consultation.course (id, code, edition, team, title, summary, topics,"
                    + " audience, outcomes, duration_minutes, requires, professionals_only)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                course.id(),
                course.code(),
                course.edition(),
                course.team(),
                course.title(),
                course.summary(),
                course.topics().stream().map(Enum::name).collect(Collectors.joining(" ")),
                course.audience(),
                String.join("\n", course.outcomes()),
                (int) course.duration().toMinutes(),
                String.join(" ", course.requires()),
                course.professionalsOnly()));
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public void add(StaffMember member, Venue venue) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            Sql.execute(
                connection,
                "insert into consultation.venue (id, name, address, postcode, area, access,"
                    + " directions) values (?, ?, ?, ?, ?, ?, ?)",
                venue.id(),
                venue.name(),
                venue.address(),
                venue.postcode(),
                venue.area(),
                venue.access(),
                venue.directions()));
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
          for (UUID trainer : session.trainers()) {
            Sql.execute(
                connection,
                "insert into consultation.session_trainer (session, staff_member) values (?, ?)",
                session.id(),
                trainer);
          }
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
   * Moves a session to other dates or another place. Whoever has a place keeps it and is told, with
   * the next sequence of their invitation.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   * @throws BookingClosed when it was cancelled
   */
  public void move(StaffMember member, UUID session, List<SessionDate> dates, Gathering gathering) {
    member.requires(Permission.PLAN_TRAINING);
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("a session has a date");
    }
    attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  requireOwn(connection, member, session);
                  if (!locked.standing().open()) {
                    throw new BookingClosed();
                  }
                  Sql.execute(
                      connection,
                      "update consultation.training_session set mode = ?, venue = ?::uuid,"
                          + " joining_link = ? where id = ?",
                      mode(gathering),
                      venue(gathering),
                      link(gathering),
                      session);
                  Sql.execute(
                      connection,
                      "delete from consultation.session_date where session = ?",
                      session);
                  insertDates(connection, session, dates);
                  Sql.execute(
                      connection,
                      "update consultation.needs_key set destroy_on = ? where session = ?",
                      destroyOn(dates),
                      session);
                  locked.tellEverybodyOfTheMove();
                  return null;
                }));
  }

  /**
   * Cancels a session: whoever has a place or waits has none any more and is told.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public void cancel(StaffMember member, UUID session) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  requireOwn(connection, member, session);
                  locked.cancel();
                  return null;
                }));
  }

  /**
   * @throws SessionNotFound when it is no session of a course of their team
   */
  void requireOwn(Connection connection, StaffMember member, UUID session) throws SQLException {
    Sql.first(
            connection,
            "select 1 from consultation.training_session s join consultation.course c"
                + " on c.id = s.course where s.id = ? and c.team = ?",
            row -> true,
            session,
            member.team())
        .orElseThrow(SessionNotFound::new);
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
