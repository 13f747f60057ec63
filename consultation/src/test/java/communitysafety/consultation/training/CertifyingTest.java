package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.certificate.CertificateNotFound;
import communitysafety.consultation.certificate.VerifyCertificate;
import communitysafety.consultation.retention.ForgetCertificates;
import communitysafety.consultation.training.ReadCertificates.Line;
import communitysafety.consultation.training.ReadCertificates.OfSession;
import communitysafety.consultation.training.ReadCertificates.State;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Certificates of a session as the team issues, corrects and takes them back, and who is told. */
class CertifyingTest {

  private static final StaffMember OTHERS =
      TrainingOnDatabase.member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB);

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final IssueCertificates issue = training.the(IssueCertificates.class);
  private final ReadCertificates read = training.the(ReadCertificates.class);
  private final OpenCertificates open = training.the(OpenCertificates.class);
  private final CorrectCertificate correct = training.the(CorrectCertificate.class);

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void certificates_are_issued_by_one_at_a_time_and_each_holder_is_told_once() {
    UUID session = training.session(5);
    UUID ana = present(session, "Ana Núñez");
    present(session, "محمد علي");

    assertThat(issue.begin(POLICE, session)).isTrue();
    assertThat(issue.begin(POLICE, session)).as("while another is at it").isFalse();
    assertThat(read.ofSession(POLICE, session, 0, 50).progress())
        .hasValueSatisfying(progress -> assertThat(progress.running()).isTrue());
    issue.issue(session);

    OfSession list = read.ofSession(POLICE, session, 0, 50);
    assertThat(list.certified()).isEqualTo(2).isEqualTo(list.total());
    assertThat(list.progress())
        .hasValueSatisfying(
            progress -> {
              assertThat(progress.over()).isTrue();
              assertThat(progress.issued()).isEqualTo(2);
            });
    assertThat(list.lines()).extracting(Line::state).containsOnly(State.IN_FORCE);
    assertThat(list.lines())
        .extracting(Line::certified)
        .containsExactlyInAnyOrder("Ana Núñez", "محمد علي");
    assertThat(toldOfCertificates(ana)).isOne();

    assertThat(issue.begin(POLICE, session)).as("begun again").isTrue();
    issue.issue(session);
    assertThat(toldOfCertificates(ana)).isOne();
  }

  @Test
  void what_a_stopped_node_left_another_goes_on_with() {
    UUID session = training.session(3);
    present(session, "Left Behind");
    issue.begin(POLICE, session);
    // The node stops here: no beat any more.
    assertThat(issue.takeUp()).doesNotContain(session);

    training.clock.move(IssueCertificates.SILENCE.plusSeconds(1));
    assertThat(read.ofSession(POLICE, session, 0, 9).progress().orElseThrow().running()).isFalse();
    assertThat(issue.takeUp()).contains(session);
    assertThat(issue.takeUp()).as("taken up by one").doesNotContain(session);
    issue.issue(session);

    assertThat(read.ofSession(POLICE, session, 0, 9).certified()).isOne();
  }

  @Test
  void a_champions_certificate_is_for_whoever_was_at_an_awareness_session_before() {
    Person aware = TrainingOnDatabase.aPerson();
    Person newcomer = TrainingOnDatabase.aPerson();
    UUID awareness = training.session(3);
    training.the(MarkAttendance.class).mark(POLICE, admit(awareness, aware), Attendance.FULL);
    UUID champion =
        training.session(
            3, FitPolicy.STRICT, 5, course(TrainingTopic.HATE_CRIME_CHAMPION), inDays(40));
    for (Person each : List.of(aware, newcomer)) {
      training.the(MarkAttendance.class).mark(POLICE, admit(champion, each), Attendance.FULL);
    }

    issue.begin(POLICE, champion);
    issue.issue(champion);

    OfSession list = read.ofSession(POLICE, champion, 0, 9);
    assertThat(list.certified()).isOne();
    assertThat(list.lines())
        .filteredOn(line -> line.state() == State.IN_FORCE)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.expiresOn())
                    .isEqualTo(
                        LocalDate.ofInstant(inDays(40), java.time.ZoneOffset.UTC).plusYears(2)));
  }

  @Test
  void of_two_who_correct_one_certificate_at_once_one_is_told_that_a_colleague_was_first()
      throws Exception {
    UUID session = training.session(3);
    UUID attendee = present(session, "Ana Nunez");
    issue.begin(POLICE, session);
    issue.issue(session);
    UUID certificate = read.ofSession(POLICE, session, 0, 9).lines().get(0).certificate();

    ExecutorService both = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<?>> results = new ArrayList<>();
    for (String name : List.of("Ana Núñez", "Ana Nuñez")) {
      results.add(
          both.submit(
              () -> {
                together.await();
                return correct.reissue(POLICE, certificate, name);
              }));
    }
    int refused = 0;
    for (Future<?> each : results) {
      try {
        each.get();
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(CertificateNotFound.class);
        refused++;
      }
    }
    both.shutdown();

    assertThat(refused).isOne();
    Line line = read.ofSession(POLICE, session, 0, 9).lines().get(0);
    assertThat(line.certificate()).isNotEqualTo(certificate);
    assertThat(line.differs()).isTrue();
    assertThat(toldOfCertificates(attendee)).isEqualTo(2);
    String old = open.proof(POLICE, certificate).orElseThrow().code().text();
    assertThat(
            training
                .the(VerifyCertificate.class)
                .verify(old)
                .fold(s -> "valid", s -> "expired", s -> "superseded", s -> "revoked", () -> "?"))
        .isEqualTo("superseded");
  }

  @Test
  void another_team_neither_sees_nor_changes_a_certificate() {
    UUID session = training.session(3);
    present(session, "Ana Núñez");
    issue.begin(POLICE, session);
    issue.issue(session);
    UUID certificate = read.ofSession(POLICE, session, 0, 9).lines().get(0).certificate();

    assertThatThrownBy(() -> read.ofSession(OTHERS, session, 0, 9))
        .isInstanceOf(SessionNotFound.class);
    assertThatThrownBy(() -> issue.begin(OTHERS, session)).isInstanceOf(SessionNotFound.class);
    assertThatThrownBy(() -> open.inForce(OTHERS, session, null, 9))
        .isInstanceOf(SessionNotFound.class);
    assertThat(open.proof(OTHERS, certificate)).isEmpty();
    assertThatThrownBy(() -> correct.reissue(OTHERS, certificate, "Somebody Else"))
        .isInstanceOf(CertificateNotFound.class);
    assertThatThrownBy(() -> correct.takeBack(OTHERS, certificate, "Why not"))
        .isInstanceOf(CertificateNotFound.class);
  }

  @Test
  void who_holds_the_booking_code_has_the_certificates_of_that_booking_and_no_other() {
    UUID session = training.session(3);
    Booked mine = training.book(session);
    Booked theirs = training.book(session);
    TrainingOnDatabase.asOwner(
        "update consultation.attendee set attendance = 'FULL' where booking = ?", mine.booking());
    issue.begin(POLICE, session);
    issue.issue(session);

    List<Line> lines = read.ofSession(POLICE, session, 0, 9).lines();

    assertThat(lines).hasSize(1);
    UUID certificate = lines.get(0).certificate();
    assertThat(open.proof(mine.code(), certificate)).isPresent();
    assertThat(open.proof(theirs.code(), certificate)).isEmpty();
    correct.takeBack(POLICE, certificate, "Issued to another person");
    assertThat(open.proof(mine.code(), certificate)).isEmpty();
  }

  @Test
  void a_champion_is_reminded_once_and_not_when_the_certificate_was_renewed() {
    Person champion = TrainingOnDatabase.aPerson();
    UUID awareness = training.session(3);
    training.the(MarkAttendance.class).mark(POLICE, admit(awareness, champion), Attendance.FULL);
    UUID session =
        training.session(
            3, FitPolicy.STRICT, 5, course(TrainingTopic.HATE_CRIME_CHAMPION), inDays(40));
    training.the(MarkAttendance.class).mark(POLICE, admit(session, champion), Attendance.FULL);
    issue.begin(POLICE, session);
    issue.issue(session);
    List<RemindHolders.Reminder> told = Collections.synchronizedList(new ArrayList<>());
    RemindHolders remind = training.the(RemindHolders.class);

    remind.remind(reminder -> mail(told, reminder));
    assertThat(told).as("two years before").noneMatch(of(champion));

    training.clock.move(Duration.ofDays(40 + 365 * 2 - 50));
    remind.remind(reminder -> mail(told, reminder));
    remind.remind(reminder -> mail(told, reminder));
    assertThat(told).filteredOn(of(champion)).hasSize(1);
  }

  @Test
  void who_was_at_the_champion_session_again_is_not_reminded_of_the_certificate_before() {
    Person renewing = TrainingOnDatabase.aPerson();
    UUID awareness = training.session(3);
    training.the(MarkAttendance.class).mark(POLICE, admit(awareness, renewing), Attendance.FULL);
    Course champion = course(TrainingTopic.HATE_CRIME_CHAMPION);
    for (int days : new int[] {40, 400}) {
      UUID session = training.session(3, FitPolicy.STRICT, 5, champion, inDays(days));
      training.the(MarkAttendance.class).mark(POLICE, admit(session, renewing), Attendance.FULL);
      issue.begin(POLICE, session);
      issue.issue(session);
    }
    List<RemindHolders.Reminder> told = Collections.synchronizedList(new ArrayList<>());
    RemindHolders remind = training.the(RemindHolders.class);

    training.clock.move(Duration.ofDays(40 + 365 * 2 - 50));
    remind.remind(reminder -> mail(told, reminder));
    assertThat(told).as("of the first").noneMatch(of(renewing));

    training.clock.move(Duration.ofDays(360));
    remind.remind(reminder -> mail(told, reminder));
    assertThat(told).as("of the second").filteredOn(of(renewing)).hasSize(1);
  }

  @Test
  void what_is_certified_by_another_clock_carries_that_clocks_day() {
    UUID session = training.session(3);
    present(session, "Last Spring");
    Clock then =
        Clock.fixed(java.time.Instant.parse("2026-04-01T09:00:00Z"), java.time.ZoneOffset.UTC);

    training.the(CertifyAttendance.class).by(then).certify(POLICE, session, (done, of) -> {});

    assertThat(read.ofSession(POLICE, session, 0, 9).lines().get(0).issuedOn())
        .isEqualTo(LocalDate.parse("2026-04-01"));
  }

  @Test
  void a_certificate_whose_time_is_long_over_is_erased_with_the_one_it_superseded() {
    UUID session = training.session(3);
    present(session, "Long Ago");
    present(session, "Lately");
    issue.begin(POLICE, session);
    issue.issue(session);
    List<Line> lines = read.ofSession(POLICE, session, 0, 9).lines();
    UUID old = lines.get(0).certificate();
    UUID kept = lines.get(1).certificate();
    UUID corrected = correct.reissue(POLICE, old, "Longer Ago").id();
    TrainingOnDatabase.asOwner(
        "update consultation.certificate set issued_on = current_date - 2200 where id in (?, ?)",
        old,
        corrected);

    training.inTransaction(() -> training.the(ForgetCertificates.class).forget());

    assertThat(open.proof(POLICE, old)).isEmpty();
    assertThat(open.proof(POLICE, corrected)).isEmpty();
    assertThat(open.proof(POLICE, kept)).isPresent();
  }

  private static java.util.function.Predicate<RemindHolders.Reminder> of(Person person) {
    return reminder -> reminder.to().email().equals(person.email());
  }

  private static PersonalMail mail(
      List<RemindHolders.Reminder> told, RemindHolders.Reminder reminder) {
    told.add(reminder);
    return new PersonalMail(reminder.to().email(), "Soon", "Soon.", Locale.UK);
  }

  private static java.time.Instant inDays(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private Course course(TrainingTopic topic) {
    Course plain = training.aCourse(false);
    Course course =
        new Course(
            UUID.randomUUID(),
            plain.code() + "-X",
            1,
            plain.team(),
            "Hate Crime Champion",
            plain.summary(),
            EnumSet.of(topic),
            plain.audience(),
            plain.outcomes(),
            plain.duration(),
            List.of(),
            false);
    training.the(EditCourses.class).add(POLICE, course);
    return course;
  }

  private UUID present(UUID session, String name) {
    UUID attendee = admit(session, new Person(name, UUID.randomUUID() + "@example.org"));
    training.the(MarkAttendance.class).mark(POLICE, attendee, Attendance.FULL);
    return attendee;
  }

  private UUID admit(UUID session, Person person) {
    return training.the(AdmitWalkIn.class).admit(POLICE, session, person);
  }

  private static int toldOfCertificates(UUID attendee) {
    return TrainingOnDatabase.only(
        "select count(*) from consultation.booking_event where attendee = ? and kind = 'CERTIFIED'",
        row -> row.getInt(1),
        attendee);
  }
}
