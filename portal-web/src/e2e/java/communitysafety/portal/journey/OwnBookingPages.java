package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A booking in the hands of whoever holds its code, however it stands. */
final class OwnBookingPages {

  private static final String STATUS = "/training/booking/status";

  /** Pages of the place an organisation booked for somebody. */
  private static final String OF_A_PLACE = "/training/booking/place(-.*)?";

  /** Whom an organisation names. */
  private static final String SAM = "sam@example.org";

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern LINK_OF_A_MAIL = Pattern.compile("/training/booking\\?code=\\w+");

  private final Inspection house;
  private final OfferedTraining training;

  OwnBookingPages(Inspection house) {
    this.house = house;
    training = new OfferedTraining(house.portal(), "To be looked at");
  }

  /** Of an organisation that has named somebody: each page there is. */
  void meetAnOrganisation(Visitor visitor, GreenMail mail) throws Exception {
    UUID session = training.webinar(5, Duration.ofDays(30));
    for (int more = 0; more < 12; more++) {
      training.webinar(5, Duration.ofDays(40 + more));
    }
    Page page = visitor.open("/training/booking/over");
    house.meet(page);
    String code = training.book(page, session, "York LGBT Forum", 3);
    page.navigate(house.address("/training/booking?code=" + code.replace("-", "")));
    house.look(page);
    OfferedTraining.press(page, "#open");
    house.meet(page);
    page.navigate(house.address("/training/booking/name"));
    OfferedTraining.press(page, "#send");
    house.look(page);
    page.fill("#name", "Sam Specimen");
    page.fill("#email", SAM);
    OfferedTraining.press(page, "#send");
    house.meet(page);
    String of = page.locator("#people a").first().getAttribute("href").replaceFirst(".*=", "");
    for (String path : house.pagesUnder("/training/booking/")) {
      if (!path.endsWith("/over") && !path.matches(OF_A_PLACE)) {
        boolean aboutSomebody = path.matches(".*/(person|transfer|without)");
        house.meet(page, path + (aboutSomebody ? "?of=" + of : ""));
      }
    }
    try (Visitor sam = Visitor.of(house.portal(), true)) {
      meetOwnPlace(sam.open("/training"), mail);
    }
    house.meet(page, "/training/booking/move?session=" + UUID.randomUUID());
    house.meet(page, "/training/booking/move?sort=PLACE&page=2");
    OfferedTraining.press(page, "#others a");
    house.meet(page);
    page.fill("#access", "Large print. ".repeat(200));
    OfferedTraining.press(page, "#send");
    house.look(page);
    page.fill("#access", "Large print");
    OfferedTraining.press(page, "#send");
    house.meet(page);
    page.close();
  }

  /** By the link of the mail to somebody who was named; in the end they cannot come. */
  private void meetOwnPlace(Page page, GreenMail mail) throws Exception {
    page.navigate(house.address(linkToSam(mail)));
    OfferedTraining.press(page, "#open");
    for (String path : house.pagesUnder("/training/booking/")) {
      if (path.matches(OF_A_PLACE)) {
        house.meet(page, path);
      }
    }
    page.navigate(house.address(STATUS));
    assertThat(page.url()).as("the booking is not theirs to see").endsWith("/place");
    page.navigate(house.address("/training/booking/place-needs"));
    OfferedTraining.press(page, "#send");
    shows(page, "We have told the trainer");
    page.navigate(house.address("/training/booking/place-give-up"));
    OfferedTraining.press(page, "#send");
    house.look(page);
    shows(page, "You have no place in this session");
  }

