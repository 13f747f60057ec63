package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of one consultation as somebody at a browser sees them: labels and buttons, in whatever
 * language. Every page it comes to is checked.
 */
final class SurveyForm {

  private static final Pattern TOKEN =
      Pattern.compile("<input(?=[^>]*name=\"token\")[^>]*value=\"([^\"]*)\"");

  private final Page page;
  private final String address;

  private SurveyForm(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /**
   * @param slug of the consultation
   */
  static SurveyForm openedBy(Visitor visitor, String slug) {
    return openedBy(visitor, slug, "");
  }

  /**
   * @param query such as {@code ?language=ar}
   */
  static SurveyForm openedBy(Visitor visitor, String slug, String query) {
    String address = "/consultations/" + slug;
    return new SurveyForm(visitor.open(address + query), address).isAt("");
  }

  /**
   * Sends a response as a browser would, where looking at the pages once more shows nothing new:
   * one page of questions, and then the answers.
   *
   * @param stop the page of questions
   * @param answers names of questions and values, in turn
   */
  static void sendWithoutLooking(Visitor visitor, String slug, String stop, String... answers) {
    String address = PortalUnderTest.shared().address("/consultations/" + slug).toString();
    APIRequestContext browser = visitor.context().request();
    FormData page = form(browser.get(address + "/question/" + stop));
    for (int i = 0; i < answers.length; i += 2) {
      page.set("q-" + answers[i], answers[i + 1]);
    }
    APIResponse next = browser.post(address + "/question/" + stop, asABrowser().setForm(page));
    // Whatever more is asked on the way may be left out.
    for (int more = 0; more < 20 && next.url().contains("/question/"); more++) {
      next = browser.post(next.url(), asABrowser().setForm(form(next)));
    }
    APIResponse sent = browser.post(address + "/send", asABrowser().setForm(form(next)));
    assertThat(URI.create(sent.url()).getPath()).endsWith("/sent");
  }

  /** Browsers say where a form comes from; without that it is refused. */
  private static RequestOptions asABrowser() {
    String portal = PortalUnderTest.shared().address().toString();
    return RequestOptions.create().setHeader("Origin", portal.replaceFirst("/$", ""));
  }

  private static FormData form(APIResponse page) {
    Matcher token = TOKEN.matcher(page.text());
    assertThat(token.find()).as("a form at %s", page.url()).isTrue();
    return FormData.create().set("token", token.group(1)).set("language", "en");
  }

  Page page() {
    return page;
  }

  /**
   * @param part of the address after that of the consultation, such as {@code question/area}
   */
  SurveyForm isAt(String part) {
    assertThat(URI.create(page.url()).getPath())
        .isEqualTo(address + (part.isEmpty() ? "" : "/" + part));
    assertThat(page.content()).as("a text without words").doesNotContain("???");
    PageChecks.check(page);
    return this;
  }

  SurveyForm begin() {
    page.locator(".govuk-button--start").click();
    return this;
  }

  SurveyForm go(String part) {
    page.navigate(URI.create(page.url()).resolve(address + "/" + part).toString());
    return isAt(part);
  }

  SurveyForm choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
    return this;
  }

  /** An answer to one of several questions on a page. */
  SurveyForm choose(String question, String label) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .last()
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .first()
        .check();
    return this;
  }

  /** The label may go on to say that the question can be left out. */
  SurveyForm write(String label, String text) {
    page.getByLabel(label).first().fill(text);
    return this;
  }

  /** Puts the options in the order in which they stand. */
  SurveyForm asTheyStand() {
    int place = 1;
    for (Locator each : page.locator("main select").all()) {
      each.selectOption(String.valueOf(place++));
    }
    return this;
  }

  SurveyForm next() {
    page.locator("#next").click();
    return this;
  }

  /** Past all questions that need no answer, to the page where all answers are checked. */
  SurveyForm toCheck() {
    for (int page = 0; page < 40 && !this.page.url().contains("/check"); page++) {
      assertThat(this.page.locator(".govuk-error-summary").count()).as(this.page.url()).isZero();
      PageChecks.check(this.page);
      next();
    }
    return isAt("check");
  }

  SurveyForm send() {
    page.locator("#sendNow").click();
    return isAt("sent");
  }

  /** Of a page that says "sent", of a consultation that is not anonymous. */
  String reference() {
    String reference = page.locator(".cs-reference").innerText().trim();
    assertThat(reference).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
    return reference;
  }

  SurveyForm shows(String text) {
    assertThat(page.locator("main").innerText()).contains(text);
    return this;
  }

  SurveyForm showsError(String message) {
    assertThat(page.locator(".govuk-error-summary").innerText()).contains(message);
    return this;
  }

  /** The direction and language that the page says it has. */
  String directionAndLanguage() {
    return page.locator("html").getAttribute("dir")
        + " "
        + page.locator("html").getAttribute("lang");
  }
}
