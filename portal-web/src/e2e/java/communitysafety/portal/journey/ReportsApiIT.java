package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs meet: the API of reports, health and figures, on the portal as it is run. */
@Timeout(120)
class ReportsApiIT {
  private static final String TOKEN = "figures-in-tests-" + UUID.randomUUID();
  private static final PortalUnderTest PORTAL =
      PortalUnderTest.fresh().with("--no-demo").configured("PORTAL_METRICS_TOKEN", TOKEN);

  private static final String REPORT =
      """
      {"subject": "BOTH", "reporter": {"relation": "VICTIM", "name": "Zoë Ångström"},
       "account": "They shouted at me. \uD83D\uDE1F \u202Eshalom\u202C",
       "strands": ["RACE"], "behaviours": ["INTIMIDATION"],
       "when": {"precision": "ABOUT", "inTheirWords": "last week"},
       "where": {"kind": "POSTCODE", "postcode": "YO8 9FT"},
       "consents": {"police": "WHAT_HAPPENED", "hub": "WHAT_HAPPENED"}}
      """;

  @BeforeAll
  @Timeout(400)
  static void start() {
    PORTAL.start();
  }

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void what_is_answered_201_is_stored_with_referrals_messages_and_its_line_in_the_audit_trail()
      throws Exception {
    HttpResponse<String> answer = post(REPORT);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    String reference = reference(answer);
    assertThat(
            ask(
                "select string_agg(recipient || ' ' || role, ', ' order by recipient)"
                    + " from shared.referral where reference = '"
                    + reference
                    + "'"))
        .contains("POLICE OWNER")
        .contains("HUB-SELB OWNER");
    assertThat(
            ask("select count(*) from shared.outbox_message where reference = '" + reference + "'"))
        .isEqualTo(
            ask("select count(*) from shared.referral where reference = '" + reference + "'"));
    assertThat(
            ask(
                "select actor || ' ' || action from shared.audit_entry where reference = '"
                    + reference
                    + "' and action = 'REPORT_RECEIVED'"))
        .isEqualTo("API REPORT_RECEIVED");
    assertThat(
            ask(
                "select string_agg(part, ' ') from reporting.report_part p"
                    + " join reporting.report r on r.id = p.report where r.reference = '"
                    + reference
                    + "'"))
        .contains("ACCOUNT", "DETAILS", "IDENTITY", "CONTACT");
    assertThat(
            ask(
                "select string_agg(concat_ws(' ', number, changed_by, police, hub, text_version),"
                    + " ', ') from reporting.consent_change c"
                    + " join reporting.report r on r.id = c.report where r.reference = '"
                    + reference
                    + "'"))
        .isEqualTo("1 PARTNER WHAT_HAPPENED WHAT_HAPPENED api-2026-1");
  }

  static Stream<Arguments> refusals() {
    String json = "application/json";
    return Stream.of(
        Arguments.of("no media type", null, REPORT, 415, "unsupported-media-type"),
        Arguments.of("plain text", "text/plain", REPORT, 415, "unsupported-media-type"),
        Arguments.of("a media type that is none", "json", REPORT, 400, "malformed-request"),
        Arguments.of("cut off", json, REPORT.substring(0, 60), 400, "malformed-request"),
        Arguments.of("empty", json, "", 400, "malformed-request"),
        Arguments.of("two objects", json, REPORT + REPORT, 400, "malformed-request"),
        Arguments.of("a list", json, "[" + REPORT + "]", 400, "malformed-request"),
        Arguments.of(
            "nested 1,000 deep",
            json,
            "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
            400,
            "malformed-request"),
        Arguments.of(
            "1 MB", json, REPORT.replace("shouted", "a".repeat(1_000_000)), 413, "too-large"),
        Arguments.of(
            "5,001 characters",
            json,
            REPORT.replace("They", "a".repeat(5_001)),
            422,
            "invalid-input"),
        Arguments.of(
            "a control character", json, REPORT.replace("They", "\\u0007"), 422, "invalid-input"),
        Arguments.of(
            "an unknown field",
            json,
            REPORT.replace("\"subject\"", "\"shoeSize\": 9, \"subject\""),
            422,
            "invalid-input"),
        Arguments.of("a wrong type", json, REPORT.replace("\"BOTH\"", "{}"), 422, "invalid-input"),
        Arguments.of(
            "outside our area",
            json,
            REPORT.replace("YO8 9FT", "SW1A 1AA"),
            422,
            "outside-our-area"));
  }

