package communitysafety.consultation.training;

import communitysafety.consultation.training.TeamSession.Trainer;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a session to the team that owns it. Nobody who booked is named here. */
@ApplicationScoped
public class ReadTeamSession {

  private static final String SESSION =
      "select s.version, s.course, s.mode, s.joining_link, s.area, s.state,"
          + " coalesce(s.cancelled_because, ''), s.capacity, s.waiting, s.booking_opens_at,"
          + " s.booking_closes_at, s.change_until, s.fit_policy, s.most_per_organisation,"
          + " s.needs_approval, c.title, c.edition,"
          + " v.id, v.name, v.address, v.postcode, v.area, v.access, v.directions,"
          + " s.taken - coalesce((select sum(b.n) from consultation.booking b"
          + " where b.session = s.id and b.expires_at < ?), 0),"
          + " (select count(*) from consultation.booking b where b.session = s.id"
          + " and b.state = 'REQUESTED'),"
          + " (select count(*) from consultation.attendee a where a.session = s.id and a.live)"
          + " + (select count(*) from consultation.booking b where b.session = s.id"
          + " and (b.state in ('WAITING', 'OFFERED') or b.state in ('REQUESTED', 'CONFIRMED')"
          + " and not exists (select from consultation.attendee a"
          + " where a.booking = b.id and a.live)))"
          + " from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " left join consultation.venue v on v.id = s.venue"
          + " where s.id = ? and c.team = ?";

  @Inject Attempts attempts;
  @Inject Clock clock;

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches
   * @throws SessionNotFound when it is no session of their team
   */
  public TeamSession read(StaffMember member, UUID session) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection -> {
          List<SessionDate> dates =
              Sql.select(
                  connection,
                  "select starts_at, ends_at from consultation.session_date where session = ?"
                      + " order by number",
                  row -> new SessionDate(instant(row, 1), instant(row, 2)),
                  session);
          List<Trainer> trainers =
              Sql.select(
                  connection,
                  "select m.id, m.display_name from consultation.session_trainer t"
                      + " join shared.staff_member m on m.id = t.staff_member"
                      + " where t.session = ? order by m.display_name, m.id",
                  row -> new Trainer(row.getObject(1, UUID.class), row.getString(2)),
                  session);
          return Sql.first(
                  connection,
                  SESSION,
                  row -> read(row, session, dates, trainers),
                  OffsetDateTime.now(clock),
                  session,
                  member.team())
              .orElseThrow(SessionNotFound::new);
        });
  }

  /**
   * Who of the member's team may be named to teach, by name.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public List<Trainer> whoTeaches(StaffMember member) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "select id, display_name from shared.staff_member where team = ?"
                    + " and ' ' || permissions || ' ' like ? order by display_name, id",
                row -> new Trainer(row.getObject(1, UUID.class), row.getString(2)),
                member.team(),
                "% " + Permission.TEACH_TRAINING + " %"));
  }

  private static TeamSession read(
      ResultSet row, UUID id, List<SessionDate> dates, List<Trainer> trainers) throws SQLException {
    TrainingSession session =
        new TrainingSession(
            id,
            row.getObject(2, UUID.class),
            gathering(row),
            row.getString(5),
            dates,
            trainers.stream().map(Trainer::id).collect(Collectors.toSet()),
            row.getInt(8),
            instant(row, 10),
            instant(row, 11),
            instant(row, 12),
            FitPolicy.valueOf(row.getString(13)),
            row.getInt(14));
    return new TeamSession(
        row.getInt(1),
        session,
        row.getString(16),
        row.getInt(17),
        row.getString(6).equals("CANCELLED"),
        row.getString(7),
        row.getBoolean(15),
        row.getInt(25),
        row.getInt(9),
        row.getInt(26),
        row.getInt(27),
        trainers);
  }

  private static Gathering gathering(ResultSet row) throws SQLException {
    String mode = row.getString(3);
    if (mode.equals("WEBINAR")) {
      return new Gathering.Webinar(new JoiningLink(URI.create(row.getString(4))));
    }
    Venue venue =
        new Venue(
            row.getObject(18, UUID.class),
            row.getString(19),
            row.getString(20),
            row.getString(21),
            row.getString(22),
            row.getString(23),
            row.getString(24));
    return mode.equals("FACE_TO_FACE")
        ? new Gathering.FaceToFace(venue)
        : new Gathering.Hybrid(venue, new JoiningLink(URI.create(row.getString(4))));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
