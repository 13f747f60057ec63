package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.sql.SQLException;

/**
 * What is shown when something goes wrong, each provoked for real; the portal is whole again
 * afterwards.
 */
final class ErrorPages {

  private static final String LONGER_THAN_ANY_FORM = "Again and again. ".repeat(20_000);

  private final Inspection house;

  ErrorPages(Inspection house) {
    this.house = house;
  }

  void meetErrorPages(Visitor visitor) throws SQLException {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report/safety");
    Page page = form.page();
    form.choose("No").next();
    house.meetError("NOT_FOUND", page, () -> page.navigate(house.address("/nowhere")));

    page.navigate(house.address("/report/kind"));
    form.choose("Both");
    page.evaluate("document.querySelector('[name=token]').value = 'forged'");
    house.meetError("FORBIDDEN", page, () -> Inspection.answerTo(page, form::next));

    page.navigate(house.address("/report/kind"));
    page.evaluate("document.querySelector('form#answer').enctype = 'text/plain'");
    house.meetError("WRONG_TYPE", page, () -> Inspection.answerTo(page, form::next));

    page.route("**/cookies", route -> route.resume(new Route.ResumeOptions().setMethod("PUT")));
    house.meetError("NOT_ALLOWED", page, () -> page.navigate(house.address("/cookies")));
    page.unroute("**/cookies");

    page.navigate(house.address("/report/kind"));
    form.choose("Both").next();
    form.choose("It happened to me").next();
    form.choose("No, I want to stay anonymous").next();
    form.write("What happened to you?", LONGER_THAN_ANY_FORM);
    house.meetError("TOO_LARGE", page, () -> Inspection.answerTo(page, form::next));

    house.run("alter table shared.draft rename to draft_elsewhere");
    house.meetError("FAULT", page, () -> page.navigate(house.address("/report/kind")));
    house.run("alter table shared.draft_elsewhere rename to draft");

    Page survey = visitor.open(SurveyPages.NIGHT + "/question/area");
    survey.getByLabel("Selby").check();
    String session = BookingDesk.session(house.portal(), "Database away", 2, false);
    BookingDesk booking = BookingDesk.of(house.portal(), visitor).openSession(session).start();
    booking.choose("Myself");
    house.portal().stopDatabase();
    house.meetError("UNAVAILABLE", page, () -> page.navigate(house.address("/report/kind")));
    meetUnsaved(survey);
    new BookingPages(house).meetStep(booking.next(), "unsent");
    house.portal().startDatabase();
  }

  /** What is sent while the database is away; it has no address of its own. */
  private void meetUnsaved(Page page) {
    Response answer = Inspection.answerTo(page, () -> page.click("#next"));
    assertThat(answer.status()).isEqualTo(503);
    page.waitForLoadState();
    assertThat(page.title()).startsWith("We could not save this page");
    house.check(() -> PageChecks.checkHtml(answer.text(), "the page of what is not saved"));
    house.look(page, "/consultations/unsaved");
  }
}
