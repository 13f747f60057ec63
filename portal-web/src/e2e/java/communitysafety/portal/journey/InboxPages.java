package communitysafety.portal.journey;

import com.microsoft.playwright.Page;
import java.sql.SQLException;

/** A team signs in and sees to what was reported. */
final class InboxPages {

  private final Inspection house;

  InboxPages(Inspection house) {
    this.house = house;
  }

  /** With mail that cannot go out, and in the end with a form that is too old. */
  void meetTheInbox(Visitor visitor, String reference) throws SQLException {
    house.run(
        "update shared.outbox_message set state = 'DEAD', attempts = 12,"
            + " last_failure = 'SMTP_UNREACHABLE'");
    Page page = visitor.open("/staff/sign-in");
    house.meet(page);
    page.fill("#name", "demo.police.1");
    page.fill("#password", "wrong");
    page.click("#go");
    house.look(page);
    page.fill("#password", "demonstration-only");
    page.click("#go");
    page.waitForURL("**/staff/inbox");
    house.meet(page);
    house.meet(page, "/staff/inbox?reference=none");
    house.meet(page, "/staff/report/none");
    house.meet(page, "/staff/deliveries");
    house.meet(page, "/staff/disclosures");
    page.navigate(house.address("/staff/report/" + reference));
    house.meetUnfolded(page);
    page.click("#acceptNow");
    page.waitForSelector("[role=status]");
    house.look(page);

    page.evaluate(
        "document.getElementsByName('jakarta.faces.ViewState').forEach(s => s.value = '1:1')");
    house.meetError(
        "EXPIRED", page, () -> Inspection.answerTo(page, () -> page.click("[id='leave:signOut']")));
    page.close();
  }
}
