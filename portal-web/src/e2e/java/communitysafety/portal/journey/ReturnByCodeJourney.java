package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without a name comes back to their report with six words. */
class ReturnByCodeJourney {

  private static final String PASSWORD = "demonstration-only";

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void an_anonymous_reporter_keeps_a_code_comes_back_with_it_and_is_answered(boolean javaScript) {
    List<String> code;
    String reference;
    try (Visitor visitor = visitor(javaScript)) {
      ReportForm form = anonymousNoise(visitor);
      reference = form.reference();
      code = keepCode(form.page());
      form.page().navigate(address("/report/code"));
      assertThat(path(form.page())).as("the words are shown no more").isEqualTo("/report/sent");
      assertThat(form.page().content()).doesNotContain(code.get(0) + " " + code.get(1));
    }
    try (Visitor visitor = visitor(javaScript);
        Visitor selby = Visitor.withJavaScript()) {
      Page page = visitor.open("/");
      page.setViewportSize(320, 640);
      link(page, "Return with your code").click();
      assertThat(path(page)).isEqualTo("/return");
      check(page);
      enter(page, "My code is:\n" + String.join("\n", code).toUpperCase(Locale.ROOT));
      assertThat(path(page)).isEqualTo("/return/status");
      assertThat(page.title()).isEqualTo("Your messages – Community safety");
      assertThat(main(page))
          .contains(reference, "Selby Community Safety Hub", "Nobody there has opened it yet.");
      check(page);

      link(page, "Write a message").click();
      check(page);
      button(page, "Send").click();
      assertThat(main(page)).contains("Write your message");
      page.fill("#words", "They did it again.\nIs anybody there?");
      button(page, "Send").click();
      assertThat(main(page)).contains("You wrote", "Is anybody there?");

      Page staff = selby.open("/staff/sign-in");
      signIn(staff, "demo.selby.1");
      staff.navigate(address("/staff/report/" + reference));
      assertThat(staff.locator(".st-conversation").innerText())
          .contains("they kept a return code", "The reporter wrote", "They did it again.");
      PageChecks.check(staff);
      staff.click("#answerNow");
      assertThat(staff.locator("[role=alert]").innerText()).contains("Write an answer");
      PageChecks.checkAccessibility(staff);
      staff.fill("#answerWords", "We will come on Monday.");
      staff.click("#answerNow");
      assertThat(staff.locator("[role=status]").innerText()).contains("is there for the reporter");

      page.reload();
      assertThat(main(page))
          .contains(
              "Selby Community Safety Hub wrote",
              "We will come on Monday.",
              "They opened it on",
              "We kept this.");
      assertThat(main(page)).doesNotContain("Demo Selby One");
      check(page);
    }
  }

