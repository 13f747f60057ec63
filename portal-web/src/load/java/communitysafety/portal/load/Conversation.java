package communitysafety.portal.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reporter who is back with their code and has written so and so many messages. */
final class Conversation implements AutoCloseable {

  private static final Pattern WORD = Pattern.compile("cs-code__word\">([a-z-]+)<");

  private final Visitor visitor;

  private Conversation(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Reports, keeps a code, returns with it and writes. */
  static Conversation of(int messages, int port, PublicJourney journey) throws IOException {
    Visitor visitor = new Visitor(port);
    String sent = journey.walk(visitor);
    String shown =
        Visitor.next(
            "/report/sent", visitor.send("/report/sent", sent, "keepCode", "makeCode", Map.of()));
    StringJoiner code = new StringJoiner(" ");
    Matcher word = WORD.matcher(visitor.get(shown).text());
    while (word.find()) {
      code.add(word.group(1));
    }
    String door = visitor.get("/return").text();
    Visitor.next(
        "/return",
        visitor.send("/return", door, "answer", "open", Map.of("code", code.toString())));
    for (int i = 1; i <= messages; i++) {
      String form = visitor.get("/return/message").text();
      Visitor.next(
          "/return/message",
          visitor.send(
              "/return/message",
              form,
              "answer",
              "send",
              Map.of("words", "Message " + i + ". It happened again last night.")));
    }
    return new Conversation(visitor);
  }

  /**
   * Opens it.
   *
   * @return how long that took, in nanoseconds
   */
  long open() throws IOException {
    long begun = System.nanoTime();
    HttpLine.Answer answer = visitor.get("/return/status");
    if (answer.status() != 200) {
      throw new IOException("the conversation was answered " + answer.status());
    }
    return System.nanoTime() - begun;
  }

  /**
   * Opens two in turn, so that what else the machine does falls on both.
   *
   * @return the medians of the first and of the second, in milliseconds
   */
  static double[] compare(Conversation first, Conversation second, int times) throws IOException {
    long[] ofFirst = new long[times];
    long[] ofSecond = new long[times];
    for (int i = 0; i < times; i++) {
      ofFirst[i] = first.open();
      ofSecond[i] = second.open();
    }
    Arrays.sort(ofFirst);
    Arrays.sort(ofSecond);
    return new double[] {ofFirst[times / 2] / 1e6, ofSecond[times / 2] / 1e6};
  }

  @Override
  public void close() {
    visitor.close();
  }
}
