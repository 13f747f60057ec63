package communitysafety.portal.load;

import communitysafety.consultation.training.GateAtWork;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Bookings of training: the gate by itself beside bare JDBC, then the whole way through the public
 * pages of the portal.
 */
final class TrainingBookings {

  /** To plan sessions and to count, while others book. */
  private static final int FEW_CONNECTIONS = 2;

  /** As long as the mails about a thousand bookings may take. */
  private static final int MOST_SECONDS = 300;

  private final PortalProcess portal;

  TrainingBookings(PortalProcess portal) {
    this.portal = portal;
  }

  /**
   * @param warmUpSeconds of the pages; the gate needs less
   * @param connections of the gate, as many as the portal's pool has
   * @return the goals that were missed
   */
  List<String> measure(int warmUpSeconds, int connections)
      throws IOException, SQLException, InterruptedException {
    List<String> missed = new ArrayList<>();
    System.out.printf("quiet %.0f s after what was before%n", portal.awaitQuiet());
    Figures bare;
    try (GateAtWork gate =
        new GateAtWork(portal.databaseBeside("gate"), portal.keys(), connections)) {
      GateRounds rounds = new GateRounds(portal, gate);
      bare = rounds.measure(warmUpSeconds / 4);
      missed.addAll(rounds.missed());
    }
    missed.addAll(pages(warmUpSeconds, bare));
    return missed;
  }

  private List<String> pages(int warmUpSeconds, Figures bare)
      throws IOException, SQLException, InterruptedException {
    List<String> missed = new ArrayList<>();
    try (GateAtWork planner = new GateAtWork(portal.database(), portal.keys(), FEW_CONNECTIONS);
        Connection owner = portal.owner().getConnection()) {
      long end = System.nanoTime() + warmUpSeconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        Lane.measure(
            "warm-up",
            GateRounds.CLIENTS,
            GateRounds.ALL_PLACES,
            journey(planner.plan(GateRounds.SESSIONS, GateRounds.PLACES)),
            portal);
      }
      tellNobody(owner);
      System.out.printf("quiet %.0f s after the warm-up%n", portal.awaitQuiet());
      List<UUID> sessions = planner.plan(GateRounds.SESSIONS, GateRounds.PLACES);
      Figures booked = book(sessions, owner);
      GateAtWork.Filled filled = planner.filled(sessions);
      System.out.printf(
          "  by the pages ÷ bare JDBC %.3f; over capacity %d, %d of %d sessions full%n",
          booked.perSecond() / bare.perSecond(), filled.over(), filled.full(), sessions.size());
      if (filled.over() > 0 || filled.full() < sessions.size() || booked.errors() > 0) {
        missed.add(
            "by the pages %d over capacity, %d of %d sessions full, %d errors"
                .formatted(filled.over(), filled.full(), sessions.size(), booked.errors()));
      }
    }
    return missed;
  }

  private TrainingJourney journey(List<UUID> sessions) {
    return new TrainingJourney(portal.port(), sessions, GateRounds.PLACES);
  }

  /** Fills the sessions, and waits until everybody was written to. */
  private Figures book(List<UUID> sessions, Connection owner)
      throws SQLException, InterruptedException {
    TrainingJourney journey = journey(sessions);
    ProcessorTime before = portal.processorTime();
    Figures figures =
        Lane.measure(
            "book by the pages", GateRounds.CLIENTS, GateRounds.ALL_PLACES, journey, portal);
    Figures.printHeader();
    figures.print();
    long[] sent = journey.sent();
    if (sent.length > 0) {
      System.out.printf(
          "  the last request of a booking: p50 %.2f ms, p99 %.2f ms%n",
          Figures.percentile(sent, 50), Figures.percentile(sent, 99));
    }
    for (int second = 0; waitToBeTold(owner) > 0; second++) {
      if (second > MOST_SECONDS) {
        throw new SQLException("people are not told of their bookings");
      }
      Thread.sleep(1_000);
    }
    ProcessorTime used = portal.processorTime().minus(before);
    System.out.printf(
        "  with the mails that tell of it: %.2f ms application CPU a booking, %.2f ms database CPU%n",
        used.portalSeconds() * 1e3 / GateRounds.ALL_PLACES,
        used.databaseSeconds() * 1e3 / GateRounds.ALL_PLACES);
    return figures;
  }

  private static int waitToBeTold(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from consultation.booking_event where told_at is null")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** The mails of the warm-up would be written while something else is measured. */
  private static void tellNobody(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.executeUpdate(
          "update consultation.booking_event set told_at = now() where told_at is null");
    }
  }
}
