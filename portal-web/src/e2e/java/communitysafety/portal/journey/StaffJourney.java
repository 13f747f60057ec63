package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What staff do with a report, and what they cannot do with another team's. */
class StaffJourney {

  private static final String NAME = "Zsófia Canarywing";
  private static final String EMAIL = "canarymail@example.invalid";
  private static final String WORDS = "They shouted canaryword at me outside the shop.";
  private static final String PHONE = "01632 960 123";
  private static final String PASSWORD = "demonstration-only";
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  private final List<String> complaints = new ArrayList<>();

  @Test
  void a_link_from_a_mail_leads_through_sign_in_to_the_report_which_is_accepted_and_closed()
      throws Exception {
    String reference = hateCrimeInSelby(true, false);
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = listening(visitor.open("/staff/report/" + reference));
      assertThat(page.url()).contains("/staff/sign-in?then=");
      PageChecks.check(page);
      signIn(page, "demo.police.1");

      assertThat(page.url()).endsWith("/staff/report/" + reference);
      assertThat(page.locator("main").innerText()).contains(NAME, WORDS, "Red flag");
      PageChecks.check(page);

      page.click("#acceptNow");
      assertThat(page.locator("[role=status]").innerText()).contains("You have accepted");
      assertThat(page.locator(".st-act").innerText()).contains("Accepted", "Demo Police One");
      PageChecks.check(page);

      page.click("summary:has-text('Close')");
      page.click("#closeNow");
      assertThat(page.locator("[role=alert]").innerText()).contains("Choose how it ended");
      PageChecks.checkAccessibility(page);
      page.selectOption("#outcome", "ADVICE_GIVEN");
      page.fill("#note", "Spoke to the shop.");
      page.click("#closeNow");
      assertThat(page.locator(".st-act").innerText()).contains("Closed", "Advice or support given");
      assertThat(page.locator(".st-history").innerText()).contains("Spoke to the shop.");
      assertThat(page.locator("#acceptNow, #closeNow, #transferNow").count()).isZero();

      page.reload();
      assertThat(page.locator(".st-act").innerText()).contains("Closed");
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_report_is_passed_on_with_a_reason_and_is_then_in_the_other_inbox() throws Exception {
    String reference = noiseInSelby();
    try (Visitor selby = Visitor.withJavaScript();
        Visitor scarborough = Visitor.withJavaScript()) {
      Page page = listening(signedIn(selby, "demo.selby.1"));
      page.navigate(address("/staff/report/" + reference));
      page.click("summary:has-text('Pass')");
      page.selectOption("#team", "HUB-SCAR");
      page.fill("#reason", "x");
      page.click("#transferNow");
      assertThat(page.locator("[role=alert]").innerText())
          .contains("Write 3 to 500 characters to say why");
      page.fill("#reason", "It happened in Filey.");
      page.click("#transferNow");
      assertThat(page.locator("[role=status]").innerText()).contains("passed this report on");

      Page there = listening(signedIn(scarborough, "demo.scarborough.1"));
      there.navigate(address("/staff/inbox?reference=" + reference));
      assertThat(there.locator(".st-reference").allInnerTexts()).containsExactly(reference);
      PageChecks.check(there);
      there.click(".st-reference");
      assertThat(there.locator(".st-history").innerText()).contains("It happened in Filey.");
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_person_of_one_hub_opens_nothing_of_anothers_and_is_not_told_that_it_exists()
      throws Exception {
    String selbys = noiseInSelby();
    try (Visitor scarborough = Visitor.withJavaScript()) {
      Page page = signedIn(scarborough, "demo.scarborough.1");
      int status = page.navigate(address("/staff/report/" + selbys)).status();
      String another = page.locator("main").innerText();
      assertThat(status).isEqualTo(404);
      PageChecks.checkAccessibility(page);
      assertThat(page.content()).doesNotContain("motorbikes");

      int statusOfNone = page.navigate(address("/staff/report/22222222222")).status();
      assertThat(statusOfNone).isEqualTo(404);
      assertThat(page.locator("main").innerText()).isEqualTo(another);

      page.navigate(address("/staff/inbox?show=ALL&reference=" + selbys));
      assertThat(page.locator("main").innerText()).contains("Nothing matches what you chose.");
    }
  }

  @Test
  void a_hub_that_is_only_told_sees_neither_name_nor_words_unless_the_reporter_agreed()
      throws Exception {
    String withheld = hateCrimeInSelby(true, false);
    String shared = hateCrimeInSelby(false, true);
    try (Visitor selby = Visitor.withJavaScript()) {
      Page page = signedIn(selby, "demo.selby.1");
      page.navigate(address("/staff/report/" + withheld));
      assertThat(page.content()).doesNotContain("Canarywing").doesNotContain("canaryword");
      assertThat(page.locator("main").innerText())
          .contains("did not agree to share it with your team", "for information");
      PageChecks.check(page);

      page.navigate(address("/staff/report/" + shared));
      assertThat(page.locator("main").innerText()).contains(NAME, WORDS);
    }
  }

  @Test
  void a_page_holds_what_the_reporter_lets_the_team_know_and_tells_what_is_withheld_and_why()
      throws Exception {
    List<String> levels = List.of("COUNT_ONLY", "WHAT_HAPPENED", "WHO_I_AM", "CONTACT_ME");
    List<String> canaries = List.of(WORDS, NAME, EMAIL);
    List<String> reasons = List.of("What happened, in", "Who they are.", "How to reach them.");
    try (Visitor police = Visitor.withJavaScript();
        Visitor selby = Visitor.withJavaScript()) {
      Page owner = listening(signedIn(police, "demo.police.2"));
      Page told = listening(signedIn(selby, "demo.selby.2"));
      for (int i = 0; i < levels.size(); i++) {
        int opposite = levels.size() - 1 - i;
        String reference = hateCrimeInSelby(false, levels.get(i), levels.get(opposite));
        for (Page page : List.of(owner, told)) {
          int level = page == owner ? i : opposite;
          page.navigate(address("/staff/report/" + reference));
          String panel = page.locator("section:has(#h-consent)").innerText();
          for (int rung = 0; rung < canaries.size(); rung++) {
            boolean may = level > rung;
            assertThat(page.content().contains(canaries.get(rung)))
                .as("%s at %s", canaries.get(rung), levels.get(level))
                .isEqualTo(may);
            assertThat(panel.contains(reasons.get(rung))).isEqualTo(!may);
          }
          PageChecks.check(page);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void for_serious_risk_a_supervisor_has_more_disclosed_and_it_stands_in_the_register()
      throws Exception {
    String reference = hateCrimeInSelby(false, "COUNT_ONLY", "COUNT_ONLY");
    String reason = "They said they would be killed tonight.";
    try (Visitor supervisor = Visitor.withoutJavaScript();
        Visitor colleague = Visitor.withJavaScript();
        Visitor keeper = Visitor.withJavaScript();
        Visitor hub = Visitor.withJavaScript()) {
      Page other = listening(signedIn(colleague, "demo.police.2"));
      other.navigate(address("/staff/report/" + reference));
      assertThat(other.content()).doesNotContain("canaryword");
      assertThat(other.locator("#discloseNow").count()).isZero();

      Page page = signedIn(supervisor, "demo.police.1");
      page.navigate(address("/staff/report/" + reference));
      assertThat(page.content()).doesNotContain("canaryword");
      page.click("summary:has-text('serious risk')");
      page.click("#discloseNow");
      assertThat(page.locator("[role=alert]").innerText()).contains("Choose the least you need");
      assertThat(page.content()).doesNotContain("canaryword");
      PageChecks.checkAccessibility(page);
      page.selectOption("#dLevel", "WHO_I_AM");
      page.selectOption("#dPower", "VITAL_INTERESTS");
      page.fill("#dReason", "short");
      page.selectOption("#dTell", "false");
      page.click("#discloseNow");
      assertThat(page.locator("[role=alert]").innerText()).contains("Write 10 to 500 characters");
      page.fill("#dReason", reason);
      page.click("#discloseNow");
      assertThat(page.locator("[role=status]").innerText()).contains("disclosure register");
      assertThat(page.locator("main").innerText()).contains(WORDS, NAME, reason);
      assertThat(page.content()).doesNotContain(EMAIL);
      PageChecks.check(page);

      other.reload();
      assertThat(other.locator("main").innerText()).contains(WORDS, NAME, "To protect a life");
      other.click("text=Disclosure register");
      assertThat(other.locator("tr:has-text('" + reference + "')").innerText())
          .contains("Demo Police One", "To protect a life", reason, "may not be told");
      PageChecks.check(other);

      Page register = listening(signedIn(keeper, "demo.triage.1"));
      register.navigate(address("/staff/disclosures"));
      assertThat(register.locator("main").innerText()).contains("every team", reference);
      assertThat(register.locator("a[href='/staff/report/" + reference + "']").count()).isZero();
      PageChecks.check(register);

      Page told = listening(signedIn(hub, "demo.selby.1"));
      told.navigate(address("/staff/report/" + reference));
      assertThat(told.content()).doesNotContain("canaryword", "Canarywing", "tonight");
      told.navigate(address("/staff/disclosures"));
      assertThat(told.locator("main").innerText()).doesNotContain(reference);
      PageChecks.checkAccessibility(told);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void every_answer_is_read_in_its_order_and_safe_contact_as_rules() throws Exception {
    String reference = everythingInSelby();
    try (Visitor police = Visitor.withJavaScript();
        Visitor scarborough = Visitor.withJavaScript()) {
      Page page = listening(signedIn(police, "demo.police.1"));
      page.navigate(address("/staff/report/" + reference));
      String shown = page.locator("main").innerText();
      assertThat(shown)
          .containsSubsequence(
              "Under 18",
              "What they need from us",
              "Polski",
              "What happened",
              "The incident",
              "a particular person or group",
              "Incident 2",
              "canaryfurther",
              "More about it",
              "canarysaid שלום",
              "Risk",
              "advice to people, from risk matrix 2026-11",
              "stalking",
              "Harm",
              "Who did it and who saw it",
              "Support wanted",
              "Safe contact",
              "Do not leave a message.",
              "Only Monday to Friday, mornings",
              "canaryuncle",
              "Where they work",
              "canaryhousing");
      assertThat(page.locator("dd[dir=auto]:has-text('canarysaid')").count()).isEqualTo(1);
      PageChecks.check(page);

      Page there = listening(signedIn(scarborough, "demo.scarborough.1"));
      there.navigate(address("/staff/report/" + reference));
      assertThat(there.locator(".st-act").innerText()).contains("Awaiting");
      assertThat(there.locator("main").innerText()).contains("canaryfurther");
      PageChecks.check(there);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void
      name_and_contact_given_on_the_pages_are_shown_to_the_team_the_reporter_chose_and_to_no_other() {
    String reference;
    try (Visitor reporter = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(reporter);
      form.toWhatHappened("Hate crime", "It happened to me", NAME);
      form.write("What happened to you?", WORDS).next();
      form.isAt("why").choose("Disability").next();
      form.isAt("when").choose("It is still happening").next();
      form.isAt("where").atPostcode("YO8 9FT");
      form.nothingMore().isAt("contact").choose("By phone or text message");
      form.write("Phone number", PHONE).next();
      form.isAt("sharing").share("Know all of it and contact me", "Only count it");
      reference = form.send().reference();
    }
    try (Visitor police = Visitor.withJavaScript();
        Visitor selby = Visitor.withJavaScript()) {
      Page agreed = signedIn(police, "demo.police.1");
      agreed.navigate(address("/staff/report/" + reference));
      assertThat(agreed.locator("main").innerText()).contains(NAME, PHONE, WORDS);

      Page notAgreed = signedIn(selby, "demo.selby.1");
      notAgreed.navigate(address("/staff/report/" + reference));
      assertThat(notAgreed.locator("main").innerText())
          .contains("The reporter said that your team may “only count it”");
      assertThat(notAgreed.content().replace(" ", ""))
          .doesNotContain("Canarywing", "canaryword", PHONE.replace(" ", ""));
    }
  }

  @Test
  void a_colleague_who_was_first_is_named_in_words_and_nothing_is_done_twice() throws Exception {
    String reference = noiseInSelby();
    try (Visitor one = Visitor.withJavaScript();
        Visitor two = Visitor.withJavaScript()) {
      Page first = signedIn(one, "demo.selby.1");
      Page second = signedIn(two, "demo.selby.2");
      first.navigate(address("/staff/report/" + reference));
      second.navigate(address("/staff/report/" + reference));
      first.click("#acceptNow");
      second.click("#acceptNow");
      assertThat(second.locator("[role=alert]").innerText())
          .contains("A colleague has already dealt with this");
      assertThat(second.locator(".st-act").innerText()).contains("Demo Selby One");
    }
  }

  @Test
  void everything_that_matters_works_without_javascript() throws Exception {
    String reference = noiseInSelby();
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = signedIn(visitor, "demo.selby.1");
      page.fill("#reference", reference);
      page.click(".st-filter button");
      page.click(".st-reference");
      page.click("#acceptNow");
      assertThat(page.locator("[role=status]").innerText()).contains("You have accepted");
      page.click("[id='leave:signOut']");
      assertThat(page.locator("[role=status]").innerText()).contains("You have signed out");
      page.navigate(address("/staff/inbox"));
      assertThat(page.url()).endsWith("/staff/sign-in");
    }
  }

  @Test
  void the_inbox_is_sorted_and_paged_by_the_server() throws Exception {
    for (int i = 0; i < 22; i++) {
      noiseInSelby();
    }
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = listening(signedIn(visitor, "demo.selby.1"));
      assertThat(page.locator(".st-reference").count()).isEqualTo(20);
      page.waitForResponse(
          response -> response.request().method().equals("POST"),
          () -> page.click("th:has-text('Reference')"));
      page.locator("th[aria-sort=ascending]").waitFor();
      List<String> sorted = page.locator(".st-reference").allInnerTexts();
      assertThat(sorted).isSorted();
      page.click(".ui-paginator-next");
      page.waitForFunction(
          "first => document.querySelector('.st-reference').innerText !== first", sorted.get(0));
      assertThat(page.locator(".st-reference").allInnerTexts()).doesNotContainAnyElementsOf(sorted);
      PageChecks.checkAccessibility(page);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_mail_that_could_not_be_delivered_is_seen_and_tried_again() throws Exception {
    String reference = hateCrimeInSelby(false, false);
    change(
        "update shared.outbox_message set state = 'DEAD', attempts = 12,"
            + " last_failure = 'SMTP_UNREACHABLE' where recipient = 'POLICE' and reference = '"
            + reference.replace("-", "")
            + "'");
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = listening(signedIn(visitor, "demo.police.2"));
      assertThat(page.locator("main").innerText())
          .contains("No mail server is set up", "could not be delivered");
      page.click("text=See deliveries");
      assertThat(page.locator("tbody").innerText()).contains(reference, "SMTP_UNREACHABLE");
      PageChecks.check(page);
      page.click("tr:has-text('" + reference + "') button");
      assertThat(page.locator("[role=status]").innerText()).contains("tried again now");
      assertThat(page.locator("main").innerText()).doesNotContain(reference);
      page.navigate(address("/staff/report/" + reference));
      assertThat(page.locator(".st-history").innerText()).contains("had the email tried again");
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void who_may_not_see_deliveries_is_told_so_and_has_no_link_there() throws Exception {
    change(
        "update shared.staff_member set permissions = 'READ_REPORTS'"
            + " where sign_in_name = 'demo.triage.2'");
    String reference = hateCrimeInSelby(true, false);
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = signedIn(visitor, "demo.triage.2");
      assertThat(page.locator("a[href='/staff/deliveries']").count()).isZero();
      assertThat(page.navigate(address("/staff/deliveries")).status()).isEqualTo(403);
      page.navigate(address("/staff/report/" + reference));
      assertThat(page.locator(".st-act").innerText()).contains("Awaiting");
      assertThat(page.locator("#acceptNow, #closeNow, #transferNow").count()).isZero();
    }
  }

  @Test
  void no_staff_page_answers_before_signing_in() throws Exception {
    List<String> asked = new ArrayList<>(List.of("/staff", "/staff/", "/staff/report/none"));
    for (String page : staffPages()) {
      asked.addAll(
          List.of(
              page,
              page + ".xhtml",
              page + ";x=1",
              "/" + page,
              page + "/",
              "/." + page,
              page.replace("/staff/", "/staff//"),
              page.replace("/staff/", "/%73taff/")));
    }
    for (String path : asked) {
      var answer = HttpCalls.send(HttpRequest.newBuilder(URI.create(address(path))));
      assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(300);
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
    }
    assertThat(asked).hasSizeGreaterThan(20);
  }

  @Test
  void the_session_cookie_is_for_staff_pages_alone_and_changes_with_signing_in() throws Exception {
    try (Visitor visitor = Visitor.withJavaScript()) {
      visitor
          .context()
          .addCookies(
              List.of(
                  new Cookie("cs-staff", "0123456789abcdef0123456789ab")
                      .setDomain("localhost")
                      .setPath("/staff")));
      Page page = signedIn(visitor, "demo.york.1");
      List<Cookie> cookies = visitor.context().cookies();
      assertThat(cookies).hasSize(1);
      Cookie session = cookies.get(0);
      assertThat(session.name).isEqualTo("cs-staff");
      assertThat(session.value).isNotEqualTo("0123456789abcdef0123456789ab");
      assertThat(session.path).isEqualTo("/staff");
      assertThat(session.httpOnly).isTrue();
      assertThat(session.sameSite.name()).isEqualTo("STRICT");
      assertThat(page.evaluate("document.cookie")).isEqualTo("");
    }
  }

  @Test
  void a_link_after_sign_in_leads_to_no_other_site() {
    for (String elsewhere :
        List.of("https://example.org/", "//example.org", "/staff/../", "/report/where")) {
      try (Visitor visitor = Visitor.withJavaScript()) {
        Page page = visitor.open("/staff/sign-in?then=" + elsewhere);
        signIn(page, "demo.york.1");
        assertThat(page.url()).isEqualTo(address("/staff/inbox"));
      }
    }
  }

  @Test
  void wrong_passwords_are_answered_politely_and_then_made_to_wait() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = visitor.open("/staff/sign-in");
      page.fill("#name", "nobody-in-particular");
      for (int i = 0; i < 3; i++) {
        assertThat(answerToAWrongPassword(page)).contains("do not belong together");
        assertThat(page.inputValue("#password")).isEmpty();
      }
      // On a slow machine the first short waits are over before the next attempt; they double.
      String answer = "";
      for (int i = 0; i < 8 && !answer.contains("Wait"); i++) {
        answer = answerToAWrongPassword(page);
      }
      assertThat(answer).contains("Wait", "then try again");
    }
  }

  private static String answerToAWrongPassword(Page page) {
    page.fill("#password", "wrong");
    page.click("#go");
    return page.locator(".govuk-error-summary").innerText();
  }

  private static List<String> staffPages() throws IOException {
    Path pages = Path.of(System.getProperty("basedir", "."), "src/main/webapp/staff");
    try (Stream<Path> files = Files.list(pages)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xhtml") && !name.equals("sign-in.xhtml"))
          .map(name -> "/staff/" + name.substring(0, name.length() - ".xhtml".length()))
          .toList();
    }
  }

  /** Whatever the browser complains about: scripts, styles, policies, missing files. */
  private Page listening(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  private Page signedIn(Visitor visitor, String name) {
    Page page = visitor.open("/staff/sign-in");
    signIn(page, name);
    return page;
  }

  private static void signIn(Page page, String name) {
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("#go");
    page.waitForURL(url -> !url.contains("/staff/sign-in"));
  }

  private static String address(String path) {
    String root = PortalUnderTest.shared().address().toString();
    return root.substring(0, root.length() - 1) + path;
  }

  private static void change(String command) throws SQLException {
    try (Connection connection = PortalUnderTest.shared().owner().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(command)).isEqualTo(1);
    }
  }

  private static String hateCrimeInSelby(boolean redFlag, boolean sharedWithHub)
      throws IOException, InterruptedException {
    return hateCrimeInSelby(redFlag, "CONTACT_ME", sharedWithHub ? "CONTACT_ME" : "COUNT_ONLY");
  }

  private static String hateCrimeInSelby(boolean redFlag, String police, String hub)
      throws IOException, InterruptedException {
    return report(
        """
        {"subject":"HATE_CRIME","dangerNow":%s,
         "reporter":{"relation":"VICTIM","name":"%s","contact":{"email":"%s","prefers":"EMAIL"}},
         "account":"%s","strands":["RACE"],
         "when":{"precision":"ONGOING"},
         "where":{"kind":"POSTCODE","postcode":"YO8 4ET"},
         "consents":{"police":"%s","hub":"%s"}}
        """
            .formatted(redFlag, NAME, EMAIL, WORDS, police, hub));
  }

  private static String everythingInSelby() throws IOException, InterruptedException {
    return report(
        """
        {"subject":"BOTH",
         "reporter":{"relation":"PROFESSIONAL","agreement":"YES","name":"%s","under18":true,
           "workplace":{"organisation":"canaryhousing","safeguardingReferralMade":false},
           "contact":{"phone":"01632 960987","prefers":"PHONE","safely":{
             "mayPhone":true,"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],
             "times":["MORNING"],"mustNotKnow":"canaryuncle"}}},
         "account":"%s","strands":["RELIGION"],"behaviours":["NOISE"],"qualifier":"PERSONAL",
         "when":{"precision":"ONGOING"},
         "where":{"kind":"POSTCODE","postcode":"YO8 4ET"},
         "furtherIncidents":[{"account":"canaryfurther",
           "when":{"precision":"EXACT","from":"2026-01-20"},
           "where":{"kind":"POSTCODE","postcode":"YO11 1AA"}}],
         "details":{"strandDetails":["ANTI_MUSLIM"],"wordsSaid":"canarysaid שלום",
           "acts":["THREATS"],"harm":{"hurt":"NO"},"people":{"known":"NOT_KNOWN"},
           "risk":{"dangers":["STALKING"]},"support":["LEGAL"],
           "needs":{"interpreter":true,"language":"Polski"}},
         "consents":{"police":"CONTACT_ME","hub":"CONTACT_ME"}}
        """
            .formatted(NAME, WORDS));
  }

  private static String noiseInSelby() throws IOException, InterruptedException {
    return report(
        """
        {"subject":"ANTI_SOCIAL_BEHAVIOUR","reporter":{"relation":"WITNESS"},
         "account":"The motorbikes are on the green again.","behaviours":["NOISE"],
         "when":{"precision":"ONGOING"},
         "where":{"kind":"POSTCODE","postcode":"YO8 4ET"},
         "consents":{"police":"COUNT_ONLY","hub":"WHAT_HAPPENED"}}
        """);
  }

  private static String report(String json) throws IOException, InterruptedException {
    var answer =
        HttpCalls.send(
            HttpRequest.newBuilder(URI.create(address("/api/reports")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    Matcher reference = REFERENCE.matcher(answer.body());
    assertThat(reference.find()).isTrue();
    return reference.group(1);
  }
}
