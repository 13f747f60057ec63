package communitysafety.portal.journey;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;

/** What staff see of the year of training there is to look at, from the plan to the figures. */
final class TeachingPages {

  private static final String BEGINS =
      "(select min(starts_at) from consultation.session_date d where d.session = s.id)";

  private final Inspection house;

  TeachingPages(Inspection house) {
    this.house = house;
  }

  /** A course, a venue and a session are planned, and somebody is booked. */
  void meetPlanning(Visitor visitor) {
    StaffDesk desk = StaffDesk.of(visitor, "demo.selby.1");
    Page page = desk.page();
    PlanningJourney.addCourse(desk, "Speaking up in Selby");
    house.meet(page);
    PlanningJourney.addVenue(desk);
    house.meet(page);
    house.meet(page, "/staff/training-venue");
    press(page, "#save");
    house.meet(page, "/staff/training-plan");
    press(page, "#save");
    String session = PlanningJourney.plan(desk, "Speaking up in Selby");
    PlanningJourney.book(desk, session, "Ana Núñez", "ana@specimen.example");
    house.look(page);
    press(page, "#bookNow");
    meetAllOf(page, session);
    page.navigate(house.address("/staff/training-move?session=" + session));
    desk.write("[id='day.1']", "");
    press(page, "#moveNow");
    for (String path : List.of("-sessions", "-sessions?show=PAST", "-courses", "-venues")) {
      house.meet(page, "/staff/training" + path);
    }
    page.close();
  }

  /** What was moved, by the team whose session it is. */
  void meetWhatWasMoved(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.selby.1");
    meetAllOf(desk.page(), session("HUB-SELB", "s.revision > 0 and s.state = 'OPEN'"));
    desk.page().close();
  }

  /** What was cancelled, by the team whose session it was. */
  void meetWhatWasCancelled(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.scarborough.1");
    house.meet(desk.page(), "/staff/training-sessions?show=CANCELLED");
    meetAllOf(desk.page(), session("HUB-SCAR", "s.state = 'CANCELLED'"));
    desk.page().close();
  }

  /** Sessions to come, with people in line and with professionals who wait for an answer. */
  void meetWhatIsToCome(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    Page page = desk.page();
    house.meet(page, "/staff/inbox");
    house.meet(page, "/staff/training-sessions");
    meetAllOf(page, session("POLICE", "s.waiting > 0 and s.booking_closes_at > now()"));
    String asked =
        "exists (select from consultation.booking b where b.session = s.id"
            + " and b.state = 'REQUESTED')";
    String session = session("POLICE", asked);
    meetAllOf(page, session);
    house.meet(page, "/staff/training-request?reference=none");
    page.navigate(
        house.address(
            "/staff/training-request/"
                + house.ask(
                    "select r.reference from shared.referral r"
                        + " join consultation.booking b on b.id = r.submission"
                        + " where r.subject = 'TRAINING_REQUEST' and b.session = '"
                        + session
                        + "' and b.state = 'REQUESTED'")));
    house.meetUnfolded(page);
    press(page, "#declineNow");
    desk.shows("Say why you decline");
    press(page, "#approveNow");
    desk.shows("Approved.");
    page.close();
  }

  /** The register while it is kept, of one date and of two, and what people need. */
  void meetTheDay(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    Page page = desk.page();
    String now =
        session(
            "POLICE",
            "s.state = 'OPEN' and " + BEGINS + " between now() - interval '2 hours' and now()");
    desk.open("/staff/training-register?session=" + now);
    house.meet(page);
    press(page, "#admit");
    desk.write("#walkInName", "Ana Núñez").write("#walkInEmail", "ana@example.org");
    press(page, "#admit");
    press(page, "#saveRest");
    house.meetUnfolded(page);
    house.meet(page, "/staff/training-register?session=" + now + "&sort=organisation");
    house.meet(page, "/staff/training-needs?session=" + now);
    house.meet(page, "/staff/training-needs?session=none");
    house.meet(page, "/staff/training-register?session=none");
    page.close();
    StaffDesk york = StaffDesk.of(visitor, "demo.york.1");
    String twoDates =
        "(select count(*) from consultation.session_date d where d.session = s.id"
            + " and d.ends_at < now()) = 2";
    york.open("/staff/training-register?session=" + session("YORK", twoDates));
    house.meetUnfolded(york.page());
    york.page().close();
  }

  /** Certificates in force, corrected and taken back. */
  void meetCertificates(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    Page page = desk.page();
    house.meet(page, "/staff/training-certificates?session=none");
    String session =
        session(
            "POLICE",
            "(select count(*) from consultation.attendee a join consultation.certificate e"
                + " on e.attendee = a.id where a.session = s.id) > 1");
    house.meet(page, "/staff/training-certificates?session=" + session);
    press(page, "a:text-is('Correct')");
    desk.write("#typed-name", "");
    press(page, "#correctNow");
    desk.write("#typed-name", "علی Núñez");
    press(page, "#correctNow");
    press(page, "a:text-is('Take back')");
    desk.write("#typed-reason", "Issued to another person");
    press(page, "#revokeNow");
    meetAllOf(page, session);
    house.meet(page, "/staff/training-register?session=" + session);
    page.close();
  }

  /** For the team and for others, with and without anything to count, and once it is made. */
  void meetReports(Visitor visitor) {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    Page page = desk.page();
    house.meet(page, "/staff/training-reports");
    house.meet(page, "/staff/training-reports?figures=released");
    house.meet(page, "/staff/training-reports?year=" + Year.now().minusYears(2));
    house.meet(page, "/staff/training-reports?figures=released&year=" + Year.now().minusYears(1));
    // From May on, for as long as the year of training reaches back before the first of April.
    if (page.locator("#makeNow").count() > 0) {
      OfferedTraining.press(page, "#makeNow");
      house.meet(page);
    }
    page.close();
  }

  /** And looks at what comes of it. */
  private void press(Page page, String what) {
    OfferedTraining.press(page, what);
    house.look(page);
  }

  private void meetAllOf(Page page, String session) {
    for (String path : List.of("-session", "-bookings", "-move", "-plan")) {
      page.navigate(house.address("/staff/training" + path + "?session=" + session));
      house.meetUnfolded(page);
    }
  }

  private String session(String team, String which) throws SQLException {
    return house.ask(
        "select s.id from consultation.training_session s"
            + " join consultation.course c on c.id = s.course where c.team = '"
            + team
            + "' and "
            + which
            + " order by "
            + BEGINS
            + " limit 1");
  }
}
