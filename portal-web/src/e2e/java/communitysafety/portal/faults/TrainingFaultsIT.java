package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.portal.faults.PlainVisitor.Answer;
import communitysafety.portal.journey.CalendarChecks;
import communitysafety.portal.journey.SessionAtHand;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Training when far more people want a place than there are, and when things go wrong meanwhile.
 */
class TrainingFaultsIT {

  private static final int PEOPLE = 500;
  private static final int PLACES = 20;

  /**
   * As many as come at the same instant, each with a second click; the others stand behind them.
   * Fewer than the portal has connections: who waits too long for one is told to come again, which
   * is another test.
   */
  private static final int AT_ONCE = 8;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern CODE =
      Pattern.compile("<bdi>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5})</bdi>");

  private static final BreakablePortal BROKEN = BreakablePortal.configured(Map.of());

  @AfterAll
  static void end() {
    BROKEN.portal().close();
  }

  @Test
  void of_500_people_20_have_the_last_20_places_though_the_portal_is_killed_meanwhile()
      throws Exception {
    UUID session = session(PLACES, Instant.now().plusSeconds(40L * 86_400));
    List<Hopeful> people =
        IntStream.range(0, PEOPLE).mapToObj(number -> new Hopeful(session, number)).toList();
    CountDownLatch someHave = new CountDownLatch(PLACES / 2);
    ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE);
    ExecutorService secondClicks = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<?>> all = new ArrayList<>();
    for (Hopeful person : people) {
      all.add(doors.submit(() -> person.tryToBook(secondClicks, someHave)));
    }
    assertThat(someHave.await(240, TimeUnit.SECONDS)).isTrue();
    BROKEN.portal().kill();
    for (Future<?> each : all) {
      each.get(240, TimeUnit.SECONDS);
    }
    BROKEN.portal().start();
    holdsThat(session);

    // Everybody once more, with the same forms: who was cut off, and who only thinks so.
    all.clear();
    for (Hopeful person : people) {
      all.add(doors.submit(() -> person.tryToBook(secondClicks, someHave)));
    }
    for (Future<?> each : all) {
      each.get(240, TimeUnit.SECONDS);
    }
    holdsThat(session);
    assertThat(taken(session)).as("confirmed, or held by somebody cut off").isEqualTo(PLACES);

    // What was held by people who never got the answer comes free by itself, and goes to the next.
    change(
        "update consultation.booking set expires_at = now() - interval '1 minute'"
            + " where state = 'HELD' and session = '"
            + session
            + "'");
    people.stream()
        .filter(person -> person.code.isEmpty())
        .limit(PLACES)
        .forEach(person -> person.tryToBook(secondClicks, someHave));
    doors.shutdown();
    secondClicks.shutdown();

