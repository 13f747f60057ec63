package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody comes back to the places they booked, without an account and without JavaScript. */
class OwnBookingJourney {

  private static final int PHONE = 360;

  private final OfferedTraining training =
      new OfferedTraining(PortalUnderTest.shared(), "Own bookings " + UUID.randomUUID());

  @Test
  void an_organisation_books_five_places_and_says_later_who_comes() {
    UUID session = training.webinar(8, Duration.ofDays(30));
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = onPhone(visitor);
      String code = training.book(page, session, "York LGBT Forum", 5);

      go(page, "");
      page.fill("#code", code.replaceFirst("^.", "U"));
      OfferedTraining.press(page, "#open");
      assertThat(page.locator(".govuk-error-summary").innerText()).contains("not a whole code");
      page.fill("#code", code.toLowerCase(Locale.ROOT));
      OfferedTraining.press(page, "#open");
      assertThat(heading(page)).isEqualTo("You have 5 places");
      PageChecks.check(page);

      name(page, "Ana Núñez", "ana@");
      assertThat(page.locator(".govuk-error-summary").innerText()).contains("with an @");
      assertThat(page.inputValue("#name")).as("what was typed stays").isEqualTo("Ana Núñez");
      page.fill("#email", UUID.randomUUID() + "@example.org");
      OfferedTraining.press(page, "#send");
      name(page, "محمد عبد الله", UUID.randomUUID() + "@example.org");
      assertThat(page.locator("#people > li").count()).isEqualTo(2);
      assertThat(page.locator("main").innerText()).contains("5 places, 3 without a name");

      OfferedTraining.press(page, "#people a[href*=transfer]");
      page.fill("#name", "Bo Colleague");
      page.fill("#email", UUID.randomUUID() + "@example.org");
      OfferedTraining.press(page, "#send");
      assertThat(page.locator("#people").innerText())
          .contains("Bo Colleague")
          .doesNotContain("Ana Núñez");

      OfferedTraining.press(page, "#deeds a[href*=places]");
      page.locator("input[name=keep][value='3']").check();
      OfferedTraining.press(page, "#send");
      assertThat(heading(page)).isEqualTo("You have 3 places");

      OfferedTraining.press(page, "#leaveNow");
      go(page, "/status");
      assertThat(page.url()).as("who left is asked for the code").endsWith("/training/booking");
    }
  }

  @Test
  void an_offer_from_the_waiting_list_is_taken_and_nobody_opens_it_by_a_link_alone() {
    UUID session = training.webinar(1, Duration.ofDays(30));
    try (Visitor first = Visitor.withoutJavaScript();
        Visitor second = Visitor.withoutJavaScript()) {
      Page there = onPhone(first);
      Page waits = onPhone(second);
      String code = training.book(there, session, null, 1);
      String waiting = training.book(waits, session, null, 1);

      open(waits, waiting);
      assertThat(waits.locator("main").innerText()).contains("number 1 in line");
      open(there, code);
      OfferedTraining.press(there, "#deeds a[href*=cancel]");
      assertThat(there.locator("main").innerText()).contains("You cannot undo this");
      OfferedTraining.press(there, "#send");
      assertThat(heading(there)).isEqualTo("Your booking is cancelled");

      go(waits, "/status");
      assertThat(heading(waits)).isEqualTo("A place is kept for you");
      OfferedTraining.press(waits, "#accept");
      assertThat(heading(waits)).isEqualTo("You have a place");
      assertThat(waits.locator("main").innerText()).contains("The offer is taken");
    }
  }

  @Test
  void of_a_course_that_comes_after_another_the_code_comes_by_mail_alone() {
    training.execute(
        "update consultation.course set requires = 'THE-ONE-BEFORE' where title = ?",
        training.title());
    UUID session = training.webinar(5, Duration.ofDays(30));
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = onPhone(visitor);

      training.send(page, session, null, 1);

      assertThat(heading(page)).isEqualTo("We have what you sent");
      assertThat(page.locator(".cs-reference").count()).isZero();
      assertThat(page.locator("main").innerText()).contains("decides whether you can come");
      PageChecks.check(page);
    }
  }

  @Test
  void who_booked_a_session_that_staff_move_says_that_they_can_still_come() {
    UUID session = training.webinar(1, Duration.ofDays(30));
    try (Visitor visitor = Visitor.withoutJavaScript();
        Visitor staff = Visitor.withJavaScript()) {
      Page page = onPhone(visitor);
      open(page, training.book(page, session, null, 1));
      PlanningJourney.move(StaffDesk.of(staff, "demo.police.1"), session.toString());

      go(page, "/status");
      assertThat(page.locator("main").innerText())
          .contains("Can you still come?", "14:00 to 16:00");
      PageChecks.check(page);
      OfferedTraining.press(page, "#come");

      assertThat(page.locator("main").innerText())
          .contains("We know that you can still come")
          .doesNotContain("Can you still come?");
    }
  }

  @Test
  void somebody_chooses_another_date_out_of_pages_of_them() {
    UUID session = training.webinar(1, Duration.ofDays(30));
    for (int more = 0; more < 12; more++) {
      training.webinar(5, Duration.ofDays(31 + more));
    }
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = onPhone(visitor);
      open(page, training.book(page, session, null, 1));

      OfferedTraining.press(page, "#deeds a[href*=move]");
      assertThat(page.locator("#others > li").count()).isEqualTo(10);
      OfferedTraining.press(page, "a[rel=next]");
      assertThat(page.locator("#others > li").count()).isEqualTo(2);
      assertThat(page.locator("main").innerText()).contains("Page 2 of 2");
      String chosen = page.locator("#others > li:last-child a strong").innerText();
      OfferedTraining.press(page, "#others > li:last-child a");
      assertThat(page.locator("main").innerText()).contains(chosen);
      page.fill("#access", "x".repeat(5_000));
      OfferedTraining.press(page, "#send");
      assertThat(page.locator(".govuk-error-summary").count()).isOne();
      assertThat(page.inputValue("#access")).as("what was typed stays").hasSize(5_000);
      page.fill("#access", "");
      OfferedTraining.press(page, "#send");

      assertThat(heading(page)).isEqualTo("You have a place");
      assertThat(page.locator("main").innerText()).contains(chosen);
    }
  }

  @Test
  void a_professional_has_a_place_once_the_team_approves_it_in_its_inbox() throws SQLException {
    UUID session =
        UUID.fromString(
            BookingDesk.session(PortalUnderTest.shared(), "For professionals", 5, true));
    try (Visitor visitor = Visitor.withoutJavaScript();
        Visitor staff = Visitor.withJavaScript()) {
      Page page = onPhone(visitor);
      open(page, training.book(page, session, null, 1));
      assertThat(heading(page)).isEqualTo("You have asked for a place");

      StaffDesk desk = StaffDesk.of(staff, "demo.police.1");
      desk.open("/staff/inbox?reference=" + training.requestFor(session));
      OfferedTraining.press(desk.page(), "a.st-reference");
      desk.checked().shows(OfferedTraining.NAME);
      OfferedTraining.press(desk.page(), "#approveNow");
      desk.checked().shows("Approved.");

      go(page, "/status");
      assertThat(heading(page)).isEqualTo("You have a place");
    }
  }

  @Test
  void a_webinar_is_joined_by_a_button_that_leads_there() {
    UUID soon = training.webinar(5, Duration.ofMinutes(12));
    UUID later = training.webinar(5, Duration.ofDays(3));
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = onPhone(visitor);
      page.route(
          "https://webinar.example/**",
          route -> route.fulfill(new Route.FulfillOptions().setBody("in the webinar")));
      open(page, training.book(page, later, null, 1));
      OfferedTraining.press(page, "a[href*='/training/join?code=']");
      assertThat(page.locator("main").innerText()).contains("It is too early");

      open(page, training.book(page, soon, null, 1));
      OfferedTraining.press(page, "a[href*='/training/join?code=']");
      PageChecks.check(page);
      page.click("#join");

      page.waitForURL("https://webinar.example/abc");
    }
  }

  private static Page onPhone(Visitor visitor) {
    Page page = visitor.open("/training");
    page.setViewportSize(PHONE, 740);
    return page;
  }

  /** By the link of a mail, which changes nothing until the button is pressed. */
  private static void open(Page page, String code) {
    go(page, "?code=" + code.replaceAll("[ -]", ""));
    assertThat(page.locator("main").innerText()).contains("This is the code of your booking");
    OfferedTraining.press(page, "#open");
    assertThat(page.url()).endsWith("/training/booking/status");
  }

  private static void name(Page page, String name, String email) {
    go(page, "/name");
    page.fill("#name", name);
    page.fill("#email", email);
    OfferedTraining.press(page, "#send");
  }

  private static void go(Page page, String path) {
    page.navigate(PortalUnderTest.shared().address("/training/booking" + path).toString());
  }

  private static String heading(Page page) {
    return page.locator("h1").innerText();
  }
}
