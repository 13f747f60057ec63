package communitysafety.portal.demo;

import communitysafety.consultation.training.AdmitWalkIn;
import communitysafety.consultation.training.Attendance;
import communitysafety.consultation.training.Booked;
import communitysafety.consultation.training.BookingDetails;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.CertifyAttendance;
import communitysafety.consultation.training.ConfirmBooking;
import communitysafety.consultation.training.Course;
import communitysafety.consultation.training.DecideRequest;
import communitysafety.consultation.training.EditCourses;
import communitysafety.consultation.training.EditVenues;
import communitysafety.consultation.training.FitPolicy;
import communitysafety.consultation.training.Gathering;
import communitysafety.consultation.training.HoldPlaces;
import communitysafety.consultation.training.JoinWaitingList;
import communitysafety.consultation.training.JoiningLink;
import communitysafety.consultation.training.MarkAttendance;
import communitysafety.consultation.training.MarkAttendance.Wanted;
import communitysafety.consultation.training.Needs;
import communitysafety.consultation.training.Person;
import communitysafety.consultation.training.Planning;
import communitysafety.consultation.training.ReadRegister;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.TrainingSession;
import communitysafety.consultation.training.Venue;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a year of training to look at, as those who plan and teach it and those who book would:
 * nine months that are over, a session that is being taught at this moment, and three months to
 * come. What lies in the past is booked today, while its window is held open, and then put back.
 */
