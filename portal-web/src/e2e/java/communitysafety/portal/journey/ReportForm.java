package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/**
 * The report journey as somebody at a browser sees it: labels and buttons, never names of fields.
 * Every page it comes to is checked.
 */
final class ReportForm {

  private final Page page;

  private ReportForm(Page page) {
    this.page = page;
  }

  static ReportForm begunBy(Visitor visitor) {
    ReportForm form = new ReportForm(visitor.open("/report"));
    PageChecks.check(form.page);
    form.page.getByText("Start now").click();
    return form.isAt("safety");
  }

  /** The same on a page of its own, such as one as narrow as a small phone. */
  static ReportForm begunOn(Page page) {
    ReportForm form = new ReportForm(page);
    form.page.getByText("Start now").click();
    return form.isAt("safety");
  }

  /** The same journey in another tab. */
  static ReportForm inAnotherTab(Visitor visitor, String path) {
    return new ReportForm(visitor.open(path));
  }

  /** The same person in a page that is open already. */
  ReportForm in(Page another) {
    return new ReportForm(another);
  }

  Page page() {
    return page;
  }

  ReportForm isAt(String step) {
    assertThat(URI.create(page.url()).getPath()).isEqualTo("/report/" + step);
    assertThat(page.content()).as("a text without words").doesNotContain("???");
    PageChecks.check(page);
    return this;
  }

  ReportForm choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  /** An answer to one of several questions on a page. */
  ReportForm choose(String question, String label) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        // What a choice asks further may have the same answers; it stands below.
        .first()
        .check();
    return this;
  }

  ReportForm write(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** One part of a date. */
  ReportForm write(String question, String label, String text) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .fill(text);
    return this;
  }

  ReportForm next() {
    button("Continue").click();
    return this;
  }

  ReportForm send() {
    button("Send my report").click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  ReportForm follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  ReportForm change(String what) {
    return follow("Change " + what);
  }

  ReportForm shows(String text) {
    assertThat(page.locator("main").innerText()).contains(text);
    return this;
  }

  ReportForm showsError(String message) {
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains(message);
    return this;
  }

  /** Of a page that says "sent". */
  String reference() {
    isAt("sent");
    String reference = page.locator(".cs-reference").innerText().trim();
    assertThat(reference).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
    return reference;
  }

  // The usual answers, where a journey is about something else.

  ReportForm toWhatHappened(String kind, String who, String name) {
    isAt("safety").choose("No").next();
    isAt("kind").choose(kind).next();
    isAt("who").choose(who).next();
    if (page.url().endsWith("/agreement")) {
      isAt("agreement").choose("Yes, they know and agree").next();
    }
    isAt("name");
    if (name == null) {
      choose("No, I want to stay anonymous");
    } else {
      choose("Yes").write("Full name", name);
    }
    return next().isAt("what-happened");
  }

  ReportForm anonymousNoiseToWhere() {
    toWhatHappened("Anti-social behaviour", "It happened to me", null);
    write("What happened to you?", "Loud music all night, every night.").next();
    isAt("behaviour").choose("Noise").next();
    isAt("when").choose("It is still happening").next();
    return isAt("where");
  }

  ReportForm atPostcode(String postcode) {
    return choose("I know the postcode").write("Postcode", postcode).next();
  }

  /** Goes the short way past all that only helps. */
  ReportForm nothingMore() {
    isAt("anything-else").choose("No").next();
    return isAt("more").choose("Go on to the last questions").next();
  }

  ReportForm shareWithAll() {
    if (page.url().endsWith("/anything-else")) {
      nothingMore();
    }
    boolean named = isAt("sharing").page.getByText("Know all of it and contact me").count() > 0;
    String most = named ? "Know all of it and contact me" : "Know what happened, not who I am";
    return share(most, most);
  }

  ReportForm share(String police, String hub) {
    choose("The Police Hate Crime Team may …", police);
    choose("Your local community safety team may …", hub);
    choose("May a support service be told?", "No");
    return next().isAt("check-answers");
  }
}
