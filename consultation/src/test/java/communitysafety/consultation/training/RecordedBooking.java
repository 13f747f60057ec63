package communitysafety.consultation.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The very statements of one booking, hold and confirmation, to be run again by bare JDBC with
 * other numbers in them: what a booking costs where nothing is thought, sealed or looked up.
 */
public final class RecordedBooking {

  private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");

  /** As version 7 has it: numbers in the order of time, which an index likes better. */
  private static final int BY_TIME = 7;

  private final UUID session;
  private final List<List<Statement>> transactions;

  private RecordedBooking(UUID session, List<List<Statement>> transactions) {
    this.session = session;
    this.transactions = transactions;
  }

  /** A statement as it was run, with its values by their positions. */
  private record Statement(String sql, Map<Integer, Object> values) {}

  /**
   * Books once, and keeps how. Nobody else may be at work.
   *
   * @param places of the sessions in which it is run again
   */
  public static RecordedBooking of(GateAtWork gate, int places) {
    UUID session = gate.plan(1, places).get(0);
    List<List<Statement>> transactions = new ArrayList<>(List.of(new ArrayList<>()));
    gate.watchedBy(connection -> watched(connection, transactions));
    gate.book(session);
    gate.watchedBy(connection -> connection);
    return new RecordedBooking(
        session, transactions.stream().filter(each -> !each.isEmpty()).map(List::copyOf).toList());
  }

  /** How many statements a booking is; the ends of its transactions are not counted. */
  public int statements() {
    return transactions.stream().mapToInt(List::size).sum();
  }

  private static Connection watched(Connection connection, List<List<Statement>> transactions) {
    return (Connection)
        Proxy.newProxyInstance(
            RecordedBooking.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              Object result = invoke(connection, method, arguments);
              if (method.getName().equals("commit")) {
                transactions.add(new ArrayList<>());
              }
              if (method.getName().equals("prepareStatement")) {
                Statement statement = new Statement(arguments[0].toString(), new TreeMap<>());
                transactions.get(transactions.size() - 1).add(statement);
                return watched((PreparedStatement) result, statement);
              }
              return result;
            });
  }

  private static PreparedStatement watched(PreparedStatement prepared, Statement statement) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            RecordedBooking.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("set") && arguments.length == 2) {
                statement.values().put((Integer) arguments[0], arguments[1]);
              }
              return invoke(prepared, method, arguments);
            });
  }

  private static Object invoke(Object on, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /**
   * Runs them in another session, each transaction anew at once when it lost a race.
   *
   * @return how many attempts were made in vain
   */
  public int again(Connection connection, UUID other) throws SQLException {
    Map<Object, Object> others = new HashMap<>();
    others.put(session, other);
    int inVain = 0;
    for (List<Statement> transaction : transactions) {
      while (!commits(connection, transaction, others)) {
        inVain++;
      }
    }
    return inVain;
  }

  private static boolean commits(
      Connection connection, List<Statement> transaction, Map<Object, Object> others)
      throws SQLException {
    try {
      for (Statement each : transaction) {
        try (PreparedStatement statement = connection.prepareStatement(each.sql())) {
          for (Map.Entry<Integer, Object> value : each.values().entrySet()) {
            statement.setObject(value.getKey(), other(value.getValue(), others));
          }
          statement.execute();
        }
      }
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if (LOST_A_RACE.contains(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /** Another number for each number, other bytes for bytes; all else stays. */
  private static Object other(Object value, Map<Object, Object> others) {
    if (value instanceof UUID number) {
      return others.computeIfAbsent(
          number,
          same ->
              number.version() == BY_TIME ? UuidCreator.getTimeOrderedEpoch() : UUID.randomUUID());
    }
    if (value instanceof byte[] bytes) {
      byte[] random = new byte[bytes.length];
      ThreadLocalRandom.current().nextBytes(random);
      return random;
    }
    return value;
  }
}