  @ParameterizedTest(name = "{0} → {3} {4}")
  @MethodSource("refusals")
  void what_is_refused_is_told_as_a_problem_and_leaves_nothing(
      String name, String mediaType, String body, int status, String type) throws Exception {
    Map<String, Long> before = rows();
    for (BodyPublisher publisher :
        List.of(
            BodyPublishers.ofString(body),
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))) {
      HttpRequest.Builder request = to("api/reports").POST(publisher);
      if (mediaType != null) {
        request.header("Content-Type", mediaType);
      }
      assertProblem(send(request), status, type);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void addresses_and_methods_that_are_not_there_are_told_as_problems_too() throws Exception {
    assertProblem(send(to("api/nothing")), 404, "not-found");
    assertProblem(send(to("api")), 404, "not-found");
    assertProblem(send(to("api/application.wadl")), 404, "not-found");
    HttpResponse<String> get = send(to("api/reports"));
    assertProblem(get, 405, "method-not-allowed");
    assertThat(get.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    assertProblem(
        send(
            to("api/reports")
                .header("Content-Type", "application/json")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString(REPORT))),
        406,
        "not-acceptable");
  }

  @Test
  void every_wrong_field_is_pointed_at() throws Exception {
    HttpResponse<String> answer =
        post(REPORT.replace("\"BOTH\"", "\"CASE\"").replace("\"ABOUT\"", "\"EXACT\""));

    assertThat(answer.body())
        .contains("\"pointer\":\"/subject\"", "\"pointer\":\"/when/from\"")
        .doesNotContain("CASE", "Ångström");
  }

  @Test
  void a_repeated_request_gets_the_first_answer_and_stores_nothing() throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = post(REPORT, "Idempotency-Key", key);
    Map<String, Long> before = rows();

    HttpResponse<String> second = post(REPORT, "Idempotency-Key", key);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertProblem(
        post(REPORT.replace("They", "She"), "Idempotency-Key", key), 422, "idempotency-key-reused");
    assertProblem(post(REPORT, "Idempotency-Key", "too-short"), 422, "invalid-input");
    assertThat(rows()).isEqualTo(before);
    assertThat(ask("select count(*) from reporting.idempotency_key where key_hash = '" + key + "'"))
        .isEqualTo("0");
  }

