package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportJourney {

  @Test
  void a_victim_of_hate_crime_gives_a_name_and_ends_with_a_reference_and_a_receipt()
      throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Hate crime", "It happened to me", "Sam Specimen");
      form.write("What happened to you?", "A man shouted at me.\nHe spat at me.").next();
      form.isAt("why").choose("Race, ethnicity or nationality").choose("Something else about you");
      form.write("What was it? (optional)", "my accent").next();
      form.isAt("when").choose("I know the day");
      form.write("Day it happened", "Day", "31").write("Day it happened", "Month", "Feb");
      form.write("Day it happened", "Year", "2026").next();
      form.showsError("Enter a day that is in the calendar");
      PageChecks.checkAccessibility(form.page());
      form.write("Day it happened", "Day", "27").write("Day it happened", "Month", "March").next();
      form.isAt("where").atPostcode("Y08 9FT").showsError("Did you mean YO8 9FT?");
      PageChecks.checkAccessibility(form.page());
      form.write("Postcode", "YO8 9FT").next();
      form.nothingMore().isAt("contact").choose("By phone or text message");
      form.write("Phone number", "01632 960 001");
      form.choose("Is it safe to leave a voice message? (optional)", "No").next();
      form.isAt("sharing").shows("Only count it").next();
      form.showsError("Choose what the Police Hate Crime Team may know");
      PageChecks.checkAccessibility(form.page());
      form.share("Know all of it and contact me", "Know what happened, not who I am");
      form.shows("Police Hate Crime Team: Know all of it and contact me");
      form.shows("Local community safety team: Know what happened, not who I am");
      form.shows("A man shouted at me.\nHe spat at me.").shows("27 March 2026");
      form.shows("Something else about you: my accent").send();
      String reference = form.reference();
      form.shows("Police Hate Crime Team").shows("Thank you for telling us");

      Download receipt = form.page().waitForDownload(() -> form.follow("Save a receipt (PDF)"));
      try (PDDocument pdf = Loader.loadPDF(receipt.path().toFile())) {
        assertThat(new PDFTextStripper().getText(pdf))
            .contains(reference)
            .doesNotContain("shouted", "spat", "Specimen", "01632", "accent", "YO8");
      }
      assertThat(count("reporting.report", reference)).isEqualTo(1);
      assertThat(visitor.context().cookies())
          .extracting(cookie -> cookie.name)
          .containsExactly("cs-draft");
    }
  }

  @Test
  void an_anonymous_report_of_hate_crime_asks_for_no_contact() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Hate crime", "I saw or heard it", null);
      form.write("What did you see or hear?", "Two boys pulled off her scarf.").next();
      form.isAt("why").shows("Why do you think they were targeted?");
      form.choose("Religion, faith or belief, or having none").next();
      form.isAt("when").choose("I know roughly when");
      form.write("Roughly when?", "last week").next();
      form.isAt("where").choose("I can name or describe the place");
      form.write("The place", "the market in Selby").next().nothingMore();
      form.isAt("sharing").shows("You have not given your name.");
      assertThat(form.page().locator("main").innerText())
          .doesNotContain("Know what happened and who I am", "contact me");
      form.share("Know what happened, not who I am", "Only count it").send();
      form.shows("Nobody will look for you.").shows("decided what to do first").reference();
    }
  }

  @Test
  void somebody_reports_for_another_and_is_asked_if_the_person_agrees() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.choose("No").next().isAt("kind").choose("Both").next();
      form.isAt("who").choose("I am telling you for someone else").next();
      form.isAt("agreement").choose("I cannot ask them").next();
      form.isAt("name").shows("Yours, not the name of the person it happened to");
      form.choose("Yes").write("Full name", "Sam Specimen").next();
      form.isAt("what-happened").write("What happened to the person?", "They follow him.").next();
      form.isAt("why").choose("Disability").next();
      form.isAt("behaviour").choose("Threats, bullying or following someone");
      form.choose("So much that it is hard to cope").next();
      form.isAt("when").choose("It went on for a time and has stopped").next();
      form.showsError("Enter the first day");
      form.write("First day", "Day", "1");
      form.write("First day", "Month", "September");
      form.write("First day", "Year", "2026");
      form.write("Last day", "Day", "2");
      form.write("Last day", "Month", "9");
      form.write("Last day", "Year", "26");
      form.next().isAt("where").choose("I’m not sure").next().nothingMore();
      form.isAt("contact").choose("Do not contact me").next();
      form.shareWithAll().shows("1 September 2026 to 2 September 2026").send().reference();
    }
  }

  @Test
  void behaviour_near_the_border_of_two_hubs_is_asked_about_and_goes_to_the_right_one()
      throws Exception {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      form.atPostcode("YO12 4BY").isAt("nearest-town").next();
      form.showsError("Choose the nearest place");
      form.choose("Ganton").next().shareWithAll().shows("Ganton").send();
      String reference = form.shows("Ryedale Community Safety Hub").reference();
      assertThat(count("shared.referral", reference)).isEqualTo(1);
    }
  }

  @Test
  void behaviour_in_york_is_handed_to_its_council_and_the_person_is_told() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      form.atPostcode("YO1 6GA").isAt("york").shows("City of York Council").next();
      form.shareWithAll().shows("City of York Council").send();
      form.shows("City of York Council will act").reference();
    }
  }

  @Test
  void outside_our_area_a_person_keeps_their_words_or_has_them_passed_on() throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      form.atPostcode("LS1 1AA").isAt("outside").next();
      form.showsError("Tick the box");
      Download words = form.page().waitForDownload(() -> form.follow("Save my words (PDF)"));
      assertThat(Files.readAllBytes(words.path()))
          .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
      form.choose("Pass my report to the Partnership’s central team").next();
      form.shareWithAll().send().shows("Triage").reference();
    }
  }

  @Test
  void danger_now_shows_whom_to_call_and_marks_the_report_when_the_person_goes_on()
      throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.choose("Yes")
          .next()
          .isAt("emergency")
          .shows("To protect a life")
          .shows("18000")
          .shows("press 55")
          .next();
      form.isAt("kind").choose("I’m not sure").next();
      form.isAt("who").choose("It happened to me").next();
      form.isAt("name").choose("No, I want to stay anonymous").next();
      form.isAt("what-happened").write("What happened to you?", "They are outside.").next();
      form.isAt("when").choose("It is still happening").next();
      form.isAt("where").choose("It happened online, by phone or by message").next();
      form.nothingMore().isAt("sharing");
      form.shows("To protect a life, the police and our central team");
      form.share("Only count it", "Only count it").send();
      String reference = form.shows("may only count it").reference();
      assertThat(ask("select red_flag from reporting.report where reference = '%s'", reference))
          .isEqualTo("t");
    }
  }

  @Test
  void nobody_skips_a_question_and_back_and_change_keep_what_was_answered() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      form.page().navigate(address("/report/check-answers"));
      form.isAt("where").follow("Back").isAt("when");
      assertThat(form.page().getByLabel("It is still happening").isChecked()).isTrue();
      form.follow("Back").isAt("behaviour").next();
      form.isAt("where").atPostcode("YO8 9FT").shareWithAll();

      form.change("When it happened").isAt("when").choose("I know roughly when");
      form.write("Roughly when?", "in May").next().isAt("check-answers").shows("in May");
      form.change("What it is about").isAt("kind").choose("Both").next();
      form.isAt("why").choose("Disability").next().isAt("check-answers").shows("Disability");
    }
  }

  @Test
  void a_second_tab_never_overwrites_what_the_first_one_saved() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm first = ReportForm.begunBy(visitor);
      first.toWhatHappened("Hate crime", "It happened to me", null);
      ReportForm second = ReportForm.inAnotherTab(visitor, "/report/what-happened");
      first.write("What happened to you?", "The first story.").next().isAt("why");

      second.write("What happened to you?", "The second story.").next();
      second.showsError("changed in another tab");
      assertThat(second.page().locator("#account").inputValue()).isEqualTo("The second story.");
      ReportForm look = ReportForm.inAnotherTab(visitor, "/report/what-happened");
      assertThat(look.page().locator("#account").inputValue()).isEqualTo("The first story.");

      second.next().isAt("why");
      ReportForm after = ReportForm.inAnotherTab(visitor, "/report/what-happened");
      assertThat(after.page().locator("#account").inputValue()).isEqualTo("The second story.");
    }
  }

  @Test
  void sending_twice_makes_one_report() throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm first = ReportForm.begunBy(visitor).anonymousNoiseToWhere();
      first.atPostcode("YO8 9FT").shareWithAll();
      ReportForm second = ReportForm.inAnotherTab(visitor, "/report/check-answers");
      int before = Integer.parseInt(ask("select count(*) from reporting.report where true", ""));
      String reference = first.send().reference();
      assertThat(second.send().reference()).isEqualTo(reference);
      first.page().goBack();
      first.page().navigate(address("/report/where"));
      assertThat(first.reference()).isEqualTo(reference);
      assertThat(ask("select count(*) from reporting.report where true", ""))
          .isEqualTo(String.valueOf(before + 1));

      first.button("Tell us about something else").click();
      first.isAt("safety");
    }
  }

  @Test
  void an_expired_draft_is_explained_and_what_was_typed_is_given_back() throws Exception {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Hate crime", "It happened to me", null);
      ask("update shared.draft set expires_at = now() returning 1", "");
      form.write("What happened to you?", "A long story, told once.");
      Response response = form.page().waitForResponse(r -> true, () -> form.next());
      assertThat(response.status()).isEqualTo(410);
      form.shows("We do not have your answers any more").shows("A long story, told once.");
      form.follow("Start again").isAt("safety");
    }
  }

  @Test
  void a_tampered_cookie_opens_nothing_and_breaks_nothing() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.choose("No").next().isAt("kind");
      Cookie cookie = visitor.context().cookies().get(0);
      visitor
          .context()
          .addCookies(
              List.of(
                  new Cookie(cookie.name, cookie.value.replaceFirst("^.", "!"))
                      .setDomain(cookie.domain)
                      .setPath(cookie.path)));
      form.page().reload();
      form.isAt("expired").shows("We do not have your answers any more");
    }
  }

  @Test
  void a_form_that_is_not_from_our_pages_is_refused() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.choose("No").next().isAt("kind");
      String token = form.page().locator("input[name=token]").inputValue();
      String own = PortalUnderTest.shared().address().toString().replaceFirst("/$", "");

      assertThat(post(form.page(), token, own)).as("our own").isEqualTo(303);
      assertThat(post(form.page(), token, "https://elsewhere.example")).isEqualTo(403);
      assertThat(post(form.page(), token, "null")).isEqualTo(403);
      assertThat(post(form.page(), token, null)).isEqualTo(403);
      assertThat(post(form.page(), null, own)).isEqualTo(403);
      assertThat(post(form.page(), token.replaceFirst("\\..", ".!"), own)).isEqualTo(403);
    }
  }

  private static int post(Page page, String token, String origin) {
    FormData fields =
        FormData.create()
            .set("answer", "answer")
            .set("subject", "BOTH")
            .set("next", "1")
            .set("jakarta.faces.ViewState", "stateless");
    if (token != null) {
      fields.set("token", token);
    }
    RequestOptions options = RequestOptions.create().setForm(fields).setMaxRedirects(0);
    if (origin != null) {
      options.setHeader("Origin", origin);
    }
    APIResponse response = page.context().request().post(address("/report/kind"), options);
    return response.status();
  }

  private static String address(String path) {
    return PortalUnderTest.shared().address(path).toString();
  }

  private static int count(String table, String reference) throws Exception {
    return Integer.parseInt(
        ask("select count(*) from " + table + " where reference = '%s'", reference));
  }

  private static String ask(String sql, String reference) throws Exception {
    try (Connection connection = PortalUnderTest.shared().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.replace("%s", reference.replace("-", "")))) {
      row.next();
      return row.getString(1);
    }
  }
}
