package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;

/** What staff see of the consultations of their team. */
final class ConsultingPages {

  private final Inspection house;

  ConsultingPages(Inspection house) {
    this.house = house;
  }

  /** Of a draft and of one that is over, with what people wrote. */
  void meetConsulting(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.selby.1");
    desk.open("/staff/consultation-list");
    house.meet(desk.page());
    for (String state : List.of("DRAFT", "CLOSED")) {
      meetPagesOf(
          desk,
          "select id from consultation.consultation where team = 'HUB-SELB' and state = '"
              + state
              + "'");
    }
    meetADecision(desk.page());
    desk.page()
        .navigate(
            house.address(
                "/staff/concern?reference="
                    + house.ask(
                        "select reference from shared.referral where subject = 'CONCERN'")));
    house.meetUnfolded(desk.page());
    house.meet(desk.page(), "/staff/concern?reference=none");
    desk.page().close();
  }

  /** What somebody wrote, and the form that says what is to be done with it. */
  private void meetADecision(Page page) throws SQLException {
    page.navigate(
        house.address(
            "/staff/consultation-words?id="
                + house.ask(
                    "select c.id from consultation.consultation c where c.team = 'HUB-SELB'"
                        + " and c.state = 'CLOSED' and exists (select 1 from consultation.words w"
                        + "   where w.consultation = c.id)")));
    // What was written is read into the list by the round of counting.
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("main table a[href*='text=']").count() > 0;
        },
        new Page.WaitForConditionOptions().setTimeout(120_000));
    page.click("main table a[href*='text=']");
    page.waitForSelector("#decideNow");
    house.meet(page);
  }

  /** Of one that is entered by the codes of letters. */
  void meetCodes(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    String withCodes = "select id from consultation.consultation where audience = 'CODES'";
    meetPagesOf(desk, withCodes);
    meetALongPrint(desk.page(), house.ask(withCodes));
    desk.page().close();
  }

  /** More codes than come at once: the page asks again by itself until they are printed. */
  private void meetALongPrint(Page page, String consultation) {
    page.navigate(house.address("/staff/consultation-codes?id=" + consultation));
    page.fill("#number", "201");
    page.selectOption("#print", "CARDS");
    page.click("#makeNow");
    page.waitForSelector("#fetchNow", new Page.WaitForSelectorOptions().setTimeout(120_000));
    house.meet(page);
    page.navigate(page.url().replaceFirst("run=.*", "run=none"));
    assertThat(page.locator("[role=alert]").count()).isOne();
    house.meet(page);
  }

  /** Everything staff can see of one consultation. */
  private void meetPagesOf(StaffDesk desk, String consultation) throws SQLException {
    String id = house.ask(consultation);
    for (String path : house.pagesUnder("/staff/consultation-")) {
      if (!path.endsWith("-list")) {
        desk.page().navigate(house.address(path + "?id=" + id));
        house.meetUnfolded(desk.page());
      }
    }
  }
}
