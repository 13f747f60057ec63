package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.mail.MailChannels;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMail.Attachment;
import communitysafety.shared.mail.PersonalMailStatus;
import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.mail.RemoveDeadPersonalMails;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.KeysInTests;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalMailsTest {

  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final PersonalMail MAIL =
      new PersonalMail(
          "zofia.nowak@resident.example",
          "Twój kod",
          "Dzień dobry,\noto Twój kod: sosna klon.\n",
          POLISH);

  private final PortalDatabase database = PortalDatabase.get();
  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private final UseCases useCases =
      new UseCases()
          .with(DataSource.class, database.app())
          .with(Clock.class, clock)
          .with(BatchKeys.class, KeysInTests.batchKeys());
  private final PersonalMails mails = useCases.the(PersonalMails.class);
  private GreenMail server = new GreenMail(onPort(0));
  private int port;
  private OutboxRelay relay;

  private static ServerSetup onPort(int port) {
    return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  }

  @BeforeEach
  void start_the_mail_server() throws SQLException {
    OutboxRows.empty(database);
    try (Connection connection = database.owner().getConnection();
        Statement delete = connection.createStatement()) {
      delete.execute("delete from shared.personal_mail");
    }
    server.start();
    port = server.getSmtp().getPort();
    relay = relay(3);
  }

  private OutboxRelay relay(int attempts) {
    return new OutboxRelay(
        List.of(
            new TeamNotices(new OutboxQueue(database.app()), MailChannels.plain(port)),
            MailChannels.personal(port, attempts, KeysInTests.batchKeys())),
        RetrySchedule.of(attempts),
        clock,
        RandomGenerator.getDefault());
  }

  @AfterEach
  void stop_the_mail_server() {
    server.stop();
  }

  /** Everything the table holds, as an attacker with the database would print it. */
  private String table() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.owner().getConnection();
        Statement select = connection.createStatement();
        var row =
            select.executeQuery(
                "select coalesce(encode(sealed, 'escape'), '') || m::text from shared.personal_mail m")) {
      while (row.next()) {
        all.append(row.getString(1)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void a_mail_reaches_the_person_in_their_language_and_leaves_no_row() throws Exception {
    mails.enqueue(MAIL);
    relay.deliverDue(() -> true);

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("zofia.nowak@resident.example");
    assertThat(mail.getSubject()).isEqualTo("Twój kod");
    assertThat(mail.getContent().toString())
        .isEqualToIgnoringNewLines("Dzień dobry,\noto Twój kod: sosna klon.\n");
    assertThat(mail.getContentLanguage()).containsExactly("pl");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(table()).isEmpty();
  }

  @Test
  void while_it_waits_neither_address_nor_words_are_in_the_database_in_clear() throws Exception {
    mails.enqueue(MAIL);

    assertThat(table())
        .isNotEmpty()
        .doesNotContainIgnoringCase("nowak")
        .doesNotContain("resident.example")
        .doesNotContain("kod")
        .doesNotContain("sosna");
    assertThat(MAIL.toString()).isEqualTo("PersonalMail[…]");
  }

  @Test
  void what_could_not_be_sent_while_mail_was_down_is_delivered_once_it_is_back() throws Exception {
    server.stop();
    mails.enqueue(MAIL);
    relay.deliverDue(() -> true);
    assertThat(mails.status()).isEqualTo(new PersonalMailStatus(1, 0));
    assertThat(table()).contains("SMTP_UNREACHABLE");

    server = new GreenMail(onPort(port));
    server.start();
    clock.move(Duration.ofSeconds(30));
    relay.deliverDue(() -> true);
    clock.move(Duration.ofDays(1));
    relay.deliverDue(() -> true);

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(mails.status()).isEqualTo(new PersonalMailStatus(0, 0));
  }

  @Test
  void a_mail_that_is_given_up_loses_its_content_at_once_and_its_row_after_a_month()
      throws Exception {
    server.stop();
    mails.enqueue(MAIL);
    relay(1).deliverDue(() -> true);

    assertThat(mails.status()).isEqualTo(new PersonalMailStatus(0, 1));
    try (Connection connection = database.owner().getConnection();
        Statement select = connection.createStatement();
        var row =
            select.executeQuery(
                "select num_nulls(epoch, wrapped, sealed) from shared.personal_mail")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(3);
    }
    RemoveDeadPersonalMails remove = useCases.the(RemoveDeadPersonalMails.class);
    clock.move(Duration.ofDays(29));
    assertThat(remove.remove()).isZero();
    clock.move(Duration.ofDays(1));
    assertThat(remove.remove()).isEqualTo(1);
  }

  @Test
  void an_address_that_is_none_is_given_up_without_another_attempt() throws SQLException {
    mails.enqueue(new PersonalMail("zofia at home", "Your code", "Text", Locale.UK));
    relay.deliverDue(() -> true);

    assertThat(mails.status()).isEqualTo(new PersonalMailStatus(0, 1));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_repeat_is_known_by_its_message_id() throws Exception {
    mails.enqueue(MAIL);
    // Sent, and killed before it was noted: the lease ends and it is sent again.
    Outgoing<?> post = MailChannels.personal(port);
    sendWithoutNoting(post);
    clock.move(OutboxRelay.LEASE);
    relay.deliverDue(() -> true);

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(server.getReceivedMessages()[1].getMessageID())
        .isEqualTo(server.getReceivedMessages()[0].getMessageID());
  }

  private <L> void sendWithoutNoting(Outgoing<L> post) throws SQLException {
    post.deliver(post.claim(clock.now(), OutboxRelay.LEASE).orElseThrow());
  }

  @Test
  void an_invitation_stands_beside_the_text_and_among_the_files() throws Exception {
    byte[] calendar =
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Zażółć\r\nEND:VCALENDAR\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] pdf = {'%', 'P', 'D', 'F', 0, (byte) 0xFF};
    mails.enqueue(
        new PersonalMail(
            "zofia.nowak@resident.example",
            "Your place",
            "You have a place.",
            Locale.UK,
            List.of(
                new Attachment("invitation.ics", "text/calendar; method=REQUEST", calendar),
                new Attachment("answers.pdf", "application/pdf", pdf))));
    relay.deliverDue(() -> true);

    Multipart mixed = (Multipart) server.getReceivedMessages()[0].getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    assertThat(mixed.getCount()).isEqualTo(3);
    Multipart ways = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(ways.getContentType()).startsWith("multipart/alternative");
    assertThat(ways.getBodyPart(0).getContent()).isEqualTo("You have a place.");
    BodyPart beside = ways.getBodyPart(1);
    assertThat(beside.getContentType()).contains("text/calendar").contains("method=REQUEST");
    assertThat(beside.getFileName()).isNull();
    assertThat(beside.getInputStream().readAllBytes()).isEqualTo(calendar);
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invitation.ics");
    assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(calendar);
    assertThat(mixed.getBodyPart(2).getFileName()).isEqualTo("answers.pdf");
    assertThat(mixed.getBodyPart(2).getContentType()).startsWith("application/pdf");
    assertThat(mixed.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(pdf);
    assertThat(GreenMailUtil.getHeaders(server.getReceivedMessages()[0]))
        .contains("Auto-Submitted: auto-generated");
  }

  @Test
  void a_crowd_of_notices_to_teams_does_not_hold_up_a_person() throws Exception {
    OutboxRows.empty(database).store(5, "HUB-SELB", clock.now());
    mails.enqueue(MAIL);
    int[] asked = {0};
    // Stops after two: one of each kind.
    relay.deliverDue(() -> asked[0]++ < 2);

    assertThat(mails.status().waiting()).isZero();
  }

  @Test
  void an_address_or_subject_that_would_begin_another_header_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PersonalMail("a@b.example\nBcc: c@d.example", "Subject", "", Locale.UK));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PersonalMail("a@b.example", "Subject\r\nBcc: c@d.example", "", Locale.UK));
  }
}
