package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymityJourney {

  private static final String STORY =
      "My name is Aisha Khan, ring 07700 900456. The van was YK21 ABC.";

  private static final String WHAT = "Know what happened, not who I am";
  private static final String WHO = "Know what happened and who I am";

  @Test
  void who_stays_anonymous_is_shown_what_tells_who_they_are_and_decides() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = toCheckAnswers(visitor, null, STORY, WHAT);
      form.shows("Could your words show who you are?").shows("You have chosen to stay anonymous");
      form.shows("“Aisha Khan”: this looks like your name");
      form.shows("“07700 900456”: a phone number");
      form.shows("“YK21 ABC”: a number plate. If it is not yours, it can help us");

      form.follow("Change “07700 900456”, What happened").isAt("what-happened");
      form.write("What happened to you?", "A man shouted at me.").next();
      form.isAt("check-answers").shows("We cannot find everything");
      assertThat(form.page().locator(".cs-coach li bdi").count()).isZero();
      form.send().reference();
    }
  }

  @Test
  void the_words_may_be_sent_as_they_are_without_javascript_too() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      String code = "abacus abdomen abdominal abide abiding guy";
      ReportForm form = toCheckAnswers(visitor, null, STORY + " My words: " + code, WHAT);
      form.shows("“" + code + "”: this is your code. Keep it to yourself");
      form.shows("“Aisha Khan”").send().reference();
    }
  }

  @Test
  void who_withholds_their_name_from_somebody_is_told_where_it_stands() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form =
          toCheckAnswers(visitor, "Zofia Specimen", "He calls me Zofia the witch.", WHAT);
      form.shows("somebody may not").shows("“Zofia”: your name");
    }
  }

  @Test
  void who_shares_their_name_with_all_is_not_bothered() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form =
          toCheckAnswers(visitor, "Zofia Specimen", "He calls me Zofia the witch.", WHO);
      assertThat(form.page().locator(".cs-coach").count()).isZero();
    }
  }

  @Test
  void questions_about_oneself_come_after_sending_and_can_be_answered_once() throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = toCheckAnswers(visitor, null, "A man shouted at me.", WHAT).send();
      String reference = form.reference();
      int before = equalityRows();
      ReportForm second = ReportForm.inAnotherTab(visitor, "/report/sent");
      second.follow("Answer some questions about you").isAt("equality");
      form.follow("Answer some questions about you").isAt("equality");
      form.choose("How old are you?", "25 to 34");
      form.choose("What is your ethnic group?", "Asian or Asian British");
      form.choose("Which describes you best?", "Chinese");
      form.choose("What is your religion?", "I’d rather not say");
      PageChecks.checkAccessibility(form.page());
      form.button("Send these answers").click();

      form.shows("Thank you for answering the questions about you");
      assertThat(form.reference()).isEqualTo(reference);
      assertThat(equalityRows()).isEqualTo(before + 1);

      second.choose("What is your sex?", "Female").button("Send these answers").click();
      assertThat(second.reference()).isEqualTo(reference);
      assertThat(equalityRows()).isEqualTo(before + 1);
      form.page().navigate(address("/report/equality"));
      form.isAt("sent");
    }
  }

  @Test
  void questions_about_oneself_left_empty_keep_nothing() throws Exception {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = toCheckAnswers(visitor, null, "A man shouted at me.", WHAT).send();
      form.isAt("sent");
      int before = equalityRows();
      form.follow("Answer some questions about you").isAt("equality");
      form.button("Send these answers").click();
      form.isAt("sent").shows("Thank you");
      assertThat(equalityRows()).isEqualTo(before);
    }
  }

  @Test
  void leaving_is_one_request_that_takes_cookie_cache_and_answers_along() throws Exception {
    for (String exit : List.of("/report/exit", "/report/exit/all")) {
      try (Visitor visitor = Visitor.withoutJavaScript()) {
        ReportForm.begunBy(visitor).toWhatHappened("Hate crime", "It happened to me", null);
        int before = drafts();

        APIResponse away =
            visitor
                .context()
                .request()
                .get(address(exit), RequestOptions.create().setMaxRedirects(0));

        assertThat(away.status()).isEqualTo(303);
        assertThat(away.headers().get("location")).startsWith("https://www.bbc.co.uk/");
        assertThat(away.headers().get("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(away.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(away.headers().get("set-cookie")).contains("cs-draft=;", "Max-Age=0");
        assertThat(visitor.context().cookies()).extracting((Cookie c) -> c.name).isEmpty();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (drafts() >= before && System.nanoTime() < deadline) {
          Thread.onSpinWait();
        }
        assertThat(drafts()).as("after %s", exit).isEqualTo(before - 1);
      }
    }
  }

  @Test
  void deleting_is_offered_at_the_foot_of_the_page_and_never_beside_the_way_out() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = ReportForm.begunBy(visitor).page();

      assertThat(page.locator("a[href='/report/exit/all']").innerText())
          .isEqualTo("Delete my answers and leave");
      assertThat(page.locator(".govuk-exit-this-page a").count()).isOne();
      double red = page.locator(".govuk-exit-this-page a").boundingBox().y;
      double offer = page.locator("a[href='/report/exit/all']").boundingBox().y;
      double button = page.locator("#next").boundingBox().y;
      assertThat(red).isLessThan(button);
      assertThat(offer).isGreaterThan(button);
    }
  }

  @Test
  void the_trap_is_out_of_sight_and_out_of_the_order_of_the_keyboard() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = toCheckAnswers(visitor, null, "A man shouted at me.", WHAT);
      var trap = form.page().locator("#website");

      assertThat(trap.count()).isOne();
      assertThat(trap.getAttribute("tabindex")).isEqualTo("-1");
      assertThat(trap.getAttribute("autocomplete")).isEqualTo("off");
      assertThat(form.page().locator(".cs-trap").getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(form.page().locator(".cs-trap").boundingBox().width).isLessThanOrEqualTo(1);
      for (int i = 0; i < 60; i++) {
        form.page().keyboard().press("Tab");
        assertThat(form.page().evaluate("document.activeElement.id")).isNotEqualTo("website");
      }
    }
  }

  @Test
  void a_place_page_is_as_every_other() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = visitor.open("/place");
      PageChecks.check(page);
      page.click("#remember");
      assertThat(page.title()).startsWith("Error: ");
      PageChecks.checkAccessibility(page);
    }
  }

  @Test
  void what_is_sealed_has_one_of_a_few_sizes() throws Exception {
    for (String story : List.of("Short.", "They shouted at me. ".repeat(200))) {
      try (Visitor visitor = Visitor.withoutJavaScript()) {
        toCheckAnswers(visitor, "Zofia Specimen", story, WHO).send().reference();
        ReportForm.begunBy(Visitor.withoutJavaScript());
      }
    }

    // Whatever table has such a column, also one that is added later.
    String columns =
        ask(
            "select string_agg(format('select octet_length(sealed) from %I.%I', table_schema,"
                + " table_name), ' union all ') from information_schema.columns"
                + " where column_name = 'sealed' and data_type = 'bytea'");
    assertThat(columns).contains("report_part", "draft");
    assertThat(
            ask(
                "select coalesce(string_agg(distinct n::text, ' '), 'none') from ("
                    + columns.replace("octet_length(sealed)", "octet_length(sealed) - 28 as n")
                    + ") sizes where n & (n - 1) <> 0 or n < 1024"))
        .as("sizes that are no bucket")
        .isEqualTo("none");
    assertThat(
            ask(
                "select count(distinct octet_length(sealed)) from reporting.report_part"
                    + " where part = 'ACCOUNT'"))
        .as("sizes of stories")
        .isGreaterThanOrEqualTo("2");
  }

  private static ReportForm toCheckAnswers(
      Visitor visitor, String name, String story, String hubMayKnow) {
    ReportForm form = ReportForm.begunBy(visitor);
    form.toWhatHappened("Hate crime", "It happened to me", name);
    form.write("What happened to you?", story).next();
    form.isAt("why").choose("Race, ethnicity or nationality").next();
    form.isAt("when").choose("It is still happening").next();
    form.isAt("where").atPostcode("YO8 9FT").nothingMore();
    if (name != null) {
      form.isAt("contact").choose("Do not contact me").next();
    }
    return form.isAt("sharing").share(name == null ? WHAT : WHO, hubMayKnow);
  }

  /** Those that wait and those that were mixed: another journey may have been the tenth. */
  private static int equalityRows() throws SQLException {
    return Integer.parseInt(
        ask(
            "select (select count(*) from reporting.equality_waiting)"
                + " + (select count(*) from reporting.equality_answer)"));
  }

  private static int drafts() throws SQLException {
    return Integer.parseInt(ask("select count(*) from shared.draft"));
  }

  private static String address(String path) {
    return PortalUnderTest.shared().address(path).toString();
  }

  private static String ask(String sql) throws SQLException {
    try (Connection connection = PortalUnderTest.shared().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
