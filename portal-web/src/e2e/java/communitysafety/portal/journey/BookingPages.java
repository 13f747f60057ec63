package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What anybody sees of the year of training there is to look at, and the form of who books. */
final class BookingPages {

  private static final String IN_FUTURE =
      " s.booking_opens_at <= now() and s.booking_closes_at > now()";

  private final Inspection house;

  BookingPages(Inspection house) {
    this.house = house;
  }

  /** All of it, some of it, and none. */
  void meetTheCatalogue(Visitor visitor) {
    Page page = visitor.open("/training");
    assertThat(page.locator(".cs-found__item").count())
        .as("sessions on the first page")
        .isPositive();
    house.meet(page);
    house.meet(page, "/training?page=2&sort=FREE_FIRST");
    house.meet(page, "/training?topic=HATE_CRIME_CHAMPION");
    house.meet(page, "/training?topic=HATE_CRIME_CHAMPION&area=COUNTY&month=2001-01");
    page.close();
  }

  /** One of each kind, whatever became of it. */
  void meetSessions(Visitor visitor) throws SQLException {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("with places", "s.state = 'OPEN' and s.taken < s.capacity and" + IN_FUTURE);
    kinds.put("full", "s.state = 'OPEN' and s.taken = s.capacity and" + IN_FUTURE);
    kinds.put("in a hall", "s.mode = 'FACE_TO_FACE' and s.state = 'OPEN' and" + IN_FUTURE);
    kinds.put("at the screen", "s.mode = 'WEBINAR' and s.state = 'OPEN' and" + IN_FUTURE);
    kinds.put("both", "s.mode = 'HYBRID' and s.state = 'OPEN'");
    kinds.put("for professionals", "s.needs_approval and" + IN_FUTURE);
    kinds.put("after another course", "c.requires <> '' and" + IN_FUTURE);
    kinds.put(
        "of two dates",
        "(select count(*) from consultation.session_date d where d.session = s.id) = 2");
    kinds.put("over", "s.booking_closes_at < now()");
    kinds.put("cancelled", "s.state = 'CANCELLED'");
    kinds.put("moved", "s.revision > 0 and s.state = 'OPEN'");
    Page page = visitor.open("/training");
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      house.meet(page, "/training/sessions/" + session(kind.getKey(), kind.getValue()));
    }
    String later = session("with places", kinds.get("with places"));
    house.run(
        "update consultation.training_session set booking_opens_at = booking_closes_at"
            + " - interval '1 second' where id = '"
            + later
            + "'");
    house.meet(page, "/training/sessions/" + later);
    page.close();
  }

  private String session(String kind, String which) throws SQLException {
    return house.ask(
        "select s.id, '"
            + kind
            + "' from consultation.training_session s join consultation.course c on c.id = s.course"
            + " where "
            + which
            + " order by s.booking_closes_at limit 1");
  }

  /** Somebody books the only place while another fills in the form, who then goes in line. */
  void meetTheForm(Visitor visitor) throws SQLException {
    String session = BookingDesk.session(house.portal(), "Seeing misogyny together", 2, false);
    BookingDesk desk = BookingDesk.of(house.portal(), visitor).openSession(session);
    meetStep(desk, "session");
    meetStep(desk.start(), "places");
    meetStep(desk.next(), "places");
    meetStep(desk.choose("An organisation").fill("places", "2").next(), "who");
    meetStep(desk.next(), "who");
    desk.fill("organisation", "Library").fill("name", "Ana").fill("email", "ana@example.org");
    meetStep(desk.choose("I give the names now").next(), "people");
    meetStep(desk.fill("person-1-name", "Bo").next(), "people");
    meetStep(desk.fill("person-1-email", "bo@example.org").next(), "needs");
    meetStep(desk.next(), "check");
    desk.change(
        "update consultation.booking set expires_at = now() - interval '1 minute'"
            + " where session = '"
            + session
            + "'");
    BookingDesk quick = BookingDesk.of(house.portal(), visitor).openSession(session).start();
    quick.choose("Myself").next().fill("name", "Cy").fill("email", "cy@example.org");
    quick.next().next();
    meetStep(desk.press("send"), "full");
    meetStep(desk.press("wait"), "check");
    meetStep(quick.letGo(), "session");
    meetStep(desk.press("send"), "free");
    meetStep(desk.press("book"), "check");
    meetStep(desk.press("send"), "done");
    quick.page().navigate(desk.page().url());
    meetStep(quick, "over");
    meetStep(quick.openSession(session).start(), "places");
    desk.page().close();
    quick.page().close();
  }

  /** The pages of the form share their addresses. */
  void meetStep(BookingDesk desk, String step) {
    house.check(() -> PageChecks.checkHtml(desk.page().content(), "booking: " + step));
    house.look(desk.page(), "/training/sessions/" + step);
  }
}
