package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person in the middle of their report while the database is away, and when it is back. */
class DatabaseAwayJourney {
  private final PortalUnderTest portal = PortalUnderTest.fresh();

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void words_typed_while_nothing_can_be_saved_stay_on_the_page_until_they_can() {
    portal.start();
    try (Visitor visitor = Visitor.of(portal, false)) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Hate crime", "It happened to me", null);
      form.write("What happened to you?", "A long story, told once.");
      portal.stopDatabase();

      Response away = form.page().waitForResponse(r -> true, () -> form.next());
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.headerValue("retry-after")).isNotBlank();
      form.showsError("We could not save this page. Your words are still here.");
      assertThat(form.page().locator("#account").inputValue())
          .isEqualTo("A long story, told once.");
      ReportForm another = ReportForm.inAnotherTab(visitor, "/report/kind");
      another.shows("not available just now");

      portal.startDatabase();
      form.next().isAt("why").choose("Disability").next();
      form.isAt("when").choose("It is still happening").next();
      form.isAt("where").choose("I’m not sure").next();
      form.shareWithAll();

      portal.stopDatabase();
      Response notSent = form.page().waitForResponse(r -> true, () -> form.send());
      assertThat(notSent.status()).isEqualTo(503);

      portal.startDatabase();
      ReportForm again = ReportForm.inAnotherTab(visitor, "/report/check-answers");
      again.shows("A long story, told once.").send().reference();
    }
  }

  @Test
  void who_comes_back_with_a_code_while_the_database_is_away_keeps_what_they_typed() {
    portal.start();
    try (Visitor visitor = Visitor.of(portal, false)) {
      ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      form.atPostcode("YO8 9FT").shareWithAll().send();
      form.isAt("sent").button("Give me a return code").click();
      String code = String.join(" ", form.page().locator(".cs-code__word").allInnerTexts());
      portal.stopDatabase();

      Page page = visitor.open("/return");
      page.fill("#code", code);
      Response away =
          page.waitForResponse(r -> true, () -> form.in(page).button("Continue").click());
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.headerValue("retry-after")).isNotBlank();
      assertThat(page.locator("#code").inputValue()).isEqualTo(code);

      portal.startDatabase();
      form.in(page).button("Continue").click();
      form.in(page).follow("Write a message");
      page.fill("#words", "A long message, written once.");
      portal.stopDatabase();
      Response notSent =
          page.waitForResponse(r -> true, () -> form.in(page).button("Send").click());
      assertThat(notSent.status()).isEqualTo(503);
      assertThat(page.locator("#words").inputValue()).isEqualTo("A long message, written once.");

      portal.startDatabase();
      form.in(page).button("Send").click();
      form.in(page).shows("A long message, written once.");
      assertThat(page.locator(".cs-message").count()).isEqualTo(1);
    }
  }
}
