package communitysafety.portal.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything a browser can be shown, met one part of the house after the other by somebody with
 * JavaScript, since axe needs it: every page there is, every question left unanswered, and the
 * error pages, provoked for real. A part fails by itself. The portal is one of its own, as the last
 * part breaks it. Who adds a page adds it to its part where nothing leads to it yet; pages that
 * stand alone are found by themselves.
 */
class EveryPageJourney {

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PortalUnderTest portal = PortalUnderTest.fresh();
  private final Inspection house = new Inspection(portal);

  @AfterEach
  void end() {
    portal.close();
    mail.stop();
  }

  @TestFactory
  Stream<DynamicTest>
      on_no_page_do_axe_and_the_html_checker_find_anything_wide_narrow_or_enlarged() {
    mail.start();
    portal
        .withConsultations()
        .withTraining()
        .configured("PORTAL_MAIL_HOST", "127.0.0.1")
        .configured("PORTAL_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()))
        .configured("PORTAL_MAIL_FROM", "portal@portal.invalid")
        .start();
    ReportPages reports = new ReportPages(house);
    SurveyPages surveys = new SurveyPages(house);
    ConsultingPages consulting = new ConsultingPages(house);
    BookingPages booking = new BookingPages(house);
    TeachingPages teaching = new TeachingPages(house);
    return Stream.of(
        part("pages that stand alone", this::meetPagesThatStandAlone),
        part(
            "a report and the inbox it comes to",
            visitor -> new InboxPages(house).meetTheInbox(visitor, reports.meetTheReport(visitor))),
        part("the way back to a report", reports::meetTheWayBack),
        part("a report that cannot be read any more", reports::meetAnExpiredDraft),
        part(
            "consultations",
            visitor -> {
              portal.awaitConsultations();
              surveys.meetASurvey(visitor);
            }),
        part("the desk of who consults", consulting::meetConsulting),
        part("the doors of consultations", surveys::meetTheDoors),
        part("codes for a consultation", consulting::meetCodes),
        part("answers that cannot be read any more", surveys::meetExpiredAnswers),
        part(
            "the catalogue of training",
            visitor -> {
              // None is made where there is any course already.
              portal.awaitTraining();
              booking.meetTheCatalogue(visitor);
            }),
        part("sessions of training", booking::meetSessions),
        part("the form of who books", booking::meetTheForm),
        part(
            "the booking of an organisation",
            visitor -> new OwnBookingPages(house).meetAnOrganisation(visitor, mail)),
        part("the waiting list", visitor -> new OwnBookingPages(house).meetTheWaitingList(visitor)),
        part(
            "a booking before the session",
            visitor -> new OwnBookingPages(house).meetWhatIsToCome(visitor)),
        part(
            "a booking after the session",
            visitor -> new OwnBookingPages(house).meetWhatIsOver(visitor)),
        part("planning of training", teaching::meetPlanning),
        part("training that was moved", teaching::meetWhatWasMoved),
        part("training that was cancelled", teaching::meetWhatWasCancelled),
        part("training to come", teaching::meetWhatIsToCome),
        part("the day of training", teaching::meetTheDay),
        part("certificates of training", teaching::meetCertificates),
        part("what training came to", teaching::meetReports),
        part("what goes wrong", new ErrorPages(house)::meetErrorPages),
        DynamicTest.dynamicTest("every page there is was met", house::wasShownEverything));
  }

  private DynamicTest part(String name, Inspection.Part part) {
    return DynamicTest.dynamicTest(name, () -> house.of(name, part));
  }

  private void meetPagesThatStandAlone(Visitor visitor) {
    Page page = visitor.open("/");
    for (String path : house.pagesThatStandAlone()) {
      house.meet(page, path);
    }
    page.close();
  }
}
