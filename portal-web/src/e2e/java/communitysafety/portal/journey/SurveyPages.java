package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** What residents see of the consultations there are to look at. */
final class SurveyPages {

  static final String NIGHT = "/consultations/feeling-safe-at-night";

  private static final String ANNUAL =
      "/consultations/what-should-we-do-first-the-yearly-consultation-on";

  private final Inspection house;

  SurveyPages(Inspection house) {
    this.house = house;
  }

  /**
   * One of each kind of page that a resident comes to, in the consultations there are to look at.
   */
  void meetASurvey(Visitor visitor) {
    Page page = visitor.open("/consultations?state=OPEN");
    house.meet(page);
    house.meet(page, NIGHT);
    page.locator(".govuk-button--start").click();
    house.meet(page);
    page.click("#next");
    house.look(page);
    page.getByLabel("Selby").check();
    page.click("#next");
    page.getByLabel("About once a week").check();
    while (!URI.create(page.url()).getPath().endsWith("/check")) {
      house.meet(page);
      for (var group : page.locator("main fieldset:has(input[type=radio])").all()) {
        group.locator("input[type=radio]").first().check();
      }
      if (page.locator("#concern").count() > 0) {
        page.locator("main textarea").first().fill("Somebody waits for me there every night.");
        page.check("#concern");
      }
      page.click("#next");
    }
    house.meet(page);
    house.meet(page, NIGHT + "/keep");
    house.meet(page, NIGHT + "/return");
    house.meet(page, ANNUAL + "/question");
    page.navigate(house.address(NIGHT + "/check"));
    page.click("#sendNow");
    house.meet(page);
    house.meet(page, NIGHT + "/withdraw");
    for (String answered : List.of("", "/results", "/we-did", "/we-did?language=pl")) {
      house.meet(page, NIGHT + "-in-scarborough" + answered);
    }
    assertThat(page.locator("main [lang=pl]").last().innerText()).contains("34 latarnie");
    page.close();
  }

  /** Where not everybody takes part: with codes, and then as if it were by e-mail. */
  void meetTheDoors(Visitor visitor) throws SQLException {
    String closed =
        house.ask("select slug from consultation.consultation where audience = 'CODES'");
    change("opens_at = now() - interval '1 hour'", closed);
    Page page = visitor.open("/consultations/" + closed + "/code");
    house.meet(page);
    page.fill("#code", "0000");
    page.click("#next");
    house.look(page);
    change("audience = 'EMAIL'", closed);
    house.meet(page, "/consultations/" + closed + "/email");
    page.click("#next");
    house.look(page);
    page.fill("#email", "sam@specimen.example");
    page.click("#next");
    house.meet(page);
    page.close();
    change("audience = 'CODES'", closed);
  }

  private void change(String what, String slug) throws SQLException {
    house.run(
        "update consultation.consultation set version = version + 1, "
            + what
            + (" where slug = '" + slug + "'"));
  }

  /** The key to the answers is lost: nothing can be shown of them any more. */
  void meetExpiredAnswers(Visitor visitor) {
    Page page = visitor.open(NIGHT + "/question/area");
    page.getByLabel("Selby").check();
    page.click("#next");
    visitor.loseKey();
    page.reload();
    house.meet(page);
  }
}
