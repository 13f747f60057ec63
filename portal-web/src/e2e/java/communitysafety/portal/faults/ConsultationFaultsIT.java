package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consultations under people who mean harm, under bad luck, and under many at the same instant. */
class ConsultationFaultsIT {

  private static final String WHERE = "question/where";
  private static final String MINUTES = "question/minutes";

  private static final BreakablePortal BROKEN = BreakablePortal.shared();

  private static OfficersDesk author;
  private static OfficersDesk colleague;

  @BeforeAll
  static void signIn() {
    author = OfficersDesk.of(BROKEN.portal(), "demo.selby.1");
    colleague = OfficersDesk.of(BROKEN.portal(), "demo.selby.2");
  }

  @Test
  void workbooks_that_mean_harm_are_refused_with_what_to_do_and_the_portal_goes_on() {
    String id = author.begin("Lights that harm");
    String before = draftVersion(id);
    Map<String, byte[]> workbooks = new LinkedHashMap<>();
    workbooks.put("not a spreadsheet", "Dear portal,".repeat(100).getBytes(StandardCharsets.UTF_8));
    workbooks.put("damaged or was cut off", HostileWorkbooks.truncated());
    workbooks.put("has a password", HostileWorkbooks.encrypted());
    workbooks.put("has macros in it", HostileWorkbooks.withMacros());
    workbooks.put("too large for a survey", HostileWorkbooks.bomb());
    workbooks.put("Take one of the two references out", HostileWorkbooks.circular());
    workbooks.put("2,000 questions", HostileWorkbooks.withQuestions(2_000));
    workbooks.put("expression is longer than", HostileWorkbooks.withBracketsInBrackets(10_000));
    workbooks.put("brackets in each other", HostileWorkbooks.withBracketsInBrackets(4_900));
    workbooks.forEach(
        (words, workbook) -> {
          Answer refused = author.upload(id, workbook);
          assertThat(refused.status()).as(words).isEqualTo(200);
          assertThat(main(refused)).contains(words).doesNotContain("Exception", "???");
        });
    assertThat(draftVersion(id)).as("nothing of them was stored").isEqualTo(before);
    goesOn();
  }

  @Test
  void large_surveys_that_people_may_need_are_taken() {
    String id = author.begin("Lights of all streets");
    for (byte[] workbook :
        List.of(HostileWorkbooks.withChoices(500), HostileWorkbooks.withLanguages(29))) {
      assertThat(main(author.upload(id, workbook))).contains("st-notice--done");
    }
  }

  @Test
  void a_file_of_100_megabytes_is_refused_before_it_is_read_and_nobody_else_waits()
      throws Exception {
    String id = author.begin("Lights by the metre");
    String address = author.uploadAddress(id);
    long length = 100L << 20;
    try (Socket socket = new Socket("localhost", BROKEN.portal().address().getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST "
                  + address
                  + " HTTP/1.1\r\nHost: localhost:"
                  + BROKEN.portal().address().getPort()
                  + "\r\nOrigin: http://localhost:"
                  + BROKEN.portal().address().getPort()
                  + "\r\nCookie: "
                  + author.cookies()
                  + "\r\nContent-Type: multipart/form-data; boundary="
                  + OfficersDesk.Multipart.BOUNDARY
                  + "\r\nContent-Length: "
                  + length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(OfficersDesk.Multipart.head());
      out.flush();
      String answer = read(socket.getInputStream());
      assertThat(answer).startsWith("HTTP/1.1 413").contains("What you sent is too long");
    }
    goesOn();
  }

  @Test
  void of_two_officers_who_publish_at_the_same_instant_one_does_and_the_other_is_told()
      throws Exception {
    BROKEN.ask(
        "insert into shared.staff_member select gen_random_uuid(), 'demo.selby.3',"
            + " 'Demo Selby Three', password_hash, team, permissions, demo, 0"
            + " from shared.staff_member where sign_in_name = 'demo.selby.2'"
            + " on conflict do nothing returning 1");
    List<OfficersDesk> officers =
        List.of(colleague, OfficersDesk.of(BROKEN.portal(), "demo.selby.3"));
    for (int round = 0; round < 3; round++) {
      String id = author.begin("Lights published twice " + round);
      author.upload(id, HostileWorkbooks.good());
      author.describe(id);
      author.propose(id);
      List<Answer> shown = officers.stream().map(officer -> officer.overview(id)).toList();
      List<Answer> answers =
          atOnce(
              List.of(
                  () -> officers.get(0).publish(shown.get(0)),
                  () -> officers.get(1).publish(shown.get(1))));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 200);
      Answer told = answers.get(answers.get(0).status() == 200 ? 0 : 1);
      assertThat(main(told)).contains("st-notice--error").containsIgnoringCase("colleague");
      assertThat(
              BROKEN.ask(
                  "select count(*) from consultation.survey_version where consultation = '"
                      + id
                      + "'"))
          .isEqualTo("1");
    }
  }

