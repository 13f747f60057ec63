package communitysafety.consultation.training;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives use cases the connection of the transaction that runs, as the container does. */
final class RunningConnection {

  private RunningConnection() {}

  /** Knows on which connection the transaction of this thread runs. */
  interface Source {
    Connection get() throws SQLException;
  }

  /** Whoever closes such a connection closes nothing: the transaction goes on. */
  static DataSource behind(Source running) {
    return (DataSource)
        Proxy.newProxyInstance(
            RunningConnection.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> keptOpen(running.get()));
  }

  private static Connection keptOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RunningConnection.class.getClassLoader(),
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
}
