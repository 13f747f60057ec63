package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.consultation.training.MarkAttendance.Wanted;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.Register.Mark;
import communitysafety.consultation.training.Register.Unnamed;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterTest {

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final ReadRegister read = training.the(ReadRegister.class);
  private final MarkAttendance mark = training.the(MarkAttendance.class);
  private final AdmitWalkIn admit = training.the(AdmitWalkIn.class);

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void the_register_names_everybody_who_has_a_place_and_nobody_else() {
    UUID session = training.session(6);
    training.book(session, BookingDetails.ofPerson(new Person("Øystein Åse", "o@example.org")), 1);
    training.book(
        session,
        BookingDetails.ofOrganisation(
            "Harbour Aid",
            new Person("Contact Only", "office@example.org"),
            List.of(new Person("احمد کریمی", "a@example.org"))),
        3);
    Booked gone =
        training.book(
            session, BookingDetails.ofPerson(new Person("Gone Away", "g@example.org")), 1);
    training.the(CancelBooking.class).cancel(gone.code());
    admit.admit(POLICE, session, new Person("Zed", "zed@example.org"));

    Register register = read.read(POLICE, session);

    assertThat(register.lines())
        .extracting(line -> line.person().name(), Line::organisation, Line::walkIn)
        .containsExactlyInAnyOrder(
            tuple("Øystein Åse", Optional.empty(), false),
            tuple("Zed", Optional.empty(), true),
            tuple("احمد کریمی", Optional.of("Harbour Aid"), false));
    assertThat(register.unnamed()).containsExactly(new Unnamed("Harbour Aid", 2));
    assertThat(register.taken()).isEqualTo(5);
    assertThat(register.needsGoneOn()).isPresent();
  }

  @Test
  void a_correction_is_one_more_mark_and_the_first_one_stays() {
    UUID session = training.session(2);
    UUID person = admit.admit(POLICE, session, new Person("Ana", "ana@example.org"));

    marked(session, person, Attendance.NO_SHOW, 0);
    training.clock.move(Duration.ofMinutes(5));
    marked(session, person, Attendance.PARTIAL, 1);

    Line line = read.read(POLICE, session).lines().get(0);
    assertThat(line.marks())
        .extracting(Mark::mark)
        .containsExactly(Attendance.NO_SHOW, Attendance.PARTIAL);
    assertThat(line.of(1)).map(Mark::mark).contains(Attendance.PARTIAL);
    assertThat(line.overall()).contains(Attendance.PARTIAL);
    assertThat(line.marks().get(0).by()).isEqualTo(POLICE.displayName());
  }

  @Test
  void who_was_overtaken_by_a_colleague_is_told_and_the_others_are_marked() {
    UUID session = training.session(3);
    UUID ana = admit.admit(POLICE, session, new Person("Ana", "ana@example.org"));
    UUID bo = admit.admit(POLICE, session, new Person("Bo", "bo@example.org"));
    UUID cy = admit.admit(POLICE, session, new Person("Cy", "cy@example.org"));
    // While the form was open, a colleague marked two of them.
    marked(session, ana, Attendance.NO_SHOW, 0);
    marked(session, cy, Attendance.FULL, 0);

    List<UUID> overtaken =
        mark.mark(
            POLICE,
            session,
            1,
            List.of(
                new Wanted(ana, Attendance.FULL, 0),
                new Wanted(bo, Attendance.FULL, 0),
                new Wanted(cy, Attendance.FULL, 0),
                new Wanted(UUID.randomUUID(), Attendance.FULL, 0)));

    assertThat(overtaken).containsExactly(ana);
    assertThat(read.read(POLICE, session).lines())
        .extracting(Line::overall)
        .containsExactly(
            Optional.of(Attendance.NO_SHOW),
            Optional.of(Attendance.FULL),
            Optional.of(Attendance.FULL));
  }

  @Test
  void of_two_dates_both_count_and_nothing_is_said_before_both_are_marked() {
    UUID session = onTwoDates(Set.of());
    UUID ana = admit.admit(POLICE, session, new Person("Ana", "ana@example.org"));
    UUID bo = admit.admit(POLICE, session, new Person("Bo", "bo@example.org"));
    UUID cy = admit.admit(POLICE, session, new Person("Cy", "cy@example.org"));

    both(session, 1, ana, Attendance.FULL, bo, Attendance.FULL);
    marked(session, cy, Attendance.NO_SHOW, 0);
    assertThat(read.read(POLICE, session).lines())
        .extracting(Line::overall)
        .containsOnly(Optional.empty());
    both(session, 2, ana, Attendance.FULL, bo, Attendance.NO_SHOW);
    mark.mark(POLICE, session, 2, List.of(new Wanted(cy, Attendance.CANCELLED, 0)));

    assertThat(read.read(POLICE, session).lines())
        .extracting(Line::overall)
        .containsExactly(
            Optional.of(Attendance.FULL),
            Optional.of(Attendance.PARTIAL),
            Optional.of(Attendance.CANCELLED));
    assertThatThrownBy(() -> mark.mark(POLICE, session, 3, List.of()))
        .isInstanceOf(SessionNotFound.class);
  }

  @Test
  void a_trainer_of_any_team_keeps_the_register_of_their_session_and_of_no_other() {
    StaffMember trainer =
        with(
            TrainingOnDatabase.member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB),
            Permission.TEACH_TRAINING);
    UUID theirs = onTwoDates(Set.of(trainer.id()));
    UUID other = onTwoDates(Set.of());

    UUID person = admit.admit(trainer, theirs, new Person("Ana", "ana@example.org"));
    mark.mark(trainer, person, Attendance.FULL);

    Register register = read.read(trainer, theirs);
    assertThat(register.teaches()).isTrue();
    assertThat(register.lines())
        .extracting(Line::overall)
        .containsOnly(Optional.of(Attendance.FULL));
    assertThat(read.read(POLICE, theirs).teaches()).as("who plans").isFalse();
    UUID elsewhere = admit.admit(POLICE, other, new Person("Bo", "bo@example.org"));
    assertThatThrownBy(() -> read.read(trainer, other)).isInstanceOf(SessionNotFound.class);
    assertThatThrownBy(() -> mark.mark(trainer, elsewhere, Attendance.FULL))
        .isInstanceOf(SessionNotFound.class);
    assertThatThrownBy(() -> mark.mark(trainer, other, 1, List.of()))
        .isInstanceOf(SessionNotFound.class);
    assertThatThrownBy(() -> admit.admit(trainer, other, new Person("Cy", "cy@example.org")))
        .isInstanceOf(SessionNotFound.class);
  }

  @Test
  void who_neither_teaches_nor_plans_keeps_no_register() {
    StaffMember reader = with(POLICE, Permission.READ_REPORTS);
    UUID session = training.session(1);

    assertThatThrownBy(() -> read.read(reader, session)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> mark.mark(reader, session, 1, List.of()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> admit.admit(reader, session, new Person("Ana", "a@example.org")))
        .isInstanceOf(NotPermitted.class);
  }

  private void marked(UUID session, UUID person, Attendance as, int seen) {
    assertThat(mark.mark(POLICE, session, 1, List.of(new Wanted(person, as, seen)))).isEmpty();
  }

  private void both(
      UUID session, int date, UUID one, Attendance first, UUID other, Attendance second) {
    assertThat(
            mark.mark(
                POLICE,
                session,
                date,
                List.of(new Wanted(one, first, 0), new Wanted(other, second, 0))))
        .isEmpty();
  }

  private UUID onTwoDates(Set<UUID> trainers) {
    Instant first = NOW.plus(Duration.ofDays(30));
    Instant second = first.plus(Duration.ofDays(7));
    TrainingSession session =
        new TrainingSession(
            UUID.randomUUID(),
            training.aCourse(false).id(),
            new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/two"))),
            "COUNTY",
            List.of(
                new SessionDate(first, first.plus(Duration.ofHours(2))),
                new SessionDate(second, second.plus(Duration.ofHours(2)))),
            trainers,
            5,
            NOW.minus(Duration.ofDays(1)),
            first.minus(Duration.ofDays(1)),
            first.minus(Duration.ofDays(2)),
            FitPolicy.STRICT,
            5);
    training.the(Planning.class).plan(POLICE, session);
    return session.id();
  }

  private static StaffMember with(StaffMember member, Permission permission) {
    return new StaffMember(
        member.id(),
        member.displayName(),
        member.team(),
        member.teamKind(),
        EnumSet.of(permission));
  }
}
