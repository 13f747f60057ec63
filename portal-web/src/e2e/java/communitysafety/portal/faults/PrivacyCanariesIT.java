package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import communitysafety.portal.faults.PlainVisitor.Answer;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Words that nobody would write by chance are sent in every field and header there is, by page and
 * by API, in quiet times and while the database is away. Then everything kept is searched.
 */
class PrivacyCanariesIT {

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Forwarded-For", "203.0.113.77",
          "Forwarded", "for=198.51.100.78",
          "X-Real-IP", "192.0.2.79",
          "User-Agent", "Kanarienbrowser/1.0",
          "Referer", "https://kanarienreferrer.example/page?kanarienquery");

  private static final List<String> OF_HEADERS =
      List.of(
          "203.0.113.77",
          "198.51.100.78",
          "192.0.2.79",
          "Kanarienbrowser",
          "kanarienreferrer",
          "kanarienquery");

  private static final List<String> OF_WORDS =
      List.of(
          "Kanarienbericht",
          "Kanarienname",
          "kanarienpost",
          "01632960987",
          "Kanarienplatz",
          "Kanarienweise",
          "Kanarienzeit",
          "Kanarienunbekannt");

  private final BreakablePortal broken = BreakablePortal.shared();

  @Test
  void nothing_of_a_person_stands_in_clear_in_any_table_file_log_or_mail() throws Exception {
    PlainVisitor program = visitorWithCanaries();
    List<Answer> answers = new ArrayList<>();
    answers.add(program.report(reportWithCanaries("CONTACT_ME")));
    String byApi = answers.get(0).reference();
    answers.add(program.report("{\"account\": {\"Kanarienbericht\": \"Kanarienbericht\"}}"));
    answers.add(program.report(reportWithCanaries("Kanarienweise")));
    assertThat(answers).extracting(Answer::status).containsExactly(201, 422, 422);
    assertThat(program.report("{\"Kanarienunbekannt\": \"Kanarienbericht\"}").status())
        .isIn(400, 422);
    assertThat(program.report("{\"account\": \"Kanarienbericht").status()).isEqualTo(400);
    assertThat(program.get("/kanarienquery/none").status()).isEqualTo(404);
    PlainVisitor person = visitorWithCanaries();
    Answer check = person.walkTo("/report/check-answers", answersWithCanaries());
    PlainVisitor unfinished = visitorWithCanaries();
    Answer question = unfinished.walkTo("/report/what-happened", answersWithCanaries());

    broken.portal().stopDatabase();
    try {
      program.report(reportWithCanaries("CONTACT_ME")).isUnavailable("application/problem+json");
      person.fillIn("/report/check-answers", check, Map.of()).isUnavailable("text/html");
      unfinished
          .fillIn("/report/what-happened", question, Map.of("account", "Kanarienbericht"))
          .isUnavailable("text/html");
    } finally {
      broken.portal().startDatabase();
    }
    BreakablePortal.soon(303, () -> person.fillIn("/report/check-answers", check, Map.of()));
    answers.add(person.get("/report/sent"));
    String byPage = answers.get(answers.size() - 1).reference();
    BreakablePortal.soon(
        303,
        () ->
            unfinished.fillIn(
                "/report/what-happened", question, Map.of("account", "Kanarienbericht")));
    List<String> mails = mailsOf(byApi, byPage);

    EverythingKept everything = EverythingKept.by(broken);
    assertThat(everything.places())
        .contains("table reporting.report_part", "table shared.draft", "file logs/portal-0.log");
    List<String> canaries = new ArrayList<>(OF_HEADERS);
    canaries.addAll(OF_WORDS);
    for (String canary : canaries) {
      assertThat(everything.placesOf(canary)).as("places of %s", canary).isEmpty();
      assertThat(mails).noneMatch(mail -> mail.contains(canary));
      assertThat(answers).noneMatch(answer -> answer.body().contains(canary));
    }
  }

  @Test
  void a_return_code_and_what_is_written_with_it_stand_nowhere_in_clear() throws Exception {
    PlainVisitor person = visitorWithCanaries();
    List<String> code = person.keepCode();
    String reference = person.get("/report/sent").reference();
    PlainVisitor back = visitorWithCanaries();
    back.enter(String.join(" ", code.subList(0, 5)) + " qwertzkanarie");
    assertThat(back.enter(String.join("-", code)).next()).isEqualTo("/return/status");
    for (String page : List.of("/return/message", "/return/correct", "/return/add")) {
      Answer form = back.get(page);
      assertThat(
              back.press(page, form, "answer", "send", Map.of("words", "Kanarienbericht")).next())
          .isEqualTo("/return/status");
    }
    assertThat(back.get("/return/status").body()).contains("Kanarienbericht");

    EverythingKept everything = EverythingKept.by(broken);
    assertThat(everything.places())
        .contains("table reporting.message", "table reporting.return_code");
    List<String> canaries = new ArrayList<>(OF_HEADERS);
    canaries.addAll(List.of("Kanarienbericht", "qwertzkanarie"));
    for (int i = 0; i + 1 < code.size(); i++) {
      for (String between : new String[] {" ", "-", "+", "%20", ", "}) {
        canaries.add(code.get(i) + between + code.get(i + 1));
      }
    }
    List<String> mails = mailsOf(reference);
    for (String canary : canaries) {
      assertThat(everything.placesOf(canary)).as("places of %s", canary).isEmpty();
      assertThat(mails).noneMatch(mail -> mail.contains(canary));
    }
  }

  @Test
  void the_search_finds_what_is_there() throws Exception {
    String reference = broken.visitor().report(BreakablePortal.REPORT).reference();
    assertThat(mailsOf(reference)).hasSize(2);
    broken.ask(
        "insert into shared.draft values (convert_to('Spatzenlocator', 'UTF8'), 1,"
            + " convert_to('Spatz in bytes', 'UTF8'), now() + interval '1 day') returning 1");
    try {
      EverythingKept everything = EverythingKept.by(broken);
      assertThat(everything.placesOf(reference.replace("-", "")))
          .contains("table reporting.report", "table shared.referral", "table shared.audit_entry")
          .anyMatch(place -> place.startsWith("file database/base/"))
          .anyMatch(place -> place.startsWith("file database/pg_wal/"));
      assertThat(everything.placesOf("spatz in bytes")).contains("table shared.draft");
      assertThat(everything.placesOf("database system is ready to accept connections"))
          .anyMatch(place -> place.startsWith("file logs/postgresql"));
    } finally {
      broken.ask(
          "delete from shared.draft where locator = convert_to('Spatzenlocator', 'UTF8')"
              + " returning 1");
    }
  }

  @Test
  void name_and_contact_reach_only_the_team_that_the_reporter_agreed_to_share_with()
      throws Exception {
    String reference = broken.visitor().report(reportWithCanaries("COUNT_ONLY")).reference();
    assertThat(parts(reference, "POLICE")).contains("ACCOUNT", "CONTACT", "IDENTITY");
    assertThat(parts(reference, "HUB-SELB")).isEmpty();
    assertThat(parts(reference, "HUB-SCAR")).isEmpty();
    assertThat(parts(reference, "")).isEmpty();
  }

  private PlainVisitor visitorWithCanaries() {
    PlainVisitor visitor = broken.visitor();
    HEADERS.forEach(visitor::sending);
    return visitor;
  }

  private static String reportWithCanaries(String hub) {
    return """
    {"subject": "HATE_CRIME",
     "reporter": {"relation": "VICTIM", "name": "Kanarienname",
       "contact": {"email": "kanarienpost@example.invalid", "phone": "01632960987",
         "prefers": "EMAIL", "safely": "Kanarienweise"}},
     "account": "Kanarienbericht", "strands": ["OTHER", "RACE"], "somethingElse": "Kanarienunbekannt",
     "when": {"precision": "ABOUT", "inTheirWords": "Kanarienzeit"},
     "where": {"kind": "POSTCODE", "postcode": "YO8 9FT", "words": "Kanarienplatz"},
     "consents": {"police": "CONTACT_ME", "hub": "%s"}}
    """
        .formatted(hub);
  }

  private static Map<String, Map<String, String>> answersWithCanaries() {
    Map<String, Map<String, String>> answers = new HashMap<>(PlainVisitor.ANONYMOUS);
    answers.put("/report/name", Map.of("named", "YES", "name", "Kanarienname"));
    answers.put("/report/what-happened", Map.of("account", "Kanarienbericht"));
    answers.put("/report/when", Map.of("precision", "ABOUT", "about", "Kanarienzeit"));
    answers.put(
        "/report/where",
        Map.of("kind", "DESCRIPTION", "description", "Kanarienplatz, the market in Selby"));
    answers.put(
        "/report/contact",
        Map.of(
            "ways", "EMAIL", "email", "kanarienpost@example.invalid", "safely", "Kanarienweise"));
    return answers;
  }

  /** As they went over the wire, once there is one for each of the two teams of each report. */
  private List<String> mailsOf(String... references) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (true) {
      List<String> mails = new ArrayList<>();
      for (MimeMessage message : broken.mail().getReceivedMessages()) {
        String mail = GreenMailUtil.getWholeMessage(message);
        if (List.of(references).stream().anyMatch(mail::contains)) {
          mails.add(mail);
        }
      }
      if (mails.size() >= 2 * references.length) {
        return mails;
      }
      assertThat(System.nanoTime()).as("mails have come").isLessThan(deadline);
      BreakablePortal.pause();
    }
  }

  private String parts(String reference, String team) throws Exception {
    try (Connection connection = broken.app();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('portal.team', '" + team + "', true)");
      try (ResultSet row =
          statement.executeQuery(
              "select coalesce(string_agg(part, ' ' order by part), '')"
                  + " from reporting.report_part p join reporting.report r on r.id = p.report"
                  + " where r.reference = '"
                  + reference.replace("-", "")
                  + "'")) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
