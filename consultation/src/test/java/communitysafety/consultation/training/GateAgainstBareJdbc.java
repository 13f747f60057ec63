package communitysafety.consultation.training;

import communitysafety.shared.PortalDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many bookings a second the gate gives, beside bare JDBC that runs the very statements of a
 * booking (hold and confirm) with other numbers in them. Not a test: run its {@code main}. The goal
 * is a ratio of at least 0.4; what is between is sealing, indexes, and whatever we do too much.
 */
final class GateAgainstBareJdbc {

  private static final int CLIENTS = 32;
  private static final int SESSIONS = 50;
  private static final int PLACES = 20;

  /** Whose statements were recorded. */
  private static final AtomicReference<UUID> SESSION = new AtomicReference<>();

  private GateAgainstBareJdbc() {}

  public static void main(String... arguments) throws Exception {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    try (TrainingOnDatabase training =
        new TrainingOnDatabase(Connection.TRANSACTION_READ_COMMITTED)) {
      // The same threads throughout: each keeps its connections.
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
      ThreadLocal<Connection> connections = new ThreadLocal<>();
      List<List<Statement>> recorded = recorded(training);
      for (int round = 0; round < rounds; round++) {
        List<UUID> ours = sessions(training);
        double gate = perSecond(threads, client -> training.book(ours.get(client % SESSIONS)));
        List<UUID> theirs = sessions(training);
        double bare =
            perSecond(
                threads,
                client -> {
                  if (connections.get() == null) {
                    connections.set(PortalDatabase.get().app().getConnection());
                    connections.get().setAutoCommit(false);
                  }
                  replay(connections.get(), recorded, theirs.get(client % SESSIONS));
                });
        System.err.printf(
            "round %d: gate %.0f/s, bare JDBC %.0f/s, ratio %.2f; over capacity %d%n",
            round + 1, gate, bare, gate / bare, over(training, ours) + over(training, theirs));
      }
      threads.shutdown();
    }
  }

  /** A statement as it was run; the place of each session, number or index is known. */
  private record Statement(String sql, Map<Integer, Object> values) {}

  private interface Booker {
    void book(int number) throws Exception;
  }

  private static List<UUID> sessions(TrainingOnDatabase training) {
    Course course = training.aCourse(false);
    List<UUID> sessions = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(
          training.session(
              PLACES,
              FitPolicy.STRICT,
              10,
              course,
              TrainingOnDatabase.NOW.plus(Duration.ofDays(30))));
    }
    return sessions;
  }

  private static double perSecond(ExecutorService threads, Booker booker) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CLIENTS + 1);
    int each = SESSIONS * PLACES / CLIENTS;
    List<Future<?>> all = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int first = client * each;
      all.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 0; i < each; i++) {
                  booker.book(first + i);
                }
                return null;
              }));
    }
    long began = System.nanoTime();
    start.await();
    for (Future<?> one : all) {
      one.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return each * CLIENTS / seconds;
  }

  private static int over(TrainingOnDatabase training, List<UUID> sessions) {
    return sessions.stream()
        .map(training::count)
        .mapToInt(count -> Math.max(0, count.ofPlaces() - count.capacity()))
        .sum();
  }

  /** The statements of one booking, by transaction. */
  private static List<List<Statement>> recorded(TrainingOnDatabase training) throws Exception {
    UUID session = training.session(PLACES);
    List<List<Statement>> transactions = new ArrayList<>(List.of(new ArrayList<>()));
    training.recording(connection -> recording(connection, transactions));
    training.book(session);
    training.recording(connection -> connection);
    SESSION.set(session);
    return transactions.stream().filter(each -> !each.isEmpty()).map(List::copyOf).toList();
  }

  private static Connection recording(Connection connection, List<List<Statement>> transactions) {
    return (Connection)
        Proxy.newProxyInstance(
            GateAgainstBareJdbc.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              Object result = invoke(connection, method, arguments);
              if (method.getName().equals("commit")) {
                transactions.add(new ArrayList<>());
              }
              if (method.getName().equals("prepareStatement")) {
                Statement statement = new Statement(arguments[0].toString(), new TreeMap<>());
                transactions.get(transactions.size() - 1).add(statement);
                return Proxy.newProxyInstance(
                    GateAgainstBareJdbc.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (inner, set, values) -> {
                      if (set.getName().startsWith("set") && values.length == 2) {
                        statement.values().put((Integer) values[0], values[1]);
                      }
                      return invoke(result, set, values);
                    });
              }
              return result;
            });
  }

  private static Object invoke(Object on, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void replay(
      Connection connection, List<List<Statement>> transactions, UUID session) throws SQLException {
    Map<Object, Object> others = new HashMap<>();
    others.put(SESSION.get(), session);
    for (List<Statement> transaction : transactions) {
      for (Statement each : transaction) {
        try (PreparedStatement statement = connection.prepareStatement(each.sql())) {
          for (Map.Entry<Integer, Object> value : each.values().entrySet()) {
            statement.setObject(value.getKey(), other(value.getValue(), others));
          }
          statement.execute();
        }
      }
      connection.commit();
    }
  }

  /** Another number for each number, other bytes for bytes; all else stays. */
  private static Object other(Object value, Map<Object, Object> others) {
    if (value instanceof UUID) {
      return others.computeIfAbsent(value, same -> UUID.randomUUID());
    }
    if (value instanceof byte[] bytes) {
      byte[] random = new byte[bytes.length];
      ThreadLocalRandom.current().nextBytes(random);
      return random;
    }
    return value;
  }
}