  @Test
  void thirty_two_requests_at_once_with_one_key_make_one_report() throws Exception {
    long before = rows().get("reporting.report");
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 32)
            .mapToObj(i -> HttpCalls.begin(reporting(REPORT, "Idempotency-Key", key)))
            .toList();
    List<String> references = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> each : answers) {
      HttpResponse<String> answer = each.join();
      if (answer.statusCode() == 201) {
        references.add(reference(answer));
      } else {
        assertProblem(answer, 409, "conflict");
      }
    }

    assertThat(references).isNotEmpty();
    assertThat(references.stream().distinct()).hasSize(1);
    assertThat(rows().get("reporting.report")).isEqualTo(before + 1);
    assertThat(reference(post(REPORT, "Idempotency-Key", key))).isEqualTo(references.get(0));
  }

  @Test
  void nothing_of_a_callers_machine_or_words_is_kept_in_clear() throws Exception {
    String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    String address = "203.0.113.77";
    HttpResponse<String> accepted =
        post(
            REPORT.replace("They", canary + "words"),
            "X-Forwarded-For",
            address,
            "Forwarded",
            "for=" + address,
            "User-Agent",
            canary + "agent",
            "Referer",
            "https://example.invalid/" + canary,
            "Idempotency-Key",
            canary + "key");
    HttpResponse<String> refused =
        post(REPORT.replace("\"BOTH\"", "\"" + canary + "\""), "User-Agent", canary);
    HttpResponse<String> malformed = post("{\"account\": \"" + canary, "User-Agent", canary);

    assertThat(accepted.statusCode()).isEqualTo(201);
    assertThat(refused.body() + malformed.body()).doesNotContain(canary);
    String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.US_ASCII));
    assertThat(dump()).contains(compact(accepted)).doesNotContain(canary, hex, address);
    try (Stream<Path> files = Files.walk(PORTAL.dataDir().resolve("logs"))) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
            .as(log.toString())
            .doesNotContain(canary, address, compact(accepted));
      }
    }
  }

  @Test
  void figures_are_for_those_with_the_token_and_name_no_report() throws Exception {
    String reference = reference(post(REPORT));
    assertThat(send(to("metrics")).statusCode()).isEqualTo(401);
    assertThat(send(to("metrics").header("Authorization", "Bearer " + TOKEN + "x")).statusCode())
        .isEqualTo(401);
    assertThat(send(to("metrics").header("Authorization", TOKEN)).statusCode()).isEqualTo(401);
    assertThat(send(to("metrics/base").header("Authorization", "Bearer " + TOKEN)).statusCode())
        .isEqualTo(404);
    send(to("api/reports/" + reference));

    HttpResponse<String> figures = send(to("metrics").header("Authorization", "Bearer " + TOKEN));

    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body())
        .contains(
            "portal_reports_received_total{channel=\"API\",subject=\"BOTH\"}",
            "portal_outbox_waiting ",
            "portal_outbox_dead ",
            "portal_outbox_oldest_waiting_seconds ",
            "portal_drafts ",
            "portal_training_untold ",
            "jvm_memory_used_bytes",
            "route=\"/api/reports\",status=\"201\"")
        .doesNotContain(reference, "HUB-SELB", "RACE");
  }

  @Test
  @Timeout(400)
  void without_a_token_in_the_configuration_there_are_no_figures() throws Exception {
    URI address = PortalUnderTest.shared().address("metrics");

    for (String token : List.of("", "Bearer ", "Bearer null", "Bearer " + TOKEN)) {
      assertThat(send(HttpRequest.newBuilder(address).header("Authorization", token)).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void the_api_is_described_at_openapi() throws Exception {
    HttpResponse<String> description = send(to("openapi"));

    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body())
        .contains("/api/reports:", "Idempotency-Key", "application/problem+json", "SEX_WORK");
  }

  @Test
  void while_the_database_is_away_nothing_is_promised_and_all_is_well_when_it_is_back()
      throws Exception {
    PORTAL.stopDatabase();
    try {
      HttpResponse<String> answer = post(REPORT);
      assertProblem(answer, 503, "unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
      HttpResponse<String> ready = send(to("health/ready"));
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .isEqualTo(
              "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\",\"data\":{}}]}");
      assertThat(send(to("health/live")).statusCode()).isEqualTo(200);
      assertThat(send(to("metrics").header("Authorization", "Bearer " + TOKEN)).body())
          .contains("portal_outbox_waiting NaN", "jvm_memory_used_bytes");
    } finally {
      PORTAL.startDatabase();
    }
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (send(to("health/ready")).statusCode() != 200 && System.nanoTime() < deadline) {
      Thread.sleep(200);
    }
    assertThat(send(to("health/ready")).statusCode()).isEqualTo(200);
    assertThat(post(REPORT).statusCode()).isEqualTo(201);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.body())
        .contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status)
        .doesNotContain("<", "Exception", "Payara", "{0");
  }

  private static HttpResponse<String> post(String body, String... headers)
      throws IOException, InterruptedException {
    return send(reporting(body, headers));
  }

  private static HttpRequest.Builder reporting(String body, String... headers) {
    HttpRequest.Builder request =
        to("api/reports")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpRequest.Builder to(String path) {
    URI address = PORTAL.address(path);
    return HttpRequest.newBuilder(address);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpCalls.send(request);
  }

  /** The twelve characters as they are stored. */
  private static String reference(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return compact(answer);
  }

  private static String compact(HttpResponse<String> answer) {
    Matcher reference = Pattern.compile("\"reference\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(reference.find()).as(answer.body()).isTrue();
    return reference.group(1).replace("-", "");
  }

  private static String ask(String query) throws SQLException {
    try (Connection connection = PORTAL.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** How many rows each table has, apart from what the relay moves on its own. */
  private static Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables()) {
      rows.put(table, Long.parseLong(ask("select count(*) from " + table)));
    }
    return rows;
  }

  /** Every row of every table, as text. */
  private static String dump() throws SQLException {
    StringBuilder dump = new StringBuilder();
    for (String table : tables()) {
      dump.append(ask("select string_agg(t::text, '\n') from " + table + " t")).append('\n');
    }
    return dump.toString();
  }

  private static List<String> tables() throws SQLException {
    return List.of(
        ask("select string_agg(schemaname || '.' || tablename, ' ') from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')")
            .split(" "));
  }
}
