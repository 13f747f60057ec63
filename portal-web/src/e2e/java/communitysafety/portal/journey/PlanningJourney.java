package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A team that trains: from the course to the people who are told that their session moves. */
class PlanningJourney {

  private static final LocalDate DAY =
      LocalDate.now(ZoneId.of("Europe/London")).plusMonths(2).withDayOfMonth(12);

  @Test
  void a_team_plans_a_session_changes_it_and_tells_everybody() {
    try (Visitor first = Visitor.withJavaScript();
        Visitor other = Visitor.withJavaScript()) {
      StaffDesk desk = StaffDesk.of(first, "demo.selby.1");
      addCourse(desk, "Speaking up in Selby");
      addVenue(desk);
      String session = plan(desk, "Speaking up in Selby");

      desk.shows("The session is planned.").shows("0 of 2 taken").shows("Selby Town Hall");

      book(desk, session, "Ana Núñez", "ana@specimen.example");
      book(desk, session, "عبد الله", "abdullah@specimen.example");
      desk.shows("Booked. Their booking code is");
      book(desk, session, "Li Wei", "li@specimen.example");
      desk.shows("they are on the waiting list");

      makeRoom(desk, session, "1");
      desk.shows("2 places are taken, 1 more than that.").shows("abdullah@specimen.example");
      makeRoom(desk, session, "3");
      desk.shows("3 of 3 taken");

      refuseTheLostHour(desk, session);
      move(desk, session);
      desk.shows("The session is moved.");

      StaffDesk colleague = StaffDesk.of(other, "demo.police.1");
      colleague.open("/staff/training-session?session=" + session);
      colleague.shows("Your team has no such session");

      cancel(desk, session);
      desk.shows("The session is cancelled.").shows("The hall is flooded.");
    }
  }

  static void addCourse(StaffDesk desk, String title) {
    desk.open("/staff/training-sessions").shows("Plan a session");
    desk.open("/staff/training-courses").open("/staff/training-course");
    desk.click("#save").checked().shows("Enter a title");
    desk.write("#title", title).write("#summary", "What to say when somebody is insulted.");
    desk.write("#audience", "Everybody").write("#outcomes", "Know what helps\nKnow whom to tell");
    desk.write("#minutes", "120");
    desk.page().locator("input[name=topics][value=CULTURAL_AWARENESS]").check();
    desk.click("#save");
    desk.page().waitForURL("**done=added");
    desk.checked().shows("edition 1");
  }

  static void addVenue(StaffDesk desk) {
    desk.open("/staff/training-venues").open("/staff/training-venue");
    desk.write("#name", "Selby Town Hall").write("#address", "York Street, Selby");
    desk.write("#postcode", "YO8 4AJ").write("#access", "Level entrance, lift, hearing loop");
    desk.write("#directions", "Five minutes from the station");
    desk.page().selectOption("#area", "HUB-SELB");
    desk.click("#save");
    desk.page().waitForURL("**done=stored");
    desk.checked();
  }

  static String plan(StaffDesk desk, String course) {
    desk.open("/staff/training-plan");
    Page page = desk.page();
    page.selectOption("#course", option(page, "#course", course));
    page.selectOption("#venue", option(page, "#venue", "Selby Town Hall"));
    date(desk, DAY.toString(), "10:00", "12:00");
    desk.write("#capacity", "2").click("#save");
    page.waitForURL("**done=planned");
    desk.checked();
    return page.url().replaceFirst(".*[?&]session=([0-9a-f-]{36}).*", "$1");
  }

  private static String option(Page page, String list, String words) {
    return page.locator(list + " option")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .getAttribute("value");
  }

  private static void date(StaffDesk desk, String day, String from, String until) {
    desk.write("[id='day.1']", day).write("[id='from.1']", from).write("[id='until.1']", until);
  }

  static void book(StaffDesk desk, String session, String name, String email) {
    desk.open("/staff/training-bookings?session=" + session);
    desk.write("#name", name).write("#email", email).write("#places", "1");
    desk.click("#bookNow").checked();
  }

  private static void makeRoom(StaffDesk desk, String session, String places) {
    desk.open("/staff/training-session?session=" + session);
    desk.page().locator("details:has(#roomNow) > summary").click();
    desk.write("#capacity", places).click("#roomNow").checked();
  }

  /** At half past one on the night on which the clocks go forward. */
  private static void refuseTheLostHour(StaffDesk desk, String session) {
    desk.open("/staff/training-move?session=" + session).shows("3 people are told");
    date(desk, "2031-03-30", "01:30", "03:00");
    desk.click("#moveNow").checked().shows("That hour does not exist");
    date(desk, "2030-10-27", "01:30", "03:00");
    desk.click("#moveNow").checked().shows("That hour comes twice");
    assertThat(desk.page().locator("[id='fromWhich.1']").count()).isOne();
  }

  /** To two o’clock of another day. */
  static void move(StaffDesk desk, String session) {
    desk.open("/staff/training-move?session=" + session);
    date(desk, DAY.plusDays(7).toString(), "14:00", "16:00");
    desk.click("#moveNow");
    desk.page().waitForURL("**done=moved");
    desk.checked();
  }

  private static void cancel(StaffDesk desk, String session) {
    desk.open("/staff/training-session?session=" + session);
    desk.page().locator("details:has(#cancelNow) > summary").click();
    desk.write("#reason", "The hall is flooded.").click("#cancelNow");
    desk.page().waitForURL("**done=cancelled");
    desk.checked();
  }
}