@ApplicationScoped
class DemoTraining {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("communitysafety.portal.demo.training", Locale.ROOT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int SEED = 2026;

  /** Address of {@link DemoConsultation#OPEN_FEEDBACK}, as its title makes it. */
  private static final String FEEDBACK = "after-your-training-how-was-it";

  private static final int FIRST_DAY = -270;
  private static final int LAST_DAY = 88;
  private static final int EVERY = 6;

  /** In this order, again and again: most people come to the first. */
  private static final DemoCourse[] ROUND = {
    DemoCourse.AWARENESS,
    DemoCourse.CULTURAL,
    DemoCourse.MISOGYNY,
    DemoCourse.AWARENESS,
    DemoCourse.TWO_MORNINGS,
    DemoCourse.CHAMPION,
    DemoCourse.MISOGYNY,
    DemoCourse.PROFESSIONALS
  };

  private static final LocalTime[] HOURS = {
    LocalTime.of(9, 30), LocalTime.of(13, 30), LocalTime.of(18, 0)
  };

  @Inject DemoRows rows;
  @Inject EditCourses editCourses;
  @Inject EditVenues editVenues;
  @Inject Planning planning;
  @Inject HoldPlaces hold;
  @Inject ConfirmBooking confirm;
  @Inject DecideRequest decide;
  @Inject JoinWaitingList wait;
  @Inject AdmitWalkIn admit;
  @Inject ReadRegister register;
  @Inject MarkAttendance mark;
  @Inject CertifyAttendance certify;
  @Inject Clock clock;

  /** What is known while it is made. */
  private static final class Making {
    private final Map<DemoCourse, Course> courses = new EnumMap<>(DemoCourse.class);
    private final List<Venue> venues = new ArrayList<>();
    private final Random chance = new Random(SEED);
    private final MadeUpPeople people = new MadeUpPeople(DemoTraining::text, chance);

    /** Who may go on to the champion session. */
    private final Set<Person> aware = new HashSet<>();
  }

  /** Makes all of it, unless there is any course already. */
  @ActivateRequestContext
  void make() throws SQLException {
    if (rows.isAnyCourse()) {
      return;
    }
    Making making = new Making();
    for (DemoCourse each : DemoCourse.values()) {
      making.courses.put(each, course(each));
    }
    rows.askForFeedbackAt(FEEDBACK);
    for (String each : MadeUpPeople.numbered(DemoTraining::text, "venue.")) {
      making.venues.add(venue(each));
    }
    int number = 0;
    for (int day = FIRST_DAY; day <= LAST_DAY; day += EVERY) {
      make(making, number, dates(number, day));
      number++;
    }
    beingTaught(making);
    cancelled(making, dates(number, 30));
    moved(making, dates(number, 40));
  }

  private Course course(DemoCourse demo) throws SQLException {
    Course course =
        new Course(
            UUID.randomUUID(),
            demo.code,
            1,
            member(demo, 1).team(),
            text(demo.code + ".title"),
            text(demo.code + ".summary"),
            demo.topics,
            text(demo.code + ".audience"),
            List.of(text(demo.code + ".outcomes").split("\\|")),
            Duration.ofMinutes(demo.minutes),
            demo.requires(),
            demo.professionalsOnly);
    editCourses.add(member(demo, 1), course);
    return course;
  }

  private Venue venue(String told) throws SQLException {
    String[] parts = told.split("\\|");
    Venue venue =
        new Venue(UUID.randomUUID(), parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    editVenues.add(rows.member("demo.police.1"), venue);
    return venue;
  }

  /** One of the year's row, with everything that had happened by today. */
  private void make(Making making, int number, List<SessionDate> dates) throws SQLException {
    DemoCourse demo = ROUND[number % ROUND.length];
    boolean over = last(dates).isBefore(clock.instant());
    boolean full = !over && number % 4 == 1;
    TrainingSession session = planned(making, demo, number, dates, full ? 6 : 10 + number % 3 * 3);
    Collection<Person> welcome =
        demo == DemoCourse.CHAMPION ? Set.copyOf(making.aware) : making.people.all();
    Set<Person> taken = new HashSet<>();
    int individuals = full ? session.capacity() : 3 + making.chance.nextInt(3);
    book(making, session, welcome, taken, individuals, !full && number % 2 == 0);
    if (full) {
      waiting(making, session, welcome, taken);
    }
    if (over) {
      taught(making, demo, session, number);
    }
    putBack(session);
  }

  private TrainingSession planned(
      Making making, DemoCourse demo, int number, List<SessionDate> dates, int capacity)
      throws SQLException {
    Venue venue = making.venues.get(number % making.venues.size());
    JoiningLink link =
        new JoiningLink(URI.create("https://webinar.example/standing-together/" + number));
    boolean webinar = number % 5 == 2;
    Gathering gathering =
        webinar
            ? new Gathering.Webinar(link)
            : number % 7 == 3 ? new Gathering.Hybrid(venue, link) : new Gathering.FaceToFace(venue);
    Instant now = clock.instant();
    boolean begun = dates.get(0).startsAt().isBefore(now.plus(Duration.ofHours(2)));
    Instant closes =
        begun ? now.plus(Duration.ofHours(1)) : dates.get(0).startsAt().minus(Duration.ofHours(2));
    TrainingSession session =
        new TrainingSession(
            UUID.randomUUID(),
            making.courses.get(demo).id(),
            gathering,
            webinar ? "COUNTY" : venue.area(),
            dates,
            Set.of(member(demo, 1 + number % 2).id()),
            capacity,
            now.minus(Duration.ofDays(14)),
            closes,
            begun ? closes : dates.get(0).startsAt().minus(Duration.ofDays(2)),
            number % 2 == 0 ? FitPolicy.SKIP_AND_KEEP_POSITION : FitPolicy.STRICT,
            5);
    planning.plan(member(demo, 1), session);
    return session;
  }

  private void book(
      Making making,
      TrainingSession session,
      Collection<Person> welcome,
      Set<Person> taken,
      int individuals,
      boolean organisation)
      throws SQLException {
    for (int each = 0; each < individuals; each++) {
      Person person = making.people.another(welcome, taken);
      if (person != null) {
        Booked booked = book(session, BookingDetails.ofPerson(person), 1, making.people.needs());
        decide(session, booked, each == 0);
      }
    }
    if (organisation) {
      int n = 2 + making.chance.nextInt(2);
      int named = Math.max(1, n - making.chance.nextInt(2));
      Booked booked =
          book(
              session, making.people.organisation(welcome, taken, named), n, making.people.needs());
      decide(session, booked, false);
    }
  }

  /** What was asked for is granted; before the session, the first still waits for it. */
  private void decide(TrainingSession session, Booked booked, boolean first) throws SQLException {
    boolean over = last(session.dates()).isBefore(clock.instant());
    if (booked.state() == BookingState.REQUESTED && (over || !first)) {
      // The police own all courses for which anybody has to be asked.
      decide.approve(member(DemoCourse.PROFESSIONALS, 1), booked.booking());
    }
  }

  private Booked book(TrainingSession session, BookingDetails details, int n, Needs needs) {
    return confirm.confirm(hold.hold(session.id(), n).booking(), UUID.randomUUID(), details, needs);
  }

  /** Two more, and a group. */
  private void waiting(
      Making making, TrainingSession session, Collection<Person> welcome, Set<Person> taken) {
    if (taken.size() < session.capacity()) {
      return;
    }
    for (int each = 0; each < 2; each++) {
      Person person = making.people.another(welcome, taken);
      if (person != null) {
        wait.join(
            session.id(), UUID.randomUUID(), 1, BookingDetails.ofPerson(person), Needs.none());
      }
    }
    wait.join(
        session.id(),
        UUID.randomUUID(),
        2,
        making.people.organisation(welcome, taken, 0),
        Needs.none());
  }

  /** Who was there, and what they have to show for it. */
  private void taught(Making making, DemoCourse demo, TrainingSession session, int number)
      throws SQLException {
    StaffMember member = member(demo, 1);
    if (number % 4 == 0 && demo != DemoCourse.CHAMPION) {
      admit.admit(
          member, session.id(), new Person("Sam Doorstep", "doorstep" + number + "@demo.invalid"));
    }
    List<Line> lines = register.read(member, session.id()).lines();
    Map<UUID, Person> there = new LinkedHashMap<>();
    List<List<Wanted>> dates = new ArrayList<>();
    for (int date = 0; date < session.dates().size(); date++) {
      dates.add(new ArrayList<>());
    }
    for (Line line : lines) {
      Attendance attendance = attendance(making.chance);
      dates.forEach(date -> date.add(new Wanted(line.attendee(), attendance, 0)));
      if (attendance == Attendance.FULL) {
        there.put(line.attendee(), line.person());
      }
    }
    for (int date = 0; date < dates.size(); date++) {
      mark.by(at(session.dates().get(date).endsAt()))
          .mark(member, session.id(), date + 1, dates.get(date));
    }
    if (number % 9 == 0 && !lines.isEmpty()) {
      correct(member, session, lines.get(0));
      there.remove(lines.get(0).attendee());
    }
    if (demo == DemoCourse.AWARENESS) {
      making.aware.addAll(there.values());
    }
    Instant issued = last(session.dates()).plus(Duration.ofDays(5));
    if (issued.isBefore(clock.instant())) {
      certify.by(at(issued)).certify(member, session.id(), (done, of) -> {});
    }
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  /** Somebody was marked wrongly, and put right the day after. */
  private void correct(StaffMember member, TrainingSession session, Line line) {
    int seen =
        register.read(member, session.id()).lines().stream()
            .filter(each -> each.attendee().equals(line.attendee()))
            .flatMap(each -> each.of(1).stream())
            .mapToInt(each -> each.number())
            .findFirst()
            .orElse(0);
    Instant dayAfter = session.dates().get(0).endsAt().plus(Duration.ofDays(1));
    mark.by(dayAfter.isBefore(clock.instant()) ? at(dayAfter) : clock)
        .mark(
            member,
            session.id(),
            1,
            List.of(new Wanted(line.attendee(), Attendance.PARTIAL, seen)));
  }

  private static Attendance attendance(Random chance) {
    int drawn = chance.nextInt(100);
    return drawn < 82
        ? Attendance.FULL
        : drawn < 89 ? Attendance.PARTIAL : drawn < 97 ? Attendance.NO_SHOW : Attendance.CANCELLED;
  }

  /** A register that waits to be kept. */
  private void beingTaught(Making making) throws SQLException {
    Instant began = clock.instant().truncatedTo(ChronoUnit.HOURS);
    TrainingSession session =
        planned(
            making,
            DemoCourse.AWARENESS,
            0,
            List.of(new SessionDate(began, began.plus(Duration.ofHours(3)))),
            10);
    book(making, session, making.people.all(), new HashSet<>(), 6, true);
    putBack(session);
  }

  private void cancelled(Making making, List<SessionDate> dates) throws SQLException {
    TrainingSession session = planned(making, DemoCourse.MISOGYNY, 3, dates, 10);
    book(making, session, making.people.all(), new HashSet<>(), 3, false);
    planning.cancel(member(DemoCourse.MISOGYNY, 1), session.id());
    putBack(session);
  }

  private void moved(Making making, List<SessionDate> dates) throws SQLException {
    TrainingSession session = planned(making, DemoCourse.CULTURAL, 6, dates, 12);
    book(making, session, making.people.all(), new HashSet<>(), 4, true);
    planning.move(
        member(DemoCourse.CULTURAL, 1),
        session.id(),
        dates.stream()
            .map(
                each ->
                    new SessionDate(
                        each.startsAt().plus(Duration.ofDays(7)),
                        each.endsAt().plus(Duration.ofDays(7))))
            .toList(),
        session.gathering());
    putBack(session);
  }

  /** On working days; where a course has two dates, a week apart. */
  private List<SessionDate> dates(int number, int fromToday) {
    DemoCourse demo = ROUND[number % ROUND.length];
    LocalDate day = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(fromToday);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    List<SessionDate> dates = new ArrayList<>();
    for (int date = 0; date < demo.dates; date++) {
      Instant begins =
          day.plusWeeks(date).atTime(HOURS[number % HOURS.length]).atZone(LONDON).toInstant();
      dates.add(
          new SessionDate(begins, begins.plus(Duration.ofMinutes(demo.minutes / demo.dates))));
    }
    return dates;
  }

  private void putBack(TrainingSession session) throws SQLException {
    Instant first = session.dates().get(0).startsAt();
    boolean begun = first.isBefore(clock.instant().plus(Duration.ofHours(2)));
    Instant opened =
        begun ? first.minus(Duration.ofDays(42)) : clock.instant().minus(Duration.ofDays(14));
    rows.putBack(
        session.id(),
        opened,
        begun ? first.minus(Duration.ofHours(2)) : session.bookingClosesAt(),
        begun ? first.minus(Duration.ofDays(2)) : session.changeUntil());
  }

  private StaffMember member(DemoCourse demo, int number) throws SQLException {
    return rows.member("demo." + demo.team + "." + number);
  }

  private static Instant last(List<SessionDate> dates) {
    return dates.get(dates.size() - 1).endsAt();
  }

  /** Null when there is none. */
  private static String text(String key) {
    return TEXTS.containsKey(key) ? TEXTS.getString(key) : null;
  }
}