  @Test
  void with_the_code_a_person_adds_corrects_gives_a_name_changes_consents_and_asks_for_deletion() {
    try (Visitor visitor = Visitor.withJavaScript();
        Visitor selby = Visitor.withJavaScript()) {
      ReportForm form = anonymousNoise(visitor);
      String reference = form.reference();
      Page page = form.page();
      List<String> code = keepCode(page);
      page.navigate(address("/return"));
      enter(page, String.join(" ", code));

      link(page, "Tell us that something happened again").click();
      check(page);
      page.fill("#words", "Motorbikes until two.");
      page.fill("#day-day", "31");
      page.fill("#day-month", "2");
      page.fill("#day-year", "2026");
      button(page, "Add this").click();
      assertThat(main(page)).contains("Enter a day that is in the calendar");
      PageChecks.checkAccessibility(page);
      page.fill("#day-day", "1");
      page.fill("#day-month", "11");
      page.fill("#when", "between one and two, twice");
      page.fill("#where", "by the bridge");
      button(page, "Add this").click();
      assertThat(main(page))
          .contains(
              "You told us about something that happened",
              "Sunday 1 November 2026",
              "between one and two, twice",
              "by the bridge");

      link(page, "Correct something in your report").click();
      check(page);
      page.fill("#words", "It was a moped.");
      button(page, "Send my correction").click();
      assertThat(main(page)).contains("You corrected something", "It was a moped.");

      link(page, "Give your name").click();
      check(page);
      page.fill("#name", "Sam Specimen");
      page.getByLabel("By phone or text message", new Page.GetByLabelOptions().setExact(true))
          .check();
      page.fill("#phone", "01632 960 001");
      button(page, "Save and choose who may know it").click();
      assertThat(path(page)).isEqualTo("/return/sharing");
      check(page);
      Page staff = selby.open("/staff/sign-in");
      signIn(staff, "demo.selby.1");
      staff.navigate(address("/staff/report/" + reference));
      assertThat(staff.content()).contains("The reporter gave their name");
      assertThat(staff.content()).doesNotContain("Sam Specimen").doesNotContain("960 001");

      choose(page, "Your local community safety team may …", "Know all of it and contact me");
      button(page, "Save").click();
      assertThat(main(page)).contains("The local team: Know all of it and contact me");
      staff.reload();
      assertThat(staff.locator("main").innerText()).contains("Sam Specimen", "01632 960 001");

      choose(page, "Your local community safety team may …", "Only count it");
      button(page, "Save").click();
      staff.reload();
      assertThat(staff.content()).doesNotContain("Sam Specimen").doesNotContain("Motorbikes until");
      assertThat(staff.locator(".st-conversation").innerText()).contains("did not agree");
      choose(page, "Your local community safety team may …", "Know what happened, not who I am");
      button(page, "Save").click();

      page.navigate(address("/return/status"));
      link(page, "Ask us to delete your report").click();
      check(page);
      button(page, "Ask for deletion").click();
      assertThat(main(page)).contains("You asked us to delete your report");
      staff.reload();
      assertThat(staff.locator(".st-conversation").innerText())
          .contains("asked for this report to be deleted");
      assertThat(staff.locator(".st-history").innerText()).contains("with the return code");
      PageChecks.check(staff);

      button(page, "Leave").click();
      assertThat(path(page)).isEqualTo("/return");
      page.navigate(address("/return/status"));
      assertThat(path(page)).isEqualTo("/return");
      assertThat(visitor.context().cookies())
          .extracting(cookie -> cookie.name)
          .doesNotContain("cs-return");
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void answers_kept_under_a_code_are_finished_on_another_device_and_the_code_opens_the_report(
      boolean javaScript) {
    List<String> code;
    try (Visitor visitor = visitor(javaScript)) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Anti-social behaviour", "It happened to me", null);
      form.write("What happened to you?", "They throw bottles at my door.");
      form.button("Finish later").click();
      Page page = form.page();
      assertThat(path(page)).isEqualTo("/report/finish-later");
      check(page);
      button(page, "Keep my answers and give me the words").click();
      assertThat(path(page)).isEqualTo("/report/code");
      code = page.locator(".cs-code__word").allInnerTexts();
      link(page, "I have written it down").click();
      button(page, "I do not want to check it").click();
      assertThat(main(page)).contains("Your answers are kept for seven days");
      check(page);
      APIResponse left =
          visitor
              .context()
              .request()
              .get(address("/report/exit"), RequestOptions.create().setMaxRedirects(0));
      assertThat(left.status()).isEqualTo(303);
    }
    String reference;
    try (Visitor another = visitor(javaScript)) {
      Page page = another.open("/return");
      enter(page, String.join("-", code));
      assertThat(path(page)).isEqualTo("/report/behaviour");
      ReportForm form = ReportForm.inAnotherTab(another, "/report/behaviour");
      form.choose("Noise").next();
      form.isAt("when").choose("It is still happening").next();
      form.isAt("where").atPostcode("YO8 9FT");
      form.shareWithAll().shows("They throw bottles at my door.").send();
      reference = form.reference();
      form.shows("You have a return code.");
    }
    try (Visitor third = visitor(javaScript)) {
      Page page = third.open("/return");
      enter(page, String.join(" ", code));
      assertThat(path(page)).isEqualTo("/return/status");
      assertThat(main(page)).contains(reference);
    }
  }

  @Test
  void a_page_left_blank_does_not_stop_who_wants_to_finish_later_but_typed_words_are_not_lost() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Hate crime", "It happened to me", null);
      form.write("What happened to you?", "x".repeat(5_001));
      form.button("Finish later").click();
      form.showsError("characters");
      form.write("What happened to you?", "");
      form.button("Finish later").click();
      form.isAt("finish-later").follow("Go on with my answers now").isAt("what-happened");
    }
  }

  @Test
  void words_of_no_code_are_named_and_six_words_that_open_nothing_are_told_in_one_way()
      throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = visitor.open("/return");
      enter(page, "");
      assertThat(main(page)).contains("Enter your six words");
      enter(page, "abacus abdomen");
      assertThat(main(page)).contains("A code has six words. You entered 2.");
      enter(page, "abacus qwertzui abdomen abide zoom guy");
      assertThat(main(page)).contains("This word is in no code: qwertzui.");
      PageChecks.checkAccessibility(page);
      Response unknown =
          page.waitForResponse(
              r -> r.request().method().equals("POST"),
              () -> enter(page, "zoom zoom zoom zoom zoom zoom"));
      assertThat(unknown.status()).isEqualTo(200);
      assertThat(main(page)).contains("These six words open nothing.");
      assertThat(page.locator("#code").inputValue()).isEqualTo("zoom zoom zoom zoom zoom zoom");

      ReportForm form = anonymousNoise(visitor);
      List<String> code = keepCode(form.page());
      ask(
          "update reporting.return_code set expires_at = current_date where report ="
              + " (select id from reporting.report order by received_at desc limit 1) returning 1");
      form.page().navigate(address("/return"));
      enter(form.page(), String.join(" ", code));
      assertThat(main(form.page())).contains("These six words open nothing.");
    }
  }

  @Test
  void one_form_sent_twice_is_one_message_and_two_visits_at_once_do_not_disturb_each_other()
      throws Exception {
    try (Visitor here = Visitor.withoutJavaScript();
        Visitor there = Visitor.withoutJavaScript()) {
      ReportForm form = anonymousNoise(here);
      List<String> code = keepCode(form.page());
      Page one = form.page();
      one.navigate(address("/return"));
      enter(one, String.join(" ", code));
      Page other = there.open("/return");
      enter(other, String.join(" ", code));
      link(one, "Write a message").click();
      link(other, "Write a message").click();
      String token = one.locator("input[name=token]").inputValue();

      assertThat(post(one, "/return/message", token, "Only once.", ownOrigin())).isEqualTo(303);
      assertThat(post(one, "/return/message", token, "Only once.", ownOrigin())).isEqualTo(303);
      other.fill("#words", "From the other.");
      button(other, "Send").click();

      assertThat(other.locator(".cs-message").count()).isEqualTo(2);
      assertThat(main(other)).contains("Only once.", "From the other.");

      Page tab = here.open("/return/message");
      one.navigate(address("/return/message"));
      one.fill("#words", "From the first tab.");
      button(one, "Send").click();
      tab.fill("#words", "From the second tab.");
      button(tab, "Send").click();
      assertThat(main(tab)).contains("Something changed in another tab");
      assertThat(tab.locator("#words").inputValue()).isEqualTo("From the second tab.");
      button(tab, "Send").click();
      assertThat(main(tab)).contains("From the second tab.", "From the first tab.");
    }
  }

  @Test
  void a_form_that_is_not_from_our_pages_is_refused_and_a_visit_that_is_over_gives_words_back()
      throws Exception {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = anonymousNoise(visitor);
      List<String> code = keepCode(form.page());
      Page page = form.page();
      page.navigate(address("/return"));
      enter(page, String.join(" ", code));
      link(page, "Write a message").click();
      String token = page.locator("input[name=token]").inputValue();

      assertThat(post(page, "/return/message", token, "x", "https://elsewhere.example"))
          .isEqualTo(403);
      assertThat(post(page, "/return/message", token, "x", "null")).isEqualTo(403);
      assertThat(post(page, "/return/message", null, "x", ownOrigin())).isEqualTo(403);
      assertThat(post(page, "/return/message", token.replaceFirst("\\..", ".!"), "x", ownOrigin()))
          .isEqualTo(403);

      ask("update shared.draft set expires_at = now() returning 1");
      page.fill("#words", "Words typed too late.");
      Response response = page.waitForResponse(r -> true, () -> button(page, "Send").click());
      assertThat(response.status()).isEqualTo(410);
      assertThat(main(page)).contains("Your visit has ended", "Words typed too late.");
      PageChecks.checkHtml(page);
      link(page, "Enter my code").click();
      enter(page, String.join(" ", code));
      assertThat(path(page)).isEqualTo("/return/status");
    }
  }

  @Test
  void a_code_asked_for_twice_or_in_two_tabs_is_one_code() throws Exception {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = anonymousNoise(visitor);
      Page second = visitor.open("/report/sent");
      button(form.page(), "Give me a return code").click();
      List<String> code = form.page().locator(".cs-code__word").allInnerTexts();
      button(second, "Give me a return code").click();
      assertThat(second.locator(".cs-code__word").allInnerTexts()).isEqualTo(code).hasSize(6);
      form.page().reload();
      assertThat(form.page().locator(".cs-code__word").allInnerTexts()).isEqualTo(code);
      assertThat(
              ask(
                  "select count(*) from reporting.return_code where report = (select id from"
                      + " reporting.report order by received_at desc limit 1)"))
          .isEqualTo("1");
    }
  }

  /** From the page that says "sent" to the code, which is asked back, and to that page again. */
  private static List<String> keepCode(Page page) {
    button(page, "Give me a return code").click();
    assertThat(path(page)).isEqualTo("/report/code");
    check(page);
    List<String> code = page.locator(".cs-code__word").allInnerTexts();
    assertThat(code).hasSize(6);
    link(page, "I have written it down").click();
    check(page);
    List<String> wrong = new ArrayList<>(code);
    wrong.set(2, wrong.get(2).equals("zoom") ? "abacus" : "zoom");
    page.fill("#code", String.join(" ", wrong));
    button(page, "Check").click();
    assertThat(main(page)).contains("The third word is another one");
    page.fill("#code", String.join("  ", code).toUpperCase(Locale.ROOT));
    button(page, "Check").click();
    assertThat(path(page)).isEqualTo("/report/sent");
    assertThat(main(page)).contains("You have a return code.");
    check(page);
    return code;
  }

  private static ReportForm anonymousNoise(Visitor visitor) {
    ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
    form.atPostcode("YO8 9FT").shareWithAll().send();
    return form.isAt("sent");
  }

  private static Visitor visitor(boolean javaScript) {
    return javaScript ? Visitor.withJavaScript() : Visitor.withoutJavaScript();
  }

  private static void enter(Page page, String code) {
    page.fill("#code", code);
    button(page, "Continue").click();
  }

  /** The page passes the checks, and nothing sticks out at the width of a small phone. */
  private static void check(Page page) {
    PageChecks.check(page);
    if (Visitor.hasJavaScript(page) && page.viewportSize().width == 320) {
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("width of %s", page.url())
          .isEqualTo(320);
    }
  }

  private static void choose(Page page, String question, String label) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .check();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static String main(Page page) {
    return page.locator("main").innerText();
  }

  private static String path(Page page) {
    return URI.create(page.url()).getPath();
  }

  private static void signIn(Page page, String name) {
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#go");
    page.waitForURL(url -> !url.contains("/staff/sign-in"));
  }

  private static int post(Page page, String path, String token, String words, String origin) {
    FormData fields =
        FormData.create()
            .set("answer", "answer")
            .set("words", words)
            .set("send", "1")
            .set("jakarta.faces.ViewState", "stateless");
    if (token != null) {
      fields.set("token", token);
    }
    RequestOptions options =
        RequestOptions.create().setForm(fields).setMaxRedirects(0).setHeader("Origin", origin);
    return page.context().request().post(address(path), options).status();
  }

  private static String ownOrigin() {
    return PortalUnderTest.shared().address().toString().replaceFirst("/$", "");
  }

  private static String address(String path) {
    return PortalUnderTest.shared().address(path).toString();
  }

  private static String ask(String sql) throws Exception {
    try (Connection connection = PortalUnderTest.shared().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
