package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A portal with small limits behind a proxy that it trusts, so that each test comes from a network
 * of its own.
 */
class LimitsIT {

  private static final String TOKEN = "selby-library-3mQ9vT2xK7pLr8";

  private static BreakablePortal portal;

  @Test
  void a_field_that_only_programs_fill_in_holds_a_report_up_once_and_loses_nothing() {
    PlainVisitor person = from("203.0.113.1");
    Answer check = person.walkTo("/report/check-answers", PlainVisitor.ANONYMOUS);
    assertThat(check.body())
        .contains("name=\"website\"", "tabindex=\"-1\"", "aria-hidden=\"true\"", "cs-trap");
    long before = portal().count("reporting.report");

    Answer held =
        person.fillIn("/report/check-answers", check, Map.of("website", "http://spam.invalid"));

    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body())
        .contains("Your report is not sent yet", "If you are a person", "They shouted at me.")
        .doesNotContain("name=\"website\"", "spam.invalid");
    assertThat(portal().count("reporting.report")).isEqualTo(before);
    // Whatever fills it in again: this time it is let through.
    Answer sent = patiently(person, held, Map.of("website", "http://spam.invalid"));
    assertThat(sent.next()).isEqualTo("/report/sent");
  }

  @Test
  void a_report_that_comes_too_fast_is_asked_for_once_more() {
    PlainVisitor person = from("203.0.113.2");
    Answer check = person.walkTo("/report/check-answers", PlainVisitor.ANONYMOUS);

    Answer held = person.fillIn("/report/check-answers", check, Map.of());

    assertThat(held.status()).isEqualTo(429);
    assertThat(held.headers().get("retry-after")).matches("[1-9]|10");
    assertThat(held.body()).contains("faster than people can read", "They shouted at me.");
    assertThat(patiently(person, held, Map.of()).next()).isEqualTo("/report/sent");
  }

  @Test
  void a_network_that_sends_too_much_is_slowed_down_and_its_neighbour_is_not() {
    for (int i = 0; i < 2; i++) {
      assertThat(reportFrom(from("203.0.113.3")).next()).isEqualTo("/report/sent");
    }
    PlainVisitor third = from("203.0.113.3");
    Answer check = third.walkTo("/report/check-answers", PlainVisitor.ANONYMOUS);
    pause(3);

    Answer held = third.fillIn("/report/check-answers", check, Map.of());

    assertThat(held.status()).isEqualTo(429);
    assertThat(Integer.parseInt(held.headers().get("retry-after"))).isBetween(600, 1_800);
    assertThat(held.body())
        .contains("Your answers are kept", "phone 101, or 999 in danger", "They shouted at me.")
        .doesNotContain("203.0.113");
    assertThat(third.get("/report/check-answers").body()).contains("They shouted at me.");
    assertThat(reportFrom(from("203.0.113.4")).next()).isEqualTo("/report/sent");
  }

  @Test
  void a_network_that_begins_too_often_is_told_and_in_danger_is_sent_to_999() {
    for (int i = 0; i < 6; i++) {
      begin(from("203.0.113.5"), "NO").next();
    }

    Answer held = begin(from("203.0.113.5"), "NO");
    assertThat(held.status()).isEqualTo(429);
    assertThat(held.body()).contains("Many people on your network", "tel:999");
    Answer inDanger = begin(from("203.0.113.5"), "YES");
    assertThat(inDanger.body()).contains("Call 999 now if someone is in danger", "tel:999");
  }

  @Test
  void a_library_shares_one_address_and_its_visitors_are_not_slowed_down() {
    PlainVisitor computer = from("203.0.113.6");
    Answer page = computer.get("/place");
    assertThat(page.headers().get("cache-control")).isEqualTo("no-store");
    Answer wrong = enter(computer, page, "not-the-token-of-any-place-here");
    assertThat(wrong.body()).contains("No place has this one").doesNotContain("not-the-token");

    Answer known = enter(computer, page, TOKEN);

    assertThat(known.next()).isEqualTo("/place");
    assertThat(known.headers().get("set-cookie")).contains("HttpOnly", "SameSite=Strict");
    assertThat(computer.get("/place").body()).contains("known to stand in a library");
    for (int i = 0; i < 4; i++) {
      assertThat(reportFrom(computer.leaving()).next()).isEqualTo("/report/sent");
    }
  }

  @Test
  void a_program_that_posts_too_much_is_told_when_to_go_on_and_so_is_everybody_at_the_ceiling() {
    for (int i = 0; i < 3; i++) {
      assertThat(from("203.0.113.7").report(BreakablePortal.REPORT).status()).isEqualTo(201);
    }
    assertSlowedDown(from("203.0.113.7").report(BreakablePortal.REPORT));
    // Ways to write the same address count as the same.
    assertSlowedDown(
        from("203.0.113.7").post("/api/reports/", "application/json", BreakablePortal.REPORT));
    for (int i = 0; i < 7; i++) {
      assertThat(from("198.51.100." + i).report(BreakablePortal.REPORT).status()).isEqualTo(201);
    }
    assertSlowedDown(from("198.51.100.99").report(BreakablePortal.REPORT));
    assertThat(
            from("198.51.100.99")
                .sending("Portal-Place", TOKEN)
                .report(BreakablePortal.REPORT)
                .status())
        .isEqualTo(201);
  }

  @Test
  void no_network_is_in_any_table_file_or_log() throws Exception {
    for (int i = 0; i < 8; i++) {
      begin(from("203.0.113.88"), "NO");
    }
    reportFrom(from("203.0.113.89"));

    EverythingKept everything = EverythingKept.by(portal());
    for (String network : List.of("203.0.113.88", "203.0.113.89", "cb007158", "cb007159")) {
      assertThat(everything.placesOf(network)).as(network).isEmpty();
    }
    assertThat(everything.placesOf(TOKEN)).isEmpty();
  }

  private static void assertSlowedDown(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
    assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isBetween(1, 3_600);
    assertThat(answer.body()).contains("/problems/too-many-requests", "Retry-After");
  }

  private static Answer begin(PlainVisitor person, String danger) {
    return person.fillIn("/report/safety", person.get("/report/safety"), Map.of("danger", danger));
  }

  private static Answer enter(PlainVisitor person, Answer page, String token) {
    Map<String, String> fields = new HashMap<>(Map.of("enter", "enter"));
    fields.put("token", token);
    fields.put("remember", "1");
    fields.put("jakarta.faces.ViewState", "stateless");
    return person.post("/place", "application/x-www-form-urlencoded", PlainVisitor.form(fields));
  }

  private static Answer reportFrom(PlainVisitor person) {
    Answer check = person.walkTo("/report/check-answers", PlainVisitor.ANONYMOUS);
    Answer answer = person.fillIn("/report/check-answers", check, Map.of());
    return answer.status() == 429 && answer.body().contains("faster than people")
        ? patiently(person, answer, Map.of())
        : answer;
  }

  /** As who waits for as long as they were told, and longer than the quickest. */
  private static Answer patiently(PlainVisitor person, Answer page, Map<String, String> fields) {
    pause(3);
    return person.fillIn("/report/check-answers", page, fields);
  }

  private static void pause(int seconds) {
    try {
      Thread.sleep(seconds * 1_000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static PlainVisitor from(String address) {
    return portal().visitor().sending("X-Forwarded-For", address);
  }

  private static synchronized BreakablePortal portal() {
    if (portal == null) {
      Map<String, String> limits = new HashMap<>();
      limits.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1");
      limits.put("PORTAL_LIMIT_START_NETWORK", "6");
      limits.put("PORTAL_LIMIT_SEND_NETWORK", "2");
      limits.put("PORTAL_LIMIT_API_NETWORK", "3");
      limits.put("PORTAL_LIMIT_API_EVERYONE", "10");
      limits.put("PORTAL_LIMIT_QUICKEST", "PT3S");
      limits.put("PORTAL_PLACES", sha256(TOKEN));
      portal = BreakablePortal.configured(limits);
    }
    return portal;
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
