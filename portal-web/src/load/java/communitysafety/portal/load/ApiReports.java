package communitysafety.portal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A partner's system that posts reports of hate crime in Selby: two recipients, a named reporter.
 */
final class ApiReports implements Work {

  private static final byte[] REPORT =
      """
      {
        "subject": "HATE_CRIME",
        "reporter": {"relation": "VICTIM", "name": "Sam Example",
          "contact": {"email": "sam@example.invalid", "phone": "01632 960123", "prefers": "EMAIL"}},
        "account": "On my way home somebody I did not know shouted at me about where I come from, followed me to the corner of the street and threw a bottle. Two people saw it. I have not slept well since and take another way to work.",
        "strands": ["RACE"],
        "when": {"precision": "EXACT", "from": "2026-01-20", "inTheirWords": "about 9pm"},
        "where": {"kind": "POSTCODE", "postcode": "YO8 9FT", "words": "by the bus stop"},
        "consents": {"police": "WHAT_HAPPENED", "hub": "WHAT_HAPPENED"}
      }
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

  private final int port;
  private final AtomicLong accepted = new AtomicLong();

  ApiReports(int port) {
    this.port = port;
  }

  long accepted() {
    return accepted.get();
  }

  @Override
  public Client client() {
    HttpLine line = new HttpLine(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        HttpLine.Answer answer = line.send("POST", "/api/reports", HEADERS, REPORT);
        if (answer.status() != 201) {
          throw new IOException(answer.status() + " " + answer.text());
        }
        accepted.incrementAndGet();
      }

      @Override
      public void close() {
        line.close();
      }
    };
  }
}