  private static String linkToSam(GreenMail mail) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      for (MimeMessage each : mail.getReceivedMessages()) {
        if (each.getAllRecipients()[0].toString().equals(SAM)) {
          Matcher link =
              LINK_OF_A_MAIL.matcher(
                  GreenMailUtil.getWholeMessage(each).replaceAll("=\r?\n", "").replace("=3D", "="));
          if (link.find()) {
            return link.group();
          }
        }
      }
      mail.waitForIncomingEmail(1_000, mail.getReceivedMessages().length + 1);
    }
    throw new AssertionError("no mail came to who was named");
  }

  /** Who waits, is offered a place, and comes too late; and whoever gave it to them. */
  void meetTheWaitingList(Visitor visitor) {
    UUID session = training.webinar(1, Duration.ofDays(31));
    Page page = visitor.open("/training");
    String first = training.book(page, session, null, 1);
    String second = training.book(page, session, null, 1);
    meet(page, second, "You are number 1 in line");
    open(page, first);
    house.meet(page, "/training/booking/cancel");
    OfferedTraining.press(page, "#send");
    shows(page, "Your booking is cancelled");
    house.meet(page);
    meet(page, second, "A place is kept for you");
    house.meet(page, "/training/booking/cancel");
    training.execute(
        "update consultation.booking set expires_at = now() - interval '1 minute'"
            + " where session = ? and state = 'OFFERED'",
        session);
    house.meet(page, STATUS);
    training.execute(
        "update consultation.booking set state = 'DECLINED', reason = 'For people of the area first'"
            + " where session = ? and state = 'CANCELLED'",
        session);
    meet(page, first, "For people of the area first");
    page.close();
  }

  /** Before it: asked again after a move, too late to change, about to begin, and cancelled. */
  void meetWhatIsToCome(Visitor visitor) {
    UUID session = training.webinar(3, Duration.ofMinutes(12));
    Page page = visitor.open("/training");
    String code = training.book(page, session, null, 1);
    open(page, code);
    OfferedTraining.press(page, "a[href*='/training/join?code=']");
    house.meet(page);
    training.execute(
        "update consultation.booking set answer_awaited_since = now() where session = ?", session);
    house.meet(page, STATUS);
    shows(page, "Can you still come?");
    training.execute(
        "update consultation.booking set answer_awaited_since = null where session = ?", session);
    training.execute(
        "update consultation.training_session set change_until = now() - interval '1 hour'"
            + " where id = ?",
        session);
    house.meet(page, STATUS);
    house.meet(page, "/training/booking/move");
    training.execute(
        "update consultation.training_session set state = 'CANCELLED' where id = ?", session);
    training.execute(
        "update consultation.booking set state = 'CANCELLED' where session = ?", session);
    house.meet(page, STATUS);
    house.meet(page, "/training/booking/move");
    page.close();
  }

  /** After it: with a certificate to download, which anybody who is shown it can check. */
  void meetWhatIsOver(Visitor visitor) throws Exception {
    UUID session = training.webinar(3, Duration.ofDays(32));
    Page page = visitor.open("/training");
    String code = training.book(page, session, null, 1);
    training.isOver(session);
    training.execute(
        "update consultation.course set feedback = 'after-your-training-how-was-it'"
            + " where id = (select course from consultation.training_session where id = ?)",
        session);
    try (Visitor teacher = Visitor.of(house.portal(), true)) {
      CertificateJourney.certify(
          StaffDesk.of(teacher, "demo.police.1"), session, OfferedTraining.NAME);
    }
    meet(page, code, "Download the certificate");
    String verdict =
        URI.create(
                CertificateJourney.pattern(
                    visitor.download(
                        page.locator("a[href*='/training/booking/certificate?']")
                            .first()
                            .getAttribute("href"))))
            .getPath();
    page.navigate(house.address("/verify"));
    OfferedTraining.press(page, "#find");
    house.look(page);
    house.meet(page, verdict);
    shows(page, "This certificate is valid");
    training.execute(
        "update consultation.certificate set revoked_at = now(), reason = 'Not theirs'"
            + " where attendee in (select id from consultation.attendee where session = ?)",
        session);
    house.meet(page, verdict);
    house.meet(page, "/verify/0000-0000-00000");
    page.close();
  }

  private void meet(Page page, String code, String shown) {
    open(page, code);
    shows(page, shown);
    house.meet(page);
  }

  /** Whoever comes with another code leaves the booking they were at. */
  private void open(Page page, String code) {
    page.navigate(house.address("/training/booking?code=" + code.replaceAll("[ -]", "")));
    OfferedTraining.press(page, "#open");
    assertThat(page.url()).endsWith(STATUS);
  }

  private static void shows(Page page, String words) {
    assertThat(page.locator("main").innerText()).contains(words);
  }
}
