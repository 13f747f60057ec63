package communitysafety.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.shared.outbox.Delivery;
import communitysafety.shared.outbox.DeliveryChannel;
import communitysafety.shared.outbox.MessageKind;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.submission.Reference;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailChannelTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start_the_mail_server() {
    server.start();
  }

  @AfterEach
  void stop_the_mail_server() {
    server.stop();
  }

  private static OutboxMessage aMessage(MessageKind kind, String team, boolean redFlag) {
    return aMessage(kind, team, "HATE_CRIME", redFlag);
  }

  private static OutboxMessage aMessage(
      MessageKind kind, String team, String subject, boolean redFlag) {
    return OutboxMessage.announcing(
        kind,
        team,
        UUID.randomUUID(),
        UUID.randomUUID(),
        Reference.read("2222-2222-2222").orElseThrow(),
        subject,
        redFlag,
        OffsetDateTime.parse("2026-11-23T09:00:00Z"));
  }

  private DeliveryChannel channel() {
    return MailChannels.plain(server.getSmtp().getPort());
  }

  private MimeMessage deliver(OutboxMessage message) {
    assertThat(channel().deliver(message)).isEqualTo(new Delivery.Delivered());
    return server.getReceivedMessages()[server.getReceivedMessages().length - 1];
  }

  @Test
  void a_mail_says_reference_kind_and_link_and_nothing_else() throws Exception {
    MimeMessage mail = deliver(aMessage(MessageKind.REFERRAL_OPENED, "HUB-SELB", false));

    assertThat(mail.getSubject()).isEqualTo("New report 2222-2222-2222");
    assertThat(GreenMailUtil.getBody(mail))
        .isEqualTo(
            String.join(
                "\r\n",
                "A new report is waiting in your team's inbox.",
                "",
                "Reference: 2222-2222-2222",
                "Kind: Hate crime",
                "Read it: https://portal.example/staff/report/2222-2222-2222",
                "",
                "You need to sign in to read it. This mail leaves the details out on purpose.",
                "Nobody reads answers to this mail."));
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("selby@portal.invalid");
    assertThat(mail.getFrom())
        .extracting(Object::toString)
        .containsExactly("portal@partnership.example");
  }

  @Test
  void a_mail_has_these_headers_and_no_other() throws Exception {
    OutboxMessage message = aMessage(MessageKind.REFERRAL_OPENED, "HUB-SELB", false);
    MimeMessage mail = deliver(message);

    List<String> names =
        Collections.list(mail.getAllHeaders()).stream()
            .map(header -> header.getName())
            .filter(name -> !List.of("Return-Path", "Received").contains(name)) // the server's
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@partnership.example>");
  }

  @Test
  void a_mail_does_not_name_the_machine_it_was_sent_from() {
    MimeMessage mail = deliver(aMessage(MessageKind.REFERRAL_OPENED, "POLICE", false));

    assertThat(GreenMailUtil.getHeaders(mail))
        .doesNotContain(java.net.InetAddress.getLoopbackAddress().getHostName() + " ")
        .doesNotContainIgnoringCase("X-Mailer");
  }

  @Test
  void a_repeat_is_the_same_mail_again() {
    OutboxMessage message = aMessage(MessageKind.REFERRAL_OPENED, "POLICE", true);

    String first = own(deliver(message));
    String second = own(deliver(message));

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(second).isEqualTo(first).contains("Message-ID: <" + message.id());
  }

  /** The mail without what the server put on top. */
  private static String own(MimeMessage mail) {
    String whole = GreenMailUtil.getWholeMessage(mail);
    return whole.substring(whole.indexOf("Date:"));
  }

  @Test
  void a_red_flag_is_a_neutral_word_in_the_subject() throws Exception {
    MimeMessage mail = deliver(aMessage(MessageKind.REFERRAL_TRANSFERRED, "POLICE", true));

    assertThat(mail.getSubject()).isEqualTo("[urgent] Report 2222-2222-2222 passed to your team");
  }

  @Test
  void a_kind_the_words_do_not_know_is_left_unsaid() throws Exception {
    MimeMessage mail = deliver(aMessage(MessageKind.REFERRAL_OPENED, "POLICE", "NEW_KIND", false));

    assertThat(GreenMailUtil.getBody(mail)).contains("Kind: Not stated here");
  }

  @Test
  void every_kind_of_news_has_its_words() throws Exception {
    for (MessageKind kind : MessageKind.values()) {
      assertThat(deliver(aMessage(kind, "POLICE", false)).getSubject()).contains("2222-2222-2222");
    }
  }

  @Test
  void a_server_that_is_down_may_be_tried_again() throws IOException {
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }

    assertThat(
            MailChannels.plain(nobody)
                .deliver(aMessage(MessageKind.REFERRAL_OPENED, "POLICE", false)))
        .isEqualTo(new Delivery.Failed(true, "SMTP_UNREACHABLE"));
  }

  @Test
  void a_mailbox_refused_for_good_is_not_tried_again_and_what_the_server_said_is_not_kept()
      throws IOException {
    assertThat(answered("RCPT", "550 5.1.1 <selby@portal.invalid> unknown"))
        .isEqualTo(new Delivery.Failed(false, "SMTP_550"));
  }

  @Test
  void a_mailbox_refused_for_now_is_tried_again() throws IOException {
    assertThat(answered("RCPT", "451 4.7.1 greylisted"))
        .isEqualTo(new Delivery.Failed(true, "SMTP_451"));
  }

  @Test
  void a_mail_refused_for_good_after_its_text_is_not_tried_again() throws IOException {
    assertThat(answered(".", "554 5.7.1 no")).isEqualTo(new Delivery.Failed(false, "SMTP_554"));
  }

  @Test
  void when_the_server_hangs_up_before_it_says_it_has_the_mail_it_is_tried_again()
      throws IOException {
    assertThat(answered(".", "").fold(taken -> false, Delivery.Failed::retryable)).isTrue();
  }

  @Test
  void a_farewell_that_goes_wrong_does_not_undo_a_delivery() throws IOException {
    assertThat(answered("QUIT", "")).isEqualTo(new Delivery.Delivered());
  }

  private static Delivery answered(String command, String answer) throws IOException {
    try (RefusingServer refusing = new RefusingServer(command, answer)) {
      return MailChannels.plain(refusing.port())
          .deliver(aMessage(MessageKind.REFERRAL_OPENED, "HUB-SELB", false));
    }
  }

  @Test
  void where_encryption_is_wanted_a_server_without_it_gets_nothing() {
    Delivery delivery =
        MailChannels.encrypted(server.getSmtp().getPort())
            .deliver(aMessage(MessageKind.REFERRAL_OPENED, "POLICE", false));

    assertThat(delivery).isEqualTo(new Delivery.Failed(true, "SMTP_UNREACHABLE"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void encryption_is_wanted_of_every_server_that_is_not_on_this_machine() {
    assertThat(
            MailChannels.settings(Optional.of("smtp.example"), 587, Optional.empty()).properties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    assertThat(MailChannels.settings(Optional.of("localhost"), 25, Optional.empty()).properties())
        .containsEntry("mail.smtp.starttls.required", "false");
  }

  @Test
  void a_team_that_is_not_there_has_no_mailbox() {
    assertThat(channel().deliver(aMessage(MessageKind.REFERRAL_OPENED, "HUB-NONE", false)))
        .isEqualTo(new Delivery.Failed(false, "NO_MAILBOX"));
  }

  @Test
  void without_a_server_mail_is_not_set_up() {
    assertThat(MailChannels.notSetUp().configured()).isFalse();
    assertThat(channel().configured()).isTrue();
  }

  @Test
  void a_server_without_a_sender_is_refused() {
    assertThatThrownBy(
            () ->
                new MailSettings(
                    Optional.of("smtp.example"),
                    25,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    URI.create("https://portal.example")))
        .hasMessageContaining("portal.mail.from");
  }
}
