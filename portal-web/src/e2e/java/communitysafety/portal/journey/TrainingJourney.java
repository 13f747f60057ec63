package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Somebody finds a session, books it or goes in line, on a phone and without JavaScript. */
class TrainingJourney {

  private static final int PHONE = 360;
  private static final int PHONE_HEIGHT = 740;

  private final PortalUnderTest portal = PortalUnderTest.shared();

  @Test
  void a_professional_asks_for_a_place_and_sending_twice_is_asking_once() throws SQLException {
    String session = BookingDesk.session(portal, "Responding to hate crime", 5, true);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(visitor).open("/training?topic=MISOGYNY&area=COUNTY");
      desk.page().getByText("Responding to hate crime").first().click();
      assertThat(desk.text(".cs-places--FREE")).isEqualTo("5 places left");
      assertThat(desk.path()).isEqualTo("/training/sessions/" + session);
      assertThat(desk.text(".govuk-inset-text")).contains("decides who comes");
      desk.start().next();
      assertThat(desk.error()).isEqualTo("Choose who you book for");
      desk.choose("Myself").next();
      assertThat(desk.text(".govuk-inset-text")).contains("We keep 1 place for you until");
      desk.fill("name", "سلمى Núñez").fill("email", "not an address").next();
      assertThat(desk.error()).startsWith("Enter a whole e-mail address");
      assertThat(desk.page().inputValue("#name")).isEqualTo("سلمى Núñez");
      desk.fill("email", "salma@example.org").next();
      assertThat(desk.heading()).isEqualTo("What you need to take part");
      desk.press("backwards");
      assertThat(desk.page().inputValue("#email")).isEqualTo("salma@example.org");
      desk.next().next();
      assertThat(desk.text("#answers")).contains("سلمى Núñez").contains("salma@example.org");
      desk.press("send");

      assertThat(desk.heading()).isEqualTo("You have asked for a place");
      String code = desk.code();
      desk.page().reload();
      assertThat(desk.code()).isEqualTo(code);
      assertThat(desk.count("booking where session = '" + session + "' and state = 'REQUESTED'"))
          .isOne();
      assertThat(visitor.context().cookies()).as("cookies of booking").isEmpty();
    }
  }

  @Test
  void who_is_booked_already_is_told_by_mail_and_the_page_says_the_same_to_everybody()
      throws SQLException {
    String session = BookingDesk.session(portal, "Told once", 5, false);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(visitor);
      String code = book(desk, session, "bo@example.org");
      String shown = desk.page().locator("main").innerText().replace(code, "");
      String again = book(desk, session, "BO@example.org");

      assertThat(again).isNotEqualTo(code);
      assertThat(desk.page().locator("main").innerText().replace(again, "")).isEqualTo(shown);
      desk.page().reload();
      assertThat(desk.code()).as("the page loaded anew").isEqualTo(again);
      assertThat(desk.count("booking where session = '" + session + "' and state = 'CONFIRMED'"))
          .isOne();
      assertThat(
              desk.count(
                  "booking_event e join consultation.booking b on b.id = e.booking"
                      + " where b.session = '"
                      + session
                      + "' and e.kind = 'CONFIRMED'"))
          .isEqualTo(2);
    }
  }

  @Test
  void who_comes_too_late_goes_in_line_with_everything_they_typed() throws SQLException {
    String session = BookingDesk.session(portal, "Too late", 1, false);
    try (Visitor late = Visitor.withoutJavaScript();
        Visitor quick = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(late);
      desk.openSession(session).start().choose("Myself").next();
      desk.fill("name", "Ana").fill("email", "ana@example.org").next().next();
      desk.change(
          "update consultation.booking set expires_at = now() - interval '1 minute'"
              + " where session = '"
              + session
              + "'");
      book(onAPhone(quick), session, "quick@example.org");
      desk.press("send");
      assertThat(desk.heading()).isEqualTo("There are not enough places");
      PageChecks.checkHtml(desk.page().content(), "the page of a full session");
      desk.press("wait");
      assertThat(desk.text("#answers")).contains("ana@example.org");
      desk.press("send");

      assertThat(desk.heading()).isEqualTo("You are on the waiting list");
      assertThat(desk.count("booking where session = '" + session + "' and state = 'WAITING'"))
          .isOne();
      desk.openSession(session);
      assertThat(desk.text(".cs-places--FULL")).isEqualTo("Full: you can join the waiting list");
    }
  }

  @Test
  void an_organisation_books_places_and_names_some_of_its_people() throws SQLException {
    String session = BookingDesk.session(portal, "For organisations", 6, false);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(visitor).openSession(session).start();
      desk.choose("An organisation").fill("places", "9").next();
      assertThat(desk.error()).contains("from 1 to 5");
      desk.fill("places", "3").next();
      desk.fill("organisation", "Selby Library").fill("name", "Ana").fill("email", "a@example.org");
      desk.choose("I give the names now").next();
      desk.fill("person-1-name", "Bo").fill("person-1-email", "b@example.org");
      desk.fill("person-2-name", "Cy").fill("person-2-email", "B@example.org").next();
      assertThat(desk.error()).contains("Enter another e-mail address for person 2");
      desk.fill("person-2-email", "c@example.org").next().next();
      desk.press("send");

      assertThat(desk.heading()).isEqualTo("You have booked");
      assertThat(desk.count("attendee where session = '" + session + "' and live")).isEqualTo(2);
      assertThat(desk.count("place where session = '" + session + "'")).isEqualTo(3);
    }
  }

  @Test
  void the_calendar_is_read_again_only_when_it_says_something_else() throws SQLException {
    String session = BookingDesk.session(portal, "In the calendar", 5, false);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      String address = portal.address("/training/calendar.ics?topic=MISOGYNY").toString();
      APIResponse first = visitor.context().request().get(address);
      assertThat(first.text()).contains("session-" + session).doesNotContain("webinar.example");
      assertThat(first.headers().get("content-type")).startsWith("text/calendar");
      APIResponse again =
          visitor
              .context()
              .request()
              .get(
                  address,
                  RequestOptions.create().setHeader("If-None-Match", first.headers().get("etag")));
      assertThat(again.status()).isEqualTo(304);
      assertThat(
              visitor
                  .context()
                  .request()
                  .get(portal.address("/training/sessions/" + session + "/calendar.ics").toString())
                  .text())
          .contains("METHOD:PUBLISH");
    }
  }

  @Test
  void every_calendar_that_the_pages_offer_is_one_that_programs_read() throws SQLException {
    String session = BookingDesk.session(portal, "Für alle; «in the calendar», 予定", 5, false);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(visitor).openSession(session);
      List<VEvent> one = CalendarChecks.check(desk.download("a[href$='/calendar.ics']"));
      assertThat(one).singleElement().satisfies(event -> isOf(session, event));

      desk.open("/training?topic=MISOGYNY");
      List<VEvent> all = CalendarChecks.check(desk.download("a[href*='/training/calendar.ics']"));
      assertThat(all).anySatisfy(event -> isOf(session, event));
    }
  }

  private static void isOf(String session, VEvent event) {
    assertThat(event.getProperty(Property.UID).orElseThrow().getValue()).contains(session);
  }

  @Test
  void places_that_are_given_back_are_free_at_once_and_an_address_of_nothing_is_not_found()
      throws SQLException {
    String session = BookingDesk.session(portal, "Given back", 1, false);
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      BookingDesk desk = onAPhone(visitor).openSession(session).start().choose("Myself").next();
      desk.letGo();
      assertThat(desk.text("[role=status]")).contains("We have given the places back");
      assertThat(desk.count("place where session = '" + session + "'")).isZero();
      for (String nothing :
          new String[] {
            "/training/sessions/session",
            "/training/sessions/00000000-0000-0000-0000-000000000000",
            "/training/sessions/" + session + "/book/00000000-0000-0000-0000-000000000000",
            "/training/sessions/" + session + "/sell"
          }) {
        assertThat(desk.page().navigate(portal.address(nothing).toString()).status())
            .as(nothing)
            .isEqualTo(404);
      }
    }
  }

  private BookingDesk onAPhone(Visitor visitor) {
    BookingDesk desk = BookingDesk.of(portal, visitor);
    desk.page().setViewportSize(PHONE, PHONE_HEIGHT);
    return desk;
  }

  private static String book(BookingDesk desk, String session, String email) {
    desk.openSession(session).start().choose("Myself").next();
    desk.fill("name", "Bo").fill("email", email).next().next().press("send");
    return desk.code();
  }
}
