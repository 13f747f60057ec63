package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody confirms an e-mail address, takes part with the link, and cannot do so twice. */
class ConfirmedEmailJourney {

  private static final Pattern LINK = Pattern.compile("/consultations/\\S+/code\\?code=\\w+");
  private static final long PATIENCE = 60_000;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PortalUnderTest portal = PortalUnderTest.fresh();

  @AfterEach
  void end() {
    portal.close();
    mail.stop();
  }

  @Test
  void the_link_of_a_mail_lets_one_address_take_part_once() throws Exception {
    mail.start();
    portal
        .configured("PORTAL_MAIL_HOST", "127.0.0.1")
        .configured("PORTAL_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()))
        .configured("PORTAL_MAIL_FROM", "portal@portal.invalid")
        .start();
    String slug = published();
    mail.purgeEmailFromAllMailboxes();

    try (Visitor resident = Visitor.of(portal, false)) {
      SurveyForm form = SurveyForm.openedBy(resident, slug).begin().isAt("email");
      form.write("Email address", "sam at specimen").next();
      form.showsError("Enter an email address like name@example.com");
      ask(form, "sam@specimen.example");
      String link = linkOfMail(1);

      Page page = form.page();
      page.navigate(portal.address(link).toString());
      form.isAt("code").shows("This is the code of your letter, card or link").next();
      form.isAt("question/all").choose("The square").choose("Every day").next();
      form.toCheck().send();
    }
    try (Visitor again = Visitor.of(portal, false)) {
      SurveyForm form = SurveyForm.openedBy(again, slug).go("email");
      ask(form, " Sam@Specimen.example");
      form.page().navigate(portal.address(linkOfMail(2)).toString());
      form.isAt("code").next();
      form.showsError("Somebody has already taken part with this code");
    }
  }

  private String published() {
    try (Visitor first = Visitor.of(portal, true);
        Visitor second = Visitor.of(portal, true)) {
      StaffDesk author = StaffDesk.of(first, "demo.selby.1");
      String id = author.begin("Lights for those with an address");
      author.upload(id, SmallSurvey.workbook());
      author.describe(id, "EMAIL", false).propose(id);
      return StaffDesk.of(second, "demo.selby.2").publish(id).slug();
    }
  }

  private static void ask(SurveyForm form, String address) {
    form.write("Email address", address).next();
    form.shows("Look at your email");
    PageChecks.check(form.page());
  }

  /** What leads on from the newest of so many mails. */
  private String linkOfMail(int number) throws Exception {
    assertThat(mail.waitForIncomingEmail(PATIENCE, number)).isTrue();
    Message newest = mail.getReceivedMessages()[number - 1];
    Matcher link = LINK.matcher(newest.getContent().toString());
    assertThat(link.find()).as("a link").isTrue();
    return link.group();
  }
}
