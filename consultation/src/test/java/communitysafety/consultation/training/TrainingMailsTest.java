package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.outbox.PersonalRelay;
import communitysafety.shared.privacy.BatchKeys;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what happens to a booking to what lies in somebody's letter box. */
class TrainingMailsTest {

  private static final Gathering WEBINAR =
      new Gathering.Webinar(new JoiningLink(URI.create("https://other.example")));

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final TellPeople tellPeople = training.the(TellPeople.class);
  private final TrainingMails words = training.the(TrainingMails.class);
  private GreenMail server = new GreenMail(onPort(0));
  private int port;

  private static ServerSetup onPort(int port) {
    return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  }

  @BeforeEach
  void begin_with_nothing_to_tell() {
    tellPeople.tell();
    TrainingOnDatabase.asOwner("delete from shared.personal_mail");
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void close() throws Exception {
    server.stop();
    training.close();
  }

  @Test
  void a_confirmation_is_an_invitation_where_mail_programs_look_for_one() throws Exception {
    Person ana = new Person("Ana Núñez", "ana@resident.example");
    Booked booked = training.book(training.session(1), BookingDetails.ofPerson(ana), 1);

    tellPeople.tell();
    relay().deliverDue();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ana@resident.example");
    Multipart mixed = (Multipart) mail.getContent();
    Multipart ways = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(ways.getContentType()).startsWith("multipart/alternative");
    assertThat(ways.getBodyPart(0).getContent().toString())
        .contains("You have a place.")
        .contains("Wednesday 23 December 2026, 10:00am to 12:00pm")
        .contains("http://localhost:8080/training/booking?code=" + booked.code().text())
        .doesNotContain("webinar.example");
    assertThat(ways.getBodyPart(1).getContentType())
        .startsWith("text/calendar")
        .contains("method=REQUEST");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("training.ics");
    assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(ways.getBodyPart(1).getInputStream().readAllBytes())
        .asString()
        .doesNotContain(booked.code().text());
  }

  @Test
  void who_was_named_hears_where_we_have_their_address_from_and_cannot_open_the_booking() {
    Person ana = aPerson();
    Person contact = aPerson();
    Booked booked =
        training.book(
            training.session(5), BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 2);

    Map<String, PersonalMail> mails = tell();

    assertThat(mails.get(ana.email()).text())
        .contains("Mencap has booked a place for you")
        .contains("Mencap gave us your name and e-mail address")
        .contains("remove them 3 years after it")
        .contains("/privacy-notice")
        .doesNotContain(booked.code().text())
        .doesNotContain(contact.name() + " ")
        .doesNotContain(contact.email());
    assertThat(mails.get(contact.email()).text())
        .contains("Your organisation has 2 places")
        .contains(booked.code().text())
        .doesNotContain(ana.email());
  }

  @Test
  void every_turn_of_a_booking_has_a_mail_that_says_it_first() {
    Map<Tiding, PersonalMail> said = new HashMap<>();
    UUID session = training.session(1);
    Booked first = training.book(session);
    tell(said);
    CheckedCode waiting = joinWaitingList(session);
    tell(said);
    training.the(CancelBooking.class).cancel(first.code());
    tell(said);
    training.clock.move(Duration.ofDays(3));
    training.the(OfferFreePlaces.class).offer();
    tell(said);
    assertThat(waiting).isNotNull();

    UUID moved = training.session(3);
    Booked organisation =
        training.book(
            moved, BookingDetails.ofOrganisation("Mencap", aPerson(), List.of(aPerson())), 2);
    tell(said);
    training.the(Planning.class).move(POLICE, moved, onDay(40), WEBINAR);
    tell(said);
    UUID seat = attendeeOf(organisation.booking());
    training.the(NamePeople.class).transfer(organisation.code(), seat, aPerson());
    UUID second = training.the(NamePeople.class).name(organisation.code(), aPerson());
    tell(said);
    training.the(GiveUpPlace.class).giveUp(training.the(BookingSeal.class).placeCode(second));
    tell(said);
    training.the(Planning.class).cancel(POLICE, moved);
    tell(said);

    UUID professionals =
        training.session(
            2, FitPolicy.STRICT, 5, training.aCourse(true), NOW.plus(Duration.ofDays(30)));
    Booked declined = training.book(professionals);
    Booked approved = training.book(professionals);
    tell(said);
    DecideRequest decide = training.the(DecideRequest.class);
    decide.decline(POLICE, declined.booking(), "It’s for {police} staff");
    decide.approve(POLICE, approved.booking());
    tell(said);

    Set<Tiding> missing = new TreeSet<>(List.of(Tiding.values()));
    missing.removeAll(said.keySet());
    assertThat(missing).containsExactly(Tiding.CERTIFIED, Tiding.CHANGED);
    assertThat(said.get(Tiding.OFFERED).text()).contains("are kept for you until");
    assertThat(said.get(Tiding.DECLINED).text()).contains("It’s for {police} staff");
    assertThat(said.get(Tiding.WITHDRAWN).text()).contains("There is no other date yet");
    assertThat(said.values()).allSatisfy(mail -> assertThat(mail.text()).doesNotContain("{0}"));
    assertThat(said.values().stream().map(PersonalMail::subject).distinct().count())
        .isGreaterThanOrEqualTo(said.size() - 1L);
  }

  @Test
  void whoever_lost_a_session_hears_of_the_other_dates_of_its_course() {
    Course course = training.aCourse(false);
    UUID session = inDays(course, 30);
    UUID other = inDays(course, 37);
    Booked booked = training.book(session);
    tell();

    training.the(Planning.class).cancel(POLICE, session);

    assertThat(tell().values())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.text())
                    .contains("Wednesday 30 December 2026 at 10:00am")
                    .contains("/training/sessions/" + other)
                    .contains("take your places to one of these dates")
                    .contains(booked.code().text()));
  }

  @Test
  void nobody_is_written_to_of_a_session_that_is_over() {
    training.book(training.session(1));
    training.clock.move(Duration.ofDays(31));

    assertThat(tell()).isEmpty();
  }

  @Test
  void when_mail_is_down_for_a_day_everything_arrives_once_and_calendars_end_true()
      throws Exception {
    server.stop();
    Person ana = aPerson();
    Person bo = aPerson();
    UUID session = training.session(2);
    training.book(session, BookingDetails.ofPerson(ana), 1);
    Booked withBo = training.book(session, BookingDetails.ofPerson(bo), 1);
    int written = tellPeople.tell();
    training.the(Planning.class).move(POLICE, session, onDay(40), WEBINAR);
    written += tellPeople.tell();
    training.the(CancelBooking.class).cancel(withBo.code());
    written += tellPeople.tell();
    PersonalRelay relay = relay();
    for (int hour = 0; hour < 24; hour++) {
      relay.deliverDue();
      training.clock.move(Duration.ofHours(1));
    }

    server = new GreenMail(onPort(port));
    server.start();
    for (int hour = 0; hour < 24; hour++) {
      relay.deliverDue();
      training.clock.move(Duration.ofHours(1));
    }

    List<MimeMessage> arrived = List.of(server.getReceivedMessages());
    Set<String> numbers = new TreeSet<>();
    for (MimeMessage each : arrived) {
      numbers.add(each.getMessageID());
    }
    assertThat(written).isEqualTo(5);
    assertThat(arrived).hasSize(5);
    assertThat(numbers).hasSize(5);
    assertThat(calendarOf(bo, arrived)).isEmpty();
    assertThat(calendarOf(ana, arrived)).isEqualTo(comingTo(session));
  }

  /** Whatever people and staff do, told at any time and delivered in any order, twice. */
  @Test
  void the_mails_of_a_person_in_any_order_end_in_exactly_their_live_bookings() throws Exception {
    Random random = new Random(20_270_328);
    for (int life = 0; life < 8; life++) {
      Course course = training.aCourse(false);
      List<UUID> sessions = List.of(inDays(course, 30), inDays(course, 60));
      List<Person> people = List.of(aPerson(), aPerson(), aPerson());
      Map<String, List<byte[]>> mails = new HashMap<>();
      Optional<Booked> booked = Optional.empty();
      for (int deed = 0; deed < 12; deed++) {
        booked = oneDeed(random, sessions, people, booked);
        if (random.nextInt(3) == 0) {
          collect(mails);
        }
      }
      collect(mails);

      for (Person person : people) {
        List<byte[]> theirs = new ArrayList<>(mails.getOrDefault(person.email(), List.of()));
        theirs.addAll(theirs.subList(0, theirs.size() / 2));
        Collections.shuffle(theirs, random);
        CalendarProgram program = new CalendarProgram();
        for (byte[] each : theirs) {
          program.receive(each);
        }
        assertThat(program.shows()).as("life %d", life).isEqualTo(liveOf(person));
      }
    }
  }

  private Optional<Booked> oneDeed(
      Random random, List<UUID> sessions, List<Person> people, Optional<Booked> booked) {
    Person one = people.get(random.nextInt(people.size()));
    if (booked.isEmpty()) {
      return Optional.of(
          training.book(
              sessions.get(0), BookingDetails.ofOrganisation("Mencap", one, List.of(one)), 1));
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        training.the(CancelBooking.class).cancel(booked.get().code());
        return Optional.empty();
      }
      case 1 -> move(booked.get(), sessions.get(random.nextInt(2)));
      case 2 ->
          training
              .the(NamePeople.class)
              .transfer(booked.get().code(), attendeeOf(booked.get().booking()), one);
      default ->
          // Either side of the change of the clocks, with one, two or three dates.
          training
              .the(Planning.class)
              .move(POLICE, sessions.get(random.nextInt(2)), dates(random), WEBINAR);
    }
    return booked;
  }

  private void move(Booked booked, UUID to) {
    training.the(MoveBooking.class).move(booked.code(), to, Needs.none());
  }

  private static List<SessionDate> dates(Random random) {
    List<SessionDate> dates = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      dates.addAll(onDay(120 + random.nextInt(10) + 20 * i));
    }
    return dates;
  }

  private static List<SessionDate> onDay(int day) {
    Instant at = NOW.plus(Duration.ofDays(day));
    return List.of(new SessionDate(at, at.plusSeconds(7_200)));
  }

  private UUID inDays(Course course, int days) {
    return training.session(5, FitPolicy.STRICT, 5, course, NOW.plus(Duration.ofDays(days)));
  }

  private CheckedCode joinWaitingList(UUID session) {
    return training
        .the(JoinWaitingList.class)
        .join(session, 1, BookingDetails.ofPerson(aPerson()), Needs.none())
        .code();
  }

  private void collect(Map<String, List<byte[]>> mails) {
    tellPeople.tell(
        news -> {
          PersonalMail mail = words.of(news);
          mail.attachments()
              .forEach(
                  file ->
                      mails.computeIfAbsent(mail.to(), to -> new ArrayList<>()).add(file.bytes()));
          return mail;
        });
  }

  private Map<String, PersonalMail> tell() {
    Map<String, PersonalMail> told = new HashMap<>();
    tellPeople.tell(
        news -> {
          PersonalMail mail = words.of(news);
          assertThat(told.put(mail.to(), mail)).as("one mail each").isNull();
          return mail;
        });
    return told;
  }

  private void tell(Map<Tiding, PersonalMail> said) {
    tellPeople.tell(
        news -> {
          PersonalMail mail = words.of(news);
          said.put(Tiding.of(news), mail);
          return mail;
        });
  }

  private PersonalRelay relay() {
    return new PersonalRelay(port, training.the(BatchKeys.class), training.clock);
  }

  private static Set<String> calendarOf(Person person, List<MimeMessage> mails) throws Exception {
    List<MimeMessage> theirs = new ArrayList<>(mails);
    Collections.reverse(theirs);
    CalendarProgram program = new CalendarProgram();
    for (MimeMessage each : theirs) {
      if (each.getAllRecipients()[0].toString().equals(person.email())
          && each.getContent() instanceof Multipart parts) {
        for (int file = 1; file < parts.getCount(); file++) {
          program.receive(parts.getBodyPart(file).getInputStream().readAllBytes());
        }
      }
    }
    return program.shows();
  }

  private static Set<String> comingTo(UUID session) {
    return live("a.session = ?", session);
  }

  private Set<String> liveOf(Person person) {
    return live("a.person = ?", training.the(BookingSeal.class).index(person));
  }

  private static Set<String> live(String which, Object value) {
    return TrainingOnDatabase.only(
        "select coalesce(string_agg(a.id || ' ' || extract(epoch from d.starts_at)::bigint, ','), '')"
            + " from consultation.attendee a join consultation.session_date d"
            + " on d.session = a.session where a.live and "
            + which,
        row ->
            List.of(row.getString(1).split(",")).stream()
                .filter(each -> !each.isEmpty())
                .map(
                    each ->
                        each.split(" ")[0]
                            + " "
                            + Instant.ofEpochSecond(Long.parseLong(each.split(" ")[1])))
                .collect(Collectors.toCollection(TreeSet::new)),
        value);
  }

  private static UUID attendeeOf(UUID booking) {
    return TrainingOnDatabase.only(
        "select id from consultation.attendee where booking = ? and live",
        row -> row.getObject(1, UUID.class),
        booking);
  }
}
