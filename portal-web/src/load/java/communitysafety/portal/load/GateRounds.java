package communitysafety.portal.load;

import communitysafety.consultation.training.GateAtWork;
import communitysafety.consultation.training.RecordedBooking;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Bookings a second that the gate gives, hold and confirmation, beside bare JDBC that runs the very
 * statements of a booking with other numbers in them: both in this process, by turns, with the same
 * connections, at each isolation level. After every round the database is asked how full the
 * sessions are.
 */
final class GateRounds {

  /** All that come at once, on sessions that are filled to the last place. */
  static final int CLIENTS = 32;

  static final int SESSIONS = 50;
  static final int PLACES = 20;
  static final int ALL_PLACES = SESSIONS * PLACES;

  /** Those who want a place when more come than there are. */
  private static final int RUSH = CLIENTS * 40;

  private static final int ROUNDS = 5;
  private static final double GOAL = 0.4;

  private final PortalProcess portal;
  private final GateAtWork gate;
  private final RecordedBooking recorded;
  private final LongAdder lostByBare = new LongAdder();
  private final Random random = new Random(7);
  private final List<String> missed = new ArrayList<>();

  /**
   * @param gate on a database where nobody else is at work
   */
  GateRounds(PortalProcess portal, GateAtWork gate) {
    this.portal = portal;
    this.gate = gate;
    this.recorded = RecordedBooking.of(gate, PLACES);
  }

  /** An isolation level as SQL and as JDBC names it. */
  private enum Level {
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int number;

    Level(int number) {
      this.number = number;
    }

    String words() {
      return name().replace('_', ' ');
    }
  }

  /** The gate, and bare JDBC right after it. */
  private record Round(Figures gate, Figures bare) {

    double ratio() {
      return gate.perSecond() / bare.perSecond();
    }
  }

  /** The goals that were missed so far. */
  List<String> missed() {
    return missed;
  }

