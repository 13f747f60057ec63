package communitysafety.consultation.response;

import communitysafety.shared.PortalDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A data source whose connections join the transaction of their thread, as the server's do. The
 * connection is kept open for the next transaction of the thread.
 */
final class JoinedDatabase {

  private final ThreadLocal<Connection> running = new ThreadLocal<>();

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

  private static Connection unclosed(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JoinedDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
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
