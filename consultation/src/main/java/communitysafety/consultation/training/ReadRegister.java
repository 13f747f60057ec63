package communitysafety.consultation.training;

import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.Register.Mark;
import communitysafety.consultation.training.Register.Unnamed;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the register of a session, names and all, for who teaches it and who plans for its team.
 * That it was read is noted.
 */
@Dependent
public class ReadRegister {

  private final Attempts attempts;
  private final RegisterKeepers keepers;
  private final BookingSeal seal;
  private final DataKeys keys;
  private final Clock clock;

  @Inject
  ReadRegister(
      Attempts attempts, RegisterKeepers keepers, BookingSeal seal, DataKeys keys, Clock clock) {
    this.attempts = attempts;
    this.keepers = keepers;
    this.seal = seal;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @return people by name, as a British reader looks for them
   * @throws communitysafety.shared.staff.NotPermitted unless the member keeps registers
   * @throws SessionNotFound when the member does not keep this one
   */
  public Register read(StaffMember member, UUID session) {
    keepers.requireAny(member);
    return attempts.at(
        connection -> {
          keepers.require(connection, member, session);
          AuditTrail.add(
              AuditEntry.by(
                      member.actor(),
                      AuditAction.TRAINING_REGISTER_VIEWED,
                      OffsetDateTime.now(clock))
                  .noting(session.toString()),
              connection);
          return register(connection, member, session);
        });
  }

  private Register register(Connection connection, StaffMember member, UUID session)
      throws SQLException {
    List<Sealed> places = places(connection, session);
    Map<UUID, DataKey> opened =
        keys.find(places.stream().map(place -> place.dataKey()).distinct().toList());
    Map<UUID, List<Mark>> marks = marks(connection, session);
    Map<UUID, Map<Integer, Instant>> joined = joined(connection, session);
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> unnamed = new HashMap<>();
    for (Sealed place : places) {
      DataKey key = opened.get(place.dataKey());
      if (key == null) {
        // Erased: what is left of the place names nobody.
        continue;
      }
      Optional<String> organisation = seal.openOrganisation(place.sealed(), place.booking(), key);
      if (place.attendee() == null) {
        unnamed.merge(organisation.orElse(""), 1, Integer::sum);
      } else {
        lines.add(
            new Line(
                place.attendee(),
                place.booking(),
                seal.openPerson(place.person(), place.attendee(), key),
                organisation,
                place.walkIn(),
                joined.getOrDefault(place.attendee(), Map.of()),
                Optional.ofNullable(place.overall()),
                marks.getOrDefault(place.attendee(), List.of())));
      }
    }
    Collator byName = Collator.getInstance(Locale.UK);
    lines.sort((one, other) -> byName.compare(one.person().name(), other.person().name()));
    return Sql.first(
            connection,
            "select c.title, c.edition, v.name, v.address, v.postcode, s.mode, s.state,"
                + " s.capacity, s.taken, k.destroy_on from consultation.training_session s"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.venue v on v.id = s.venue"
                + " left join consultation.needs_key k on k.session = s.id where s.id = ?",
            row ->
                new Register(
                    session,
                    row.getString(1),
                    row.getInt(2),
                    venue(row),
                    !row.getString(6).equals("FACE_TO_FACE"),
                    row.getString(7).equals("CANCELLED"),
                    dates(connection, session),
                    trainers(connection, session),
                    row.getInt(8),
                    row.getInt(9),
                    keepers.teaches(connection, member, session),
                    Optional.ofNullable(row.getObject(10, LocalDate.class)),
                    List.copyOf(lines),
                    unnamed.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(byName))
                        .map(each -> new Unnamed(each.getKey(), each.getValue()))
                        .toList()),
            session)
        .orElseThrow(SessionNotFound::new);
  }

  /**
   * A place that is confirmed.
   *
   * @param attendee null when nobody is named for it; person and overall with it
   */
  private record Sealed(
      UUID booking,
      UUID dataKey,
      byte[] sealed,
      UUID attendee,
      byte[] person,
      boolean walkIn,
      Attendance overall) {}

  private static List<Sealed> places(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select b.id, b.data_key, b.sealed, a.id, a.sealed,"
            // Who books confirms a form, and who waited was in line: they are the others.
            + " b.idempotency_key is null and b.place_in_line is null, a.attendance"
            + " from consultation.place p join consultation.booking b on b.id = p.booking"
            + " left join consultation.attendee a on a.id = p.attendee and a.live"
            + " where p.session = ? and b.state = 'CONFIRMED' order by p.place_no",
        row ->
            new Sealed(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getObject(4, UUID.class),
                row.getBytes(5),
                row.getBoolean(6),
                row.getString(7) == null ? null : Attendance.valueOf(row.getString(7))),
        session);
  }

  private static Map<UUID, List<Mark>> marks(Connection connection, UUID session)
      throws SQLException {
    Map<UUID, List<Mark>> marks = new HashMap<>();
    Sql.select(
        connection,
        "select m.attendee, m.number, m.date_number, m.mark, m.at, s.display_name"
            + " from consultation.attendance_mark m"
            + " join consultation.attendee a on a.id = m.attendee"
            + " join shared.staff_member s on s.id = m.by where a.session = ?"
            + " order by m.attendee, m.number",
        row ->
            marks
                .computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>())
                .add(
                    new Mark(
                        row.getInt(2),
                        row.getInt(3),
                        Attendance.valueOf(row.getString(4)),
                        instant(row, 5),
                        row.getString(6))),
        session);
    return marks;
  }

  private static Map<UUID, Map<Integer, Instant>> joined(Connection connection, UUID session)
      throws SQLException {
    Map<UUID, Map<Integer, Instant>> joined = new HashMap<>();
    Sql.select(
        connection,
        "select r.attendee, d.number, r.arrived_at from consultation.arrival r"
            + " join consultation.attendee a on a.id = r.attendee"
            + " join consultation.session_date d on d.session = a.session"
            + " and d.starts_at = r.meeting_at where a.session = ?",
        row ->
            joined
                .computeIfAbsent(row.getObject(1, UUID.class), person -> new HashMap<>())
                .put(row.getInt(2), instant(row, 3)),
        session);
    return joined;
  }

  private static List<SessionDate> dates(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select starts_at, ends_at from consultation.session_date where session = ?"
            + " order by number",
        row -> new SessionDate(instant(row, 1), instant(row, 2)),
        session);
  }

  private static List<String> trainers(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select m.display_name from consultation.session_trainer t"
            + " join shared.staff_member m on m.id = t.staff_member where t.session = ?"
            + " order by m.display_name",
        row -> row.getString(1),
        session);
  }

  private static Optional<String> venue(ResultSet row) throws SQLException {
    return row.getString(3) == null
        ? Optional.empty()
        : Optional.of(row.getString(3) + ", " + row.getString(4) + ", " + row.getString(5));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