  /**
   * Measures at all three levels.
   *
   * @return the median of bare JDBC at READ COMMITTED, which the portal runs at
   */
  Figures measure(int warmUpSeconds) throws SQLException, InterruptedException {
    System.out.printf(
        "%na booking is %d statements in two transactions; %d clients, %d sessions of %d places%n",
        recorded.statements(), CLIENTS, SESSIONS, PLACES);
    Round cold = round(Level.READ_COMMITTED);
    System.out.printf(
        "cold, the first round of this process: gate ÷ bare JDBC %.2f%n", cold.ratio());
    long end = System.nanoTime() + warmUpSeconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      round(Level.READ_COMMITTED);
    }
    Figures.printHeader();
    Figures ofPortalsLevel = null;
    for (Level level : Level.values()) {
      Figures bare = measureAt(level);
      ofPortalsLevel = ofPortalsLevel == null ? bare : ofPortalsLevel;
    }
    return ofPortalsLevel;
  }

  private Figures measureAt(Level level) throws SQLException, InterruptedException {
    gate.isolate(level.number);
    String rush = rush(level);
    round(level);
    long lostByGate = gate.lostRaces();
    lostByBare.reset();
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(level));
    }
    rounds.sort(Comparator.comparingDouble(Round::ratio));
    double ratio = rounds.get(ROUNDS / 2).ratio();
    Figures bare = median(rounds.stream().map(Round::bare).toList());
    median(rounds.stream().map(Round::gate).toList()).print();
    bare.print();
    System.out.printf(
        "  gate ÷ bare JDBC %.2f (%.2f to %.2f over %d rounds); a booking tried in vain %.2f times,"
            + " by bare JDBC %.2f%n",
        ratio,
        rounds.get(0).ratio(),
        rounds.get(ROUNDS - 1).ratio(),
        ROUNDS,
        (double) (gate.lostRaces() - lostByGate) / (ROUNDS * ALL_PLACES),
        lostByBare.doubleValue() / (ROUNDS * ALL_PLACES));
    System.out.println(rush);
    if (ratio < GOAL) {
      missed.add(
          "the gate %.2f of bare JDBC, not %.1f, at %s".formatted(ratio, GOAL, level.words()));
    }
    return bare;
  }

  private static Figures median(List<Figures> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble(Figures::perSecond))
        .toList()
        .get(all.size() / 2);
  }

  /** As many come as there are places, once to the gate and once by bare JDBC. */
  private Round round(Level level) throws SQLException, InterruptedException {
    List<UUID> ours = gate.plan(SESSIONS, PLACES);
    Queue<UUID> wanted = wanted(ours, ALL_PLACES);
    Figures ofGate =
        run("gate " + level.words(), ALL_PLACES, () -> here(() -> bookOne(wanted.remove())));
    mustBeFull(level, ours);

    List<UUID> theirs = gate.plan(SESSIONS, PLACES);
    Queue<UUID> others = wanted(theirs, ALL_PLACES);
    Figures ofBare =
        run("bare JDBC", ALL_PLACES, () -> here(() -> gate.with(c -> again(c, others.remove()))));
    mustBeFull(level, theirs);
    if (ofGate.errors() + ofBare.errors() > 0) {
      missed.add(
          "%d errors of the gate, %d of bare JDBC at %s"
              .formatted(ofGate.errors(), ofBare.errors(), level.words()));
    }
    return new Round(ofGate, ofBare);
  }

  private void bookOne(UUID session) {
    if (!gate.book(session)) {
      throw new IllegalStateException("refused although there are places");
    }
  }

  private void again(Connection connection, UUID session) throws SQLException {
    lostByBare.add(recorded.again(connection, session));
  }

  /**
   * More come than there are places; nothing is timed, all is counted.
   *
   * @return what came of it, as a sentence
   */
  private String rush(Level level) throws SQLException, InterruptedException {
    List<UUID> sessions = gate.plan(SESSIONS, PLACES);
    Queue<UUID> wanted = wanted(sessions, RUSH);
    AtomicInteger refused = new AtomicInteger();
    Figures figures =
        run(
            "rush",
            RUSH,
            () ->
                here(
                    () -> {
                      if (!gate.book(wanted.remove())) {
                        refused.incrementAndGet();
                      }
                    }));
    GateAtWork.Filled filled = mustBeFull(level, sessions);
    if (figures.errors() > 0 || refused.get() != RUSH - ALL_PLACES) {
      missed.add(
          "%d errors and %d refused instead of %d at %s"
              .formatted(figures.errors(), refused.get(), RUSH - ALL_PLACES, level.words()));
    }
    return "  of %d who wanted one of %d places %d were refused; over capacity %d, %d of %d sessions full"
        .formatted(RUSH, ALL_PLACES, refused.get(), filled.over(), filled.full(), SESSIONS);
  }

  private GateAtWork.Filled mustBeFull(Level level, List<UUID> sessions)
      throws SQLException, InterruptedException {
    GateAtWork.Filled filled = gate.filled(sessions);
    if (filled.over() > 0 || filled.full() < sessions.size()) {
      missed.add(
          "%d over capacity, %d of %d sessions full at %s"
              .formatted(filled.over(), filled.full(), sessions.size(), level.words()));
    }
    return filled;
  }

  /** Who wants what, in any order: every place once, and the rest anywhere. */
  private Queue<UUID> wanted(List<UUID> sessions, int bookings) {
    List<UUID> wanted = new ArrayList<>();
    for (int i = 0; i < bookings; i++) {
      wanted.add(sessions.get(i % sessions.size()));
    }
    Collections.shuffle(wanted, random);
    return new ConcurrentLinkedQueue<>(wanted);
  }

  /** With the processor time of this process, in which the gate is. */
  private Figures run(String name, int bookings, Work work) throws InterruptedException {
    double before = secondsHere();
    Figures figures = Lane.measure(name, CLIENTS, bookings, work, portal);
    return figures.spentHere(secondsHere() - before);
  }

  private static double secondsHere() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private interface Deed {
    void once() throws Exception;
  }

  private static Work.Client here(Deed deed) {
    return new Work.Client() {
      @Override
      public void once() throws Exception {
        deed.once();
      }

      @Override
      public void close() {
        // It had nothing of its own.
      }
    };
  }
}
