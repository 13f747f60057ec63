package communitysafety.consultation.training;

import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Certified;
import communitysafety.consultation.certificate.ChampionPath;
import communitysafety.consultation.certificate.ChampionPath.Completed;
import communitysafety.consultation.certificate.ChampionPath.Step;
import communitysafety.consultation.certificate.Issued;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Issues certificates to everybody who was at a session in full and has none for it; a champion's
 * only to whoever was at an awareness session before. One transaction each: when it stops half-way,
 * it is begun again and goes on where it was.
 */
@Dependent
public class CertifyAttendance {

  private static final String OF_AWARENESS =
      "'" + TrainingTopic.HATE_CRIME_AWARENESS + "' = any (string_to_array(c.topics, ' '))";

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;
  private final DataKeys keys;
  private final Certificates certificates;
  private final Clock clock;

  @Inject
  CertifyAttendance(
      Attempts attempts,
      Gate gate,
      BookingSeal seal,
      DataKeys keys,
      Certificates certificates,
      Clock clock) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
    this.keys = keys;
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * The same by another clock, for what was taught before there was this portal: what was earned
   * then carries a day of then.
   */
  public CertifyAttendance by(Clock other) {
    return new CertifyAttendance(attempts, gate, seal, keys, certificates, other);
  }

  /** What is certified of everybody of the session. */
  private record Taught(
      String course,
      String title,
      int edition,
      Duration duration,
      boolean champion,
      List<LocalDate> dates,
      List<String> trainers) {}

  /**
   * @param progress told how many are done, and of how many
   * @return how many were issued
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public int certify(StaffMember member, UUID session, BiConsumer<Integer, Integer> progress) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          return null;
        });
    return certify(session, progress);
  }

  /** For whom a member of staff asked already. */
  int certify(UUID session, BiConsumer<Integer, Integer> progress) {
    Taught taught = attempts.at(connection -> taught(connection, session));
    List<UUID> attendees = attempts.at(connection -> without(connection, session));
    int done = 0;
    int issued = 0;
    for (UUID attendee : attendees) {
      issued +=
          attempts
                  .at(
                      connection ->
                          gate.enter(
                              connection, session, locked -> certify(locked, attendee, taught)))
                  .isPresent()
              ? 1
              : 0;
      done++;
      progress.accept(done, attendees.size());
    }
    return issued;
  }

  private static List<UUID> without(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select id from consultation.attendee a where session = ? and live"
            + " and attendance = 'FULL' and not exists (select from consultation.certificate c"
            + " where c.attendee = a.id) order by id",
        row -> row.getObject(1, UUID.class),
        session);
  }

  private Optional<Issued> certify(LockedSession session, UUID attendee, Taught taught)
      throws SQLException {
    Connection connection = session.connection();
    // Locked, so that two who press the button at once issue one.
    Optional<Row> found =
        Sql.first(
            connection,
            "select a.person, a.sealed, b.data_key, b.id from consultation.attendee a"
                + " join consultation.booking b on b.id = a.booking"
                + " where a.id = ? and a.attendance = 'FULL' for update of a",
            row ->
                new Row(
                    row.getBytes(1),
                    row.getBytes(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class)),
            attendee);
    boolean certified =
        Sql.first(
                connection,
                "select 1 from consultation.certificate where attendee = ? limit 1",
                row -> true,
                attendee)
            .isPresent();
    if (found.isEmpty() || certified) {
      return Optional.empty();
    }
    LocalDate last = taught.dates().get(taught.dates().size() - 1);
    if (taught.champion() && !wasAware(connection, found.get().person(), last)) {
      return Optional.empty();
    }
    Person person = seal.openPerson(found.get().sealed(), attendee, keys.find(found.get().key()));
    Issued issued =
        certificates.issue(
            new Certified(
                person.name(),
                taught.course(),
                taught.title(),
                taught.edition(),
                taught.duration(),
                taught.dates(),
                taught.trainers(),
                Attendance.FULL.name(),
                LocalDate.now(clock.withZone(WorkingDays.ZONE)),
                taught.champion() ? Optional.of(ChampionPath.lastDay(last)) : Optional.empty()),
            found.get().person(),
            attendee);
    session.history().note(found.get().booking(), BookingEventKind.CERTIFIED, attendee);
    return Optional.of(issued);
  }

  /** By the register, and by certificates, which are kept for longer. */
  private static boolean wasAware(Connection connection, byte[] person, LocalDate championOn)
      throws SQLException {
    List<Completed> completed =
        Sql.select(
            connection,
            "select max(d.starts_at) from consultation.attendee a"
                + " join consultation.training_session s on s.id = a.session"
                + " join consultation.course c on c.id = s.course"
                + " join consultation.session_date d on d.session = s.id"
                + " where a.person = ? and a.attendance = 'FULL' and "
                + OF_AWARENESS
                + " group by s.id union all"
                + " select e.issued_on::timestamptz from consultation.certificate e"
                + " join consultation.course c on c.code = e.course and c.edition = e.edition"
                + " where e.holder = ? and e.revoked_at is null and "
                + OF_AWARENESS,
            row ->
                new Completed(
                    Step.AWARENESS,
                    row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(WorkingDays.ZONE)
                        .toLocalDate()),
            person,
            person);
    completed.add(new Completed(Step.CHAMPION, championOn));
    return ChampionPath.earnedOn(completed).isPresent();
  }

  private record Row(byte[] person, byte[] sealed, UUID key, UUID booking) {}

  private static Taught taught(Connection connection, UUID session) throws SQLException {
    List<LocalDate> dates =
        Sql.select(
            connection,
            "select starts_at from consultation.session_date where session = ? order by number",
            row ->
                row.getObject(1, OffsetDateTime.class)
                    .atZoneSameInstant(WorkingDays.ZONE)
                    .toLocalDate(),
            session);
    List<String> trainers =
        Sql.select(
            connection,
            "select m.display_name from consultation.session_trainer t"
                + " join shared.staff_member m on m.id = t.staff_member where t.session = ?"
                + " order by m.display_name",
            row -> row.getString(1),
            session);
    return Sql.first(
            connection,
            "select c.code, c.title, c.edition, c.duration_minutes, c.topics"
                + " from consultation.training_session s join consultation.course c"
                + " on c.id = s.course where s.id = ?",
            row ->
                new Taught(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    Duration.ofMinutes(row.getInt(4)),
                    List.of(row.getString(5).split(" "))
                        .contains(TrainingTopic.HATE_CRIME_CHAMPION.name()),
                    dates,
                    trainers),
            session)
        .orElseThrow();
  }
}
