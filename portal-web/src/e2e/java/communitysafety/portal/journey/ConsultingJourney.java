package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From a spreadsheet to what the public reads about the answers. */
class ConsultingJourney {

  private static final int AT_A_BROWSER = 2;
  private static final int RESIDENTS = 24;

  @Test
  void an_officer_writes_a_survey_in_a_spreadsheet_a_second_publishes_it_and_residents_answer() {
    try (Visitor first = Visitor.withJavaScript();
        Visitor second = Visitor.withJavaScript();
        Visitor resident = Visitor.withJavaScript()) {
      StaffDesk author = StaffDesk.of(first, "demo.selby.1");
      StaffDesk colleague = StaffDesk.of(second, "demo.selby.2");
      String id = author.begin("Lights on your way");

      author.upload(id, SmallSurvey.workbook("${wher} = 'path'")).shows("survey, row 6, column E");
      author.upload(id, SmallSurvey.workbook()).shows("The workbook is the draft now.");
      author.describe(id, "OPEN", false);
      look(resident, author.preview(id));
      author.propose(id);
      assertThat(author.page().locator("#publishNow").count())
          .as("nobody publishes what they proposed")
          .isZero();
      colleague.publish(id);
      String slug = colleague.slug();

      for (int each = 0; each < RESIDENTS; each++) {
        answer(slug, each);
      }
      author.closeEarly(id, "The lamps are mended.");
      author.release(id);
      author.answer(
          id,
          "We asked where it is too dark.",
          "Most of you named the river path.",
          "We had eleven lamps put up there.");
      read(resident, slug);
    }
  }

  /** Somebody who was sent the link tries the survey; nothing they answer is kept. */
  private static void look(Visitor visitor, String link) {
    Page page = visitor.open(link);
    PageChecks.check(page);
    page.locator(".govuk-button--start").click();
    assertThat(page.locator("main").innerText()).contains("Where is it too dark?");
    PageChecks.check(page);
    page.close();
  }

  private static void answer(String slug, int resident) {
    boolean path = resident % 3 > 0;
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      if (resident >= AT_A_BROWSER) {
        SurveyForm.sendWithoutLooking(
            visitor, slug, "all", "where", path ? "path" : "square", "often", "daily");
        return;
      }
      SurveyForm form = SurveyForm.openedBy(visitor, slug).begin().isAt("question/all");
      form.choose(path ? "The river path" : "The square").choose("Every day").next();
      form.toCheck().send();
    }
  }

  /** What anybody reads afterwards, and takes away. */
  private static void read(Visitor visitor, String slug) {
    Page page = visitor.open("/consultations/" + slug);
    PageChecks.check(page);
    page.locator("main a[href*='/results']").first().click();
    PageChecks.check(page);
    String results = page.locator("main").innerText();
    assertThat(results).contains("Where is it too dark?", "The river path", "25");
    String address = page.url().replaceFirst("/results.*", "/results/1");
    APIResponse csv = page.context().request().get(address + ".csv");
    assertThat(csv.headers().get("content-type")).startsWith("text/csv");
    assertThat(csv.text()).contains("The river path");
    APIResponse workbook = page.context().request().get(address + ".xlsx");
    assertThat(workbook.headers().get("content-type")).startsWith(StaffDesk.WORKBOOK);
    APIResponse json = page.context().request().get(address + ".json");
    assertThat(json.headers().get("content-type")).startsWith("application/json");

    page.navigate(
        PortalUnderTest.shared().address("/consultations/" + slug + "/we-did").toString());
    PageChecks.check(page);
    assertThat(page.locator("main").innerText()).contains("We had eleven lamps put up there.");
    page.close();
  }
}
