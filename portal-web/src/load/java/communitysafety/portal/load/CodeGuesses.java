package communitysafety.portal.load;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Strangers who try return codes, each from a network of their own: six words of the list, so that
 * each guess costs its full computation. One that is told to wait counts as answered.
 */
final class CodeGuesses implements Work {

  private static final Map<String, String> GUESS =
      Map.of("code", "blush dingbat janitor launder kilogram blush");

  private final int port;
  private final AtomicInteger networks = new AtomicInteger();
  private final AtomicInteger computed = new AtomicInteger();
  private final AtomicInteger putOff = new AtomicInteger();

  CodeGuesses(int port) {
    this.port = port;
  }

  /** How many were computed, and found to open nothing. */
  int computed() {
    return computed.get();
  }

  /** How many were told to come back in a minute. */
  int putOff() {
    return putOff.get();
  }

  @Override
  public Client client() {
    Visitor stranger = new Visitor(port).from("192.0.2." + (1 + networks.getAndIncrement() % 250));
    return new Client() {
      @Override
      public void once() throws IOException {
        String page = stranger.get("/return").text();
        int status = stranger.send("/return", page, "answer", "open", GUESS).status();
        if (status == 503) {
          putOff.incrementAndGet();
        } else if (status == 200) {
          computed.incrementAndGet();
        } else {
          throw new IOException("a guess was answered " + status);
        }
      }

      @Override
      public void close() {
        stranger.close();
      }
    };
  }
}