  @Test
  void of_two_browsers_with_one_code_at_the_same_instant_one_counts_and_the_other_is_told()
      throws Exception {
    Published lights = publish("Lights by one code");
    for (String code : author.codes(lights.id, 5)) {
      List<Resident> residents = List.of(lights.residentWith(code), lights.residentWith(code));
      List<Answer> answers =
          atOnce(List.of(() -> residents.get(0).send(), () -> residents.get(1).send()));
      assertThat(answers)
          .extracting(answer -> answer.headers().get("location").replaceFirst(".*/", ""))
          .containsExactlyInAnyOrder("sent", "check?why=CODE_USED");
      Resident second = residents.get(answers.get(0).next().endsWith("/sent") ? 1 : 0);
      assertThat(main(second.get("check?why=CODE_USED")))
          .contains("Somebody has already taken part with this code", "The river path");
    }
    assertThat(lights.codesUsed()).isEqualTo(5);
    assertThat(lights.responses()).isEqualTo(5);
  }

  @Test
  void who_is_on_the_last_page_at_closing_time_is_told_and_keeps_a_copy() throws Exception {
    Published lights = publish("Lights until now");
    Resident resident = lights.residentWith(author.codes(lights.id, 1).get(0));
    lights.closeNow();
    Answer sent = resident.send();
    assertThat(sent.next()).endsWith("/check");
    assertThat(main(resident.get("check")))
        .contains("The time to answer is over", "The river path", "copy.pdf")
        .doesNotContain("sendNow");
    Answer copy = resident.get("copy.pdf");
    assertThat(copy.status()).isEqualTo(200);
    assertThat(copy.headers().get("content-type")).startsWith("application/pdf");
    assertThat(lights.responses()).isZero();
    assertThat(lights.codesUsed()).isZero();
  }

  @Test
  void an_answer_to_a_question_that_is_no_more_is_dropped_and_said_so() {
    Published lights = publish("Lights amended");
    Resident resident = lights.residentWith(author.codes(lights.id, 1).get(0));
    author.upload(lights.id, HostileWorkbooks.shortened());
    author.propose(lights.id);
    colleague.publish(colleague.overview(lights.id)).next();

    assertThat(resident.send().headers().get("location")).endsWith("check?why=AMENDED");
    Answer check = resident.get("check?why=AMENDED");
    assertThat(main(check))
        .contains("Your answers are not sent yet. The questions were changed", "The river path")
        .doesNotContain("How many minutes");
    resident.check = check;
    assertThat(resident.send().next()).endsWith("/sent");
    assertThat(lights.responses()).isOne();
  }

  @Test
  void what_is_sent_while_the_database_is_away_can_be_sent_again_and_counts_once() {
    Published lights = publish("Lights out");
    Resident resident = lights.residentWith(author.codes(lights.id, 1).get(0));
    BROKEN.portal().stopDatabase();
    try {
      Answer notSent = resident.send();
      notSent.isUnavailable("text/html");
    } finally {
      BROKEN.portal().startDatabase();
    }
    assertThat(BreakablePortal.soon(303, resident::send).next()).endsWith("/sent");
    assertThat(resident.send().next()).endsWith("/sent");
    assertThat(lights.responses()).isOne();
    assertThat(lights.codesUsed()).isOne();
  }

