package communitysafety.consultation.response;

import communitysafety.shared.PortalDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A data source whose connections join the transaction of their thread, as the server's do. The
 * connection is kept open for the next transaction of the thread.
 */
final class JoinedDatabase {

  private final ThreadLocal<Connection> running = new ThreadLocal<>();
  private final ThreadLocal<Integer> statementsLeft = new ThreadLocal<>();

  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("getConnection") || running.get() == null) {
                throw new IllegalStateException("no transaction is running");
              }
              return unclosed(running.get());
            });
  }

  /**
   * Has the server kill the connection before its n-th statement, or before the commit when there
   * are no more.
   *
   * @return whether it lived to the end
   */
  boolean killedAt(int statement, Callable<?> work) throws SQLException {
    statementsLeft.set(statement);
    try {
      inTransaction(work, connection -> beforeStatement(connection));
      return true;
    } catch (Exception e) {
      return false;
    } finally {
      statementsLeft.remove();
    }
  }

  private void beforeStatement(Connection connection) {
    Integer left = statementsLeft.get();
    if (left == null) {
      return;
    }
    statementsLeft.set(left - 1);
    if (left == 1) {
      try (Connection killer = Responding.superuser();
          PreparedStatement kill =
              killer.prepareStatement("select pg_terminate_backend(?, 5000)")) {
        kill.setInt(1, connection.unwrap(PGConnection.class).getBackendPID());
        kill.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Connection unclosed(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JoinedDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (method.getName().equals("prepareStatement")) {
                beforeStatement(connection);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Commits, unless something is thrown. */
  <T> T inTransaction(Callable<T> work) throws Exception {
    return inTransaction(work, committing -> {});
  }

  /**
   * @param before what happens between the work and the commit
   */
  <T> T inTransaction(Callable<T> work, Consumer<Connection> before) throws Exception {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      running.set(connection);
      try {
        T result = work.call();
        before.accept(connection);
        connection.commit();
        return result;
      } finally {
        running.remove();
        rollback(connection);
      }
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection was killed: the server rolls back.
    }
  }

  /** The connection of the running transaction. */
  Connection connection() {
    return running.get();
  }
}
