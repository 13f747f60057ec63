package communitysafety.portal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What returning with a code costs: others while strangers guess, and a reporter whose conversation
 * is long.
 */
final class Returning {

  private static final int STRANGERS = 32;
  private static final int SECONDS = 20;

  /** Of one computation, and how many there may be at once. */
  private static final long ARGON2 = 19L << 20;

  private static final int MOST_AT_ONCE = 8;

  private static final int VIEWS = 1_000;
  private static final int SHORT = 10;
  private static final int LONG = 1_000;
  private static final int OPENINGS = 200;

  private Returning() {}

  /**
   * @return the goals missed
   */
  static List<String> measure(PortalProcess portal, PublicJourney journey)
      throws IOException, InterruptedException {
    List<String> missed = new ArrayList<>();
    FrontPage home = new FrontPage(portal.port());
    CodeGuesses guesses = new CodeGuesses(portal.port());
    Lane.runFor(5, 1, home);
    Lane.runFor(5, STRANGERS, guesses);

    Figures quiet = Lane.measure("/ in quiet", 1, VIEWS, home, portal);
    int computedBefore = guesses.computed();
    int putOffBefore = guesses.putOff();
    long memoryBefore = portal.memory();
    Memory memory = new Memory(portal);
    Thread strangers = new Thread(() -> storm(guesses));
    memory.start();
    strangers.start();
    Figures stormy = Lane.measure("/ while 32 guess", 1, VIEWS, home, portal);
    strangers.join();
    long grown = Math.max(0, memory.most() - memoryBefore);
    quiet.print();
    stormy.print();
    int computed = guesses.computed() - computedBefore;
    System.out.printf(
        "p99 of / while %d strangers guess ÷ in quiet: %.2f; %.1f guesses computed a second, %d put"
            + " off; resident memory grew by %d MB (8 computations: %d MB)%n",
        STRANGERS,
        stormy.percentile(99) / quiet.percentile(99),
        (double) computed / SECONDS,
        guesses.putOff() - putOffBefore,
        grown >> 20,
        MOST_AT_ONCE * ARGON2 >> 20);
    if (computed == 0) {
      missed.add("no guess was computed");
    }
    if (stormy.percentile(99) > 3 * quiet.percentile(99)) {
      missed.add(
          "p99 of / %.1f × the quiet one while codes are guessed, not 3"
              .formatted(stormy.percentile(99) / quiet.percentile(99)));
    }
    if (grown > MOST_AT_ONCE * ARGON2) {
      missed.add("memory grew by more than 8 computations while codes were guessed");
    }

    try (Conversation brief = Conversation.of(SHORT, portal.port(), journey);
        Conversation long1000 = Conversation.of(LONG, portal.port(), journey)) {
      Conversation.compare(brief, long1000, 50);
      double[] medians = Conversation.compare(brief, long1000, OPENINGS);
      System.out.printf(
          "a conversation opens in %.2f ms with %d messages, in %.2f ms with %d (p50): %.2f ×%n",
          medians[0], SHORT, medians[1], LONG, medians[1] / medians[0]);
      if (medians[1] > 1.5 * medians[0]) {
        missed.add(
            "a conversation of 1,000 messages opens in %.1f × the time of 10, not 1.5"
                .formatted(medians[1] / medians[0]));
      }
    }
    return missed;
  }

  private static void storm(CodeGuesses guesses) {
    try {
      Lane.runFor(SECONDS, STRANGERS, guesses);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at the portal's memory ten times a second for as long as a storm lasts. */
  private static final class Memory extends Thread {

    private final PortalProcess portal;
    private volatile long most;

    Memory(PortalProcess portal) {
      this.portal = portal;
      setDaemon(true);
    }

    long most() {
      return most;
    }

    @Override
    public void run() {
      try {
        for (int i = 0; i < SECONDS * 10; i++) {
          most = Math.max(most, portal.memory());
          Thread.sleep(100);
        }
      } catch (IOException | InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