  @Test
  void killed_while_many_send_it_has_all_that_it_said_it_has_and_nothing_twice() throws Exception {
    Published lights = publish("Lights that go out");
    List<String> codes = author.codes(lights.id, 24);
    List<Resident> residents = codes.stream().map(lights::residentWith).toList();
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch enough = new CountDownLatch(12);
    ExecutorService browsers = Executors.newFixedThreadPool(6);
    for (Resident resident : residents) {
      browsers.execute(
          () -> {
            if (resident.isToldThatItIsSent()) {
              taken.incrementAndGet();
              enough.countDown();
            }
          });
    }
    enough.await();
    BROKEN.portal().kill();
    browsers.shutdown();
    assertThat(browsers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    BROKEN.portal().start();
    signIn();

    assertThat(lights.codesUsed()).as("every code with its response").isEqualTo(lights.responses());
    assertThat(lights.responses())
        .as("all that were told so")
        .isGreaterThanOrEqualTo(taken.get())
        .as("it was killed while they sent")
        .isLessThan(codes.size());

    for (Resident resident : residents) {
      resident.movedTo(BROKEN);
      assertThat(resident.send().next()).as("once more").endsWith("/sent");
    }
    assertThat(lights.responses()).isEqualTo(codes.size());
    assertThat(lights.codesUsed()).isEqualTo(codes.size());
    for (String code : codes.subList(0, 3)) {
      Resident again = lights.resident();
      assertThat(main(again.enter(code))).contains("Somebody has already taken part");
    }
  }

  private static Published publish(String title) {
    String id = author.begin(title);
    author.upload(id, HostileWorkbooks.good());
    author.describe(id);
    author.propose(id);
    colleague.publish(colleague.overview(id)).next();
    return new Published(id, author.slug(id));
  }

  private static String draftVersion(String id) {
    return BROKEN.ask(
        "select version from consultation.draft_survey where consultation = '" + id + "'");
  }

  private static void goesOn() {
    assertThat(BROKEN.status("/health/ready")).isEqualTo(200);
    assertThat(BROKEN.status("/consultations")).isEqualTo(200);
    assertThat(BROKEN.portal().output()).doesNotContain("OutOfMemoryError", "StackOverflowError");
  }

  private static String main(Answer page) {
    return page.body().replaceFirst("(?s).*<main", "").replaceFirst("(?s)</main.*", "");
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int read = in.read(); read >= 0 && answer.indexOf("</html>") < 0; read = in.read()) {
      answer.append((char) read);
    }
    return answer.toString();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    CyclicBarrier ready = new CyclicBarrier(all.size());
    try {
      List<Future<Answer>> futures = new ArrayList<>();
      for (Callable<Answer> each : all) {
        futures.add(
            threads.submit(
                () -> {
                  ready.await();
                  return each.call();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  /** A consultation that is answered with codes, anonymously. */
  private record Published(String id, String slug) {

    String path(String page) {
      return "/consultations/" + slug + "/" + page;
    }

    Resident resident() {
      return new Resident(this, BROKEN.visitor());
    }

    /** Somebody who has answered all and stands before the button that sends. */
    Resident residentWith(String code) {
      Resident resident = resident();
      resident.walk(code);
      return resident;
    }

    long responses() {
      return number("select count(*) from consultation.response where consultation = '%s'")
          + number("select count(*) from consultation.response_waiting where consultation = '%s'");
    }

    long codesUsed() {
      return number(
          "select count(*) from consultation.entry_code"
              + " where state <> 'UNUSED' and consultation = '%s'");
    }

    void closeNow() throws SQLException {
      try (Connection connection = BROKEN.superuser();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "update consultation.consultation set closes_at = clock_timestamp() where id = '"
                + id
                + "'");
      }
    }

    private long number(String query) {
      return Long.parseLong(BROKEN.ask(query.formatted(id)));
    }
  }

  /** Somebody who answers one. */
  private static final class Resident {

    private final Published published;
    private final PlainVisitor visitor;
    private Answer check;

    Resident(Published published, PlainVisitor visitor) {
      this.published = published;
      this.visitor = visitor;
    }

    Answer get(String page) {
      return visitor.get(published.path(page));
    }

    Answer enter(String code) {
      return next("code", Map.of("code", code));
    }

    void walk(String code) {
      assertThat(enter(code).next()).isEqualTo(published.path(WHERE));
      assertThat(next(WHERE, Map.of("q-where", "path")).next()).isEqualTo(published.path(MINUTES));
      assertThat(next(MINUTES, Map.of("q-minutes", "7")).next()).isEqualTo(published.path("check"));
      check = get("check");
    }

    private Answer next(String page, Map<String, String> answers) {
      return visitor.press(published.path(page), get(page), "form", "next", answers);
    }

    Answer send() {
      return visitor.press(published.path("send"), check, "send", "sendNow", Map.of());
    }

    /** False also when no answer comes, since the portal is gone. */
    boolean isToldThatItIsSent() {
      try {
        return send().next().endsWith("/sent");
      } catch (UncheckedIOException cutOff) {
        return false;
      }
    }

    void movedTo(BreakablePortal portal) {
      visitor.sending("Origin", portal.portal().address().toString().replaceFirst("/$", ""));
    }
  }
}