    holdsThat(session);
    List<Hopeful> told = people.stream().filter(person -> person.code.isPresent()).toList();
    assertThat(told).as("were told that they have a place").hasSize(PLACES);
    assertThat(told.stream().map(person -> person.code.get()).distinct()).hasSize(PLACES);
    assertThat(confirmed(session)).isEqualTo(PLACES);
    for (Hopeful person : told) {
      assertThat(person.codesSeen).as("one answer, however often it was sent").hasSize(1);
      assertThat(isConfirmed(session, person.held)).isTrue();
    }
  }

  @Test
  void a_booking_made_while_mail_is_down_for_a_day_is_told_of_once_mail_is_back() throws Exception {
    UUID session = session(3, Instant.now().plusSeconds(50L * 86_400));
    int port = BROKEN.mail().getSmtp().getPort();
    BROKEN.mail().stop();
    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    Hopeful person = new Hopeful(session, 9_001);
    try {
      ExecutorService clicks = Executors.newSingleThreadExecutor();
      person.tryToBook(clicks, new CountDownLatch(1));
      clicks.shutdown();
      assertThat(person.code).isPresent();
      awaitUntil(() -> waiting("attempts > 0") > 0, "it was tried in vain");
      back.start();
      // A day later, as the database has it.
      change("update shared.personal_mail set next_attempt_at = now() where state = 'PENDING'");
      awaitUntil(() -> !mailsTo(back, person.email()).isEmpty(), "the mail about the booking came");
      assertThat(CalendarChecks.check(invitation(mailsTo(back, person.email()).get(0))))
          .as("events of the invitation")
          .hasSize(1);
      assertThat(waiting("state = 'DEAD'")).isZero();
    } finally {
      back.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-10-30T23:30:00Z, 00:30", // the last hour of summer time
    "2027-10-31T02:30:00Z, 02:30", // after 01:30 came twice
    "2027-03-28T01:30:00Z, 02:30" // after an hour that never was
  })
  void a_session_on_a_night_the_clocks_change_is_told_in_the_hours_people_have(
      Instant begins, String clock) {
    UUID session = session(2, begins);

    Answer page = BROKEN.visitor().get("/training/sessions/" + session);
    Answer calendar = BROKEN.visitor().get("/training/sessions/" + session + "/calendar.ics");

    assertThat(page.status()).isEqualTo(200);
    assertThat(LocalDateTime.ofInstant(begins, LONDON).toLocalTime()).hasToString(clock);
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(beginsIn(calendar.body())).isEqualTo(begins);
    assertThat(CalendarChecks.check(calendar.body().getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void forged_and_truncated_certificate_codes_are_unknown_and_look_alike() {
    List<Integer> lengths = new ArrayList<>();
    for (String forged :
        List.of(
            "0000-0000-00000",
            "ZZZZ-ZZZZ-ZZZZZ",
            "7H2K-9MPQ-4T1WX",
            "7H2K-9MPQ",
            "' or 1=1 --",
            "x".repeat(2_000))) {
      Answer answer =
          BROKEN
              .visitor()
              .get(
                  "/verify/"
                      + PlainVisitor.form(Map.of("c", forged)).substring(2).replace("+", "%20"));
      assertThat(answer.status()).as(forged).isIn(200, 400, 404, 414);
      assertThat(answer.body()).doesNotContain("Exception", "???");
      if (answer.status() == 200) {
        lengths.add(answer.body().length());
      }
    }
    assertThat(lengths).isNotEmpty();
    assertThat(lengths.stream().distinct()).as("lengths %s", lengths).hasSize(1);
  }

  /** What must be true at every moment, by three counts. */
  private static void holdsThat(UUID session) {
    assertThat(
            BROKEN.ask(
                "select taken || ' ' || (select count(*) from consultation.place p"
                    + " where p.session = s.id) || ' ' || (select coalesce(sum(n), 0)"
                    + " from consultation.booking b where b.session = s.id"
                    + " and state in ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED'))"
                    + " from consultation.training_session s where id = '"
                    + session
                    + "'"))
        .matches("(\\d+) \\1 \\1");
    assertThat(taken(session)).isLessThanOrEqualTo(PLACES);
  }

  private static int taken(UUID session) {
    return Integer.parseInt(
        BROKEN.ask("select taken from consultation.training_session where id = '" + session + "'"));
  }

  private static int confirmed(UUID session) {
    return Integer.parseInt(
        BROKEN.ask(
            "select count(*) from consultation.booking where state = 'CONFIRMED' and session = '"
                + session
                + "'"));
  }

  private static boolean isConfirmed(UUID session, String held) {
    return "1"
        .equals(
            BROKEN.ask(
                "select count(*) from consultation.booking where state = 'CONFIRMED'"
                    + " and session = '"
                    + session
                    + "' and id = '"
                    + held
                    + "'"));
  }

  private static long waiting(String how) {
    return Long.parseLong(BROKEN.ask("select count(*) from shared.personal_mail where " + how));
  }

  private static List<MimeMessage> mailsTo(GreenMail mail, String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(each -> GreenMailUtil.getHeaders(each).toLowerCase(Locale.ROOT).contains(address))
        .toList();
  }

  /** The calendar that comes with it, as a mail program hands it to a calendar. */
  private static byte[] invitation(Part mail) throws MessagingException, IOException {
    if (mail.isMimeType("text/calendar")) {
      return mail.getInputStream().readAllBytes();
    }
    Multipart parts = (Multipart) mail.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      Part part = parts.getBodyPart(i);
      if (part.isMimeType("multipart/*") || part.isMimeType("text/calendar")) {
        return invitation(part);
      }
    }
    throw new AssertionError("no calendar in " + mail.getContentType());
  }

  private interface Condition {
    boolean holds();
  }

  private static void awaitUntil(Condition condition, String what) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(150);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      BreakablePortal.pause();
    }
  }

  /** When the first meeting begins, as a calendar with the zone's rules reads it. */
  private static Instant beginsIn(String calendar) {
    Matcher start =
        Pattern.compile("DTSTART[^:\\r\\n]*:(\\d{8}T\\d{6})(Z?)")
            .matcher(calendar.replaceFirst("(?s)^.*?BEGIN:VEVENT", ""));
    assertThat(start.find()).as(calendar).isTrue();
    LocalDateTime local =
        LocalDateTime.parse(start.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
    return start.group(2).isEmpty()
        ? local.atZone(LONDON).toInstant()
        : local.toInstant(ZoneOffset.UTC);
  }

  private static UUID session(int capacity, Instant begins) {
    return SessionAtHand.of(BROKEN.portal().owner(), "demo.police.1", capacity, begins);
  }

  private static void change(String... statements) {
    try (Connection connection = BROKEN.superuser();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Somebody who wants a place, double-clicks, and sends again what was not answered. */
  private static final class Hopeful {

    private final UUID session;
    private final int number;
    private final String key = UUID.randomUUID().toString();
    private final List<String> codesSeen = new ArrayList<>();
    private String held;
    private Optional<String> code = Optional.empty();

    Hopeful(UUID session, int number) {
      this.session = session;
      this.number = number;
    }

    String email() {
      return "hopeful" + number + "@example.org";
    }

    /** Ends quietly when the portal is gone: the person comes again. */
    void tryToBook(ExecutorService secondClicks, CountDownLatch someHave) {
      boolean first = code.isEmpty();
      try {
        if (held == null && !hold()) {
          return;
        }
        // The second click goes off while the first is on its way.
        Future<Answer> second = secondClicks.submit(this::confirm);
        Answer answer = confirm();
        read(answer);
        read(second.get());
      } catch (UncheckedIOException gone) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UncheckedIOException)) {
          throw new AssertionError(e);
        }
      }
      if (first && code.isPresent()) {
        someHave.countDown();
      }
    }

    private boolean hold() {
      Answer answer =
          BROKEN
              .visitor()
              .post(
                  path(),
                  "application/x-www-form-urlencoded",
                  PlainVisitor.form(Map.of("step", "PLACES", "for", "PERSON", "places", "1")));
      if (answer.status() == 302 || answer.status() == 303) {
        held = answer.next().replaceFirst(".*/", "");
        return true;
      }
      // Full, or the portal is being started.
      assertThat(answer.status()).as("%s", answer).isIn(200, 409, 503);
      return false;
    }

    private Answer confirm() {
      return BROKEN
          .visitor()
          .post(
              path() + "/" + held,
              "application/x-www-form-urlencoded",
              PlainVisitor.form(
                  Map.of(
                      "step",
                      "CHECK",
                      "key",
                      key,
                      "for",
                      "PERSON",
                      "places",
                      "1",
                      "name",
                      "Hopeful " + number,
                      "email",
                      email())));
    }

    private void read(Answer answer) {
      Matcher shown = CODE.matcher(answer.body());
      if (answer.status() == 200 && shown.find()) {
        code = Optional.of(shown.group(1));
        if (!codesSeen.contains(shown.group(1))) {
          codesSeen.add(shown.group(1));
        }
      }
    }

    private String path() {
      return "/training/sessions/" + session + "/book";
    }
  }
}
