package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no honest form or program sends, and what honest people do type. */
class BadInputIT {

  private final BreakablePortal broken = BreakablePortal.shared();

  @Test
  void a_megabyte_is_refused_with_a_page_and_what_was_answered_before_is_still_there() {
    PlainVisitor visitor = broken.visitor();
    Answer question = visitor.walkTo("/report/what-happened", PlainVisitor.ANONYMOUS);
    Answer refused =
        visitor.fillIn("/report/what-happened", question, Map.of("account", "a".repeat(1 << 20)));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.headers().get("content-type")).startsWith("text/html");
    assertThat(refused.body()).contains("What you sent is too long");
    assertThat(visitor.get("/report/what-happened").status()).isEqualTo(200);
  }

  @Test
  void every_script_and_sign_comes_back_as_typed_and_control_characters_do_not() {
    String typed =
        "🏳️‍🌈 شتموني في الشارع\r\nקראו לי בשמות\tİ ß 𝔘 \u0000\u0007\u001b[2J<script>alert(1)</script>";
    String kept = "🏳️‍🌈 شتموني في الشارع\nקראו לי בשמות\tİ ß 𝔘 [2J<script>alert(1)</script>";
    Map<String, Map<String, String>> answers = new HashMap<>(PlainVisitor.ANONYMOUS);
    answers.put("/report/what-happened", Map.of("account", typed));
    PlainVisitor visitor = broken.visitor();
    Answer check = visitor.walkTo("/report/check-answers", answers);
    assertThat(check.body())
        .contains(kept.replace("<", "&lt;").replace(">", "&gt;"))
        .doesNotContain("<script>alert", "\u0007", "\u001b");
    assertThat(visitor.get("/report/what-happened").text("account")).isEqualTo(kept);
  }

  @Test
  void programs_are_told_what_is_wrong_and_nothing_is_stored() {
    PlainVisitor program = broken.visitor();
    long before = broken.count("reporting.report");
    String good = BreakablePortal.REPORT;
    refused(program.report(good.replace("\"account\"", "\"acount\"")), 422, "/acount");
    refused(program.report(good.replace("[\"RACE\"]", "7")), 422, "/strands");
    refused(program.report(good.substring(0, good.length() / 2)), 400, "");
    refused(program.report("[".repeat(1000) + "]".repeat(1000)), 400, "");
    refused(program.report("{\"account\": \"" + "a".repeat(1 << 20) + "\"}"), 413, "");
    refused(program.report(good.replace("shouted", "sh\\u0000outed")), 422, "/account");
    refused(program.post("/api/reports", "text/plain", good), 415, "");
    assertThat(broken.count("reporting.report")).isEqualTo(before);
  }

  @Test
  void a_form_that_breaks_off_half_way_is_answered_or_let_go_and_hurts_nobody() throws Exception {
    try (Socket socket = new Socket("localhost", broken.portal().address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 5000\r\nConnection: close\r\n\r\n{\"subject\": \"HATE")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.shutdownOutput();
      socket.setSoTimeout(60_000);
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("Exception", "\tat ", "Payara", "HTTP/1.1 2");
    }
    assertThat(broken.status("/health/ready")).isEqualTo(200);
  }

  @Test
  void an_address_that_cannot_be_decoded_hurts_nobody_and_is_not_quoted_in_the_log()
      throws Exception {
    try (Socket socket = new Socket("localhost", broken.portal().address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/%q7 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(60_000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("q7", "Exception", "\tat ", "Payara");
    }
    assertThat(Files.readString(broken.portal().dataDir().resolve("logs/portal-0.log")))
        .contains("An address that was sent cannot be decoded")
        .doesNotContain("%q7");
    assertThat(broken.status("/health/ready")).isEqualTo(200);
  }

  private static void refused(Answer answer, int status, String pointer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(pointer).doesNotContain("Exception", "java.");
  }
}
