package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
import communitysafety.shared.problem.Refusal;
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
import java.util.Optional;
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
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws IllegalArgumentException when the course is another team's
   * @throws ColleagueWasFirst when there is this edition of a course with this code
   */
  public void add(StaffMember member, Course course) {
    member.requires(Permission.PLAN_TRAINING);
    if (!course.team().equals(member.team())) {
      throw new IllegalArgumentException("a course is added by the team that owns it");
    }
    attempts.at(
        connection -> {
          if (ofAnotherTeam(connection, course)) {
            throw new CourseCodeTaken();
          }
          int added =
              Sql.execute(
                  connection,
                  "insert into consultation.course (id, code, edition, team, title, summary, topics,"
                      + " audience, outcomes, duration_minutes, requires, professionals_only)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                      + " on conflict (code, edition) do nothing",
                  course.id(),
                  course.code(),
                  course.edition(),
                  course.team(),
                  course.title(),
                  course.summary(),
                  topics(course),
                  course.audience(),
                  String.join("\n", course.outcomes()),
                  (int) course.duration().toMinutes(),
                  String.join(" ", course.requires()),
                  course.professionalsOnly());
          if (added == 0) {
            throw new ColleagueWasFirst();
          }
          return null;
        });
  }

  private static boolean ofAnotherTeam(Connection connection, Course course) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from consultation.course where code = ? and team <> ? limit 1",
            row -> true,
            course.code(),
            course.team())
        .orElse(false);
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
    UUID session = revised.id();
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
                  step(connection, session, seen);
                  Sql.execute(
                      connection,
                      "update consultation.training_session set booking_opens_at = ?,"
                          + " booking_closes_at = ?, change_until = ?, fit_policy = ?,"
                          + " most_per_organisation = ? where id = ?",
                      stored(revised.bookingOpensAt()),
                      stored(revised.bookingClosesAt()),
                      stored(revised.changeUntil()),
                      revised.fitPolicy().name(),
                      revised.mostPerOrganisation(),
                      session);
                  Sql.execute(
                      connection,
                      "delete from consultation.session_trainer where session = ?",
                      session);
                  insertTrainers(connection, revised);
                  note(locked, member, AuditAction.TRAINING_SESSION_REVISED);
                  return null;
                }));
  }

  /**
   * Puts words of a course right; what it teaches stays, and so does the edition.
   *
   * @param seen the version of the course that the person saw
   * @param corrected with the number, code and edition it has
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CourseNotFound when it is no course of their team
   * @throws NewEditionNeeded when topics, outcomes or duration are others than before
   * @throws ColleagueWasFirst when somebody changed it since they saw it
   */
  public void correct(StaffMember member, int seen, Course corrected) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int corrections =
              Sql.execute(
                  connection,
                  "update consultation.course set title = ?, summary = ?, audience = ?,"
                      + " outcomes = ?, requires = ?, professionals_only = ?, version = version + 1"
                      + " where id = ? and team = ? and version = ? and topics = ?"
                      + " and duration_minutes = ?"
                      + " and cardinality(string_to_array(outcomes, E'\n')) = ?",
                  corrected.title(),
                  corrected.summary(),
                  corrected.audience(),
                  String.join("\n", corrected.outcomes()),
                  String.join(" ", corrected.requires()),
                  corrected.professionalsOnly(),
                  corrected.id(),
                  member.team(),
                  seen,
                  topics(corrected),
                  (int) corrected.duration().toMinutes(),
                  corrected.outcomes().size());
          if (corrections == 0) {
            throw whyNot(connection, member, corrected.id(), seen);
          }
          return null;
        });
  }

  /**
   * Says which consultation asks those who were at a course what they thought of it.
   *
   * @param slug of the consultation; empty for none
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CourseNotFound when it is no course of their team
   */
  public void askAfter(StaffMember member, UUID course, String slug) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int changed =
              Sql.execute(
                  connection,
                  "update consultation.course set feedback = nullif(?, '')"
                      + " where id = ? and team = ?",
                  slug,
                  course,
                  member.team());
          if (changed == 0) {
            throw new CourseNotFound();
          }
          return null;
        });
  }

  private static Refusal whyNot(Connection connection, StaffMember member, UUID course, int seen)
      throws SQLException {
    Optional<Integer> version =
        Sql.first(
            connection,
            "select version from consultation.course where id = ? and team = ?",
            row -> row.getInt(1),
            course,
            member.team());
    if (version.isEmpty()) {
      return new CourseNotFound();
    }
    return version.get() == seen ? new NewEditionNeeded() : new ColleagueWasFirst();
  }

  /**
   * @param seen the version of the venue that the person saw
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws ColleagueWasFirst when somebody changed it since they saw it, or it never was
   */
  public void correct(StaffMember member, int seen, Venue venue) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int corrections =
              Sql.execute(
                  connection,
                  "update consultation.venue set name = ?, address = ?, postcode = ?, area = ?,"
                      + " access = ?, directions = ?, version = version + 1"
                      + " where id = ? and version = ?",
                  venue.name(),
                  venue.address(),
                  venue.postcode(),
                  venue.area(),
                  venue.access(),
                  venue.directions(),
                  venue.id(),
                  seen);
          if (corrections == 0) {
            throw new ColleagueWasFirst();
          }
          return null;
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
                  step(connection, session, seen);
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
                  note(locked, member, AuditAction.TRAINING_SESSION_MOVED);
                  return null;
                }));
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
                  requireOwn(connection, member, session);
                  if (locked.standing().open()) {
                    locked.cancel(reason);
                    note(locked, member, AuditAction.TRAINING_SESSION_CANCELLED);
                  }
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

  /**
   * Counts a change of a session, by the version that was seen.
   *
   * @param seen null for whichever it is
   */
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

  private static String topics(Course course) {
    return course.topics().stream().map(Enum::name).collect(Collectors.joining(" "));
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
