package communitysafety.shared.privacy;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The operator's command over the epochs, run beside the serving portal as {@code portal_owner}:
 *
 * <pre>
 * rotate-keys                       a new epoch, then every data key wrapped by it
 * rotate-keys --new-epoch           only the first half: also how a new database gets its first key
 * rotate-keys --rewrap              only the second half: also how an interrupted run is finished
 * rotate-keys --destroy-epoch N     the end of an old epoch, refused while any row still needs it
 * </pre>
 *
 * <p>Re-wrapping changes nothing that was sealed: the data keys stay, only the key around them
 * changes. It goes in short transactions, so it may be stopped at any moment and run again.
 *
 * <p>Destroying an epoch makes every backup from before the re-wrapping unreadable in what was
 * sealed. The database itself remembers it by a constraint: a node that has not noticed the
 * rotation is refused when it tries to use the destroyed epoch, instead of sealing words that
 * nothing opens after its next start.
 */
public final class RotateKeys {

  /** What the process ends with: 0 done, 1 could not be done, 2 not understood. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private static final int BATCH = 500;

  /**
   * Every table of ours that keeps wrapped keys, whichever module it is of: data keys, keys of
   * mails that wait, of codes, batches and needs. Known by its columns, so that none is forgotten.
   */
  private static final String WRAPPED_IN =
      "select c.table_schema || '.' || c.table_name from information_schema.columns c"
          + " join information_schema.table_constraints k using (table_schema, table_name)"
          + " where c.column_name in ('id', 'epoch', 'wrapped') and k.constraint_type = 'PRIMARY KEY'"
          + " and c.table_schema in ('shared', 'reporting', 'consultation')"
          + " group by c.table_schema, c.table_name having count(*) = 3 order by 1";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final KeyDirectory directory;
  private final DataSource owner;
  private final PrintStream out;
  private final int batch;

  /**
   * @param owner connects as {@code portal_owner}
   * @param out where to tell the operator what happened; counts and epochs, nothing of any person
   */
  public RotateKeys(KeyDirectory directory, DataSource owner, PrintStream out) {
    this(directory, owner, out, BATCH);
  }

  RotateKeys(KeyDirectory directory, DataSource owner, PrintStream out, int batch) {
    this.directory = directory;
    this.owner = owner;
    this.out = out;
    this.batch = batch;
  }

  /**
   * @return the exit code: 0 done, 1 could not be done (said why), 2 arguments not understood
   */
  public int run(String... arguments) throws SQLException {
    String what = arguments.length == 0 ? "" : arguments[0];
    if (arguments.length == 0) {
      newEpoch();
      return rewrap();
    }
    if (arguments.length == 1 && what.equals("--new-epoch")) {
      newEpoch();
      return DONE;
    }
    if (arguments.length == 1 && what.equals("--rewrap")) {
      return rewrap();
    }
    if (arguments.length == 2
        && what.equals("--destroy-epoch")
        && arguments[1].matches("[1-9]\\d{0,3}")) {
      return destroy(Integer.parseInt(arguments[1]));
    }
    out.println("Usage: rotate-keys [--new-epoch | --rewrap | --destroy-epoch N]");
    return NOT_UNDERSTOOD;
  }

  private void newEpoch() {
    int epoch = directory.addEpoch();
    out.println(
        "Epoch " + epoch + " is current. Its key is in " + directory + ": back it up apart");
    out.println("from the database, and give it to every node before re-wrapping.");
  }

  private int rewrap() throws SQLException {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, false);
    KeyEpochs.Epoch current = epochs.current();
    int rewrapped = 0;
    int broken = 0;
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      for (String table : wrappedIn(connection)) {
        Counts counts = rewrap(table, connection, epochs, current);
        rewrapped += counts.rewrapped();
        broken += counts.broken();
      }
    }
    out.println(rewrapped + " data keys are now wrapped by epoch " + current.number() + ".");
    if (broken > 0) {
      out.println(broken + " data keys could not be opened and were left as they are.");
    }
    return broken == 0 ? DONE : FAILED;
  }

  private static List<String> wrappedIn(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(WRAPPED_IN)) {
      List<String> tables = new ArrayList<>();
      while (row.next()) {
        tables.add(row.getString(1));
      }
      return tables;
    }
  }

  private Counts rewrap(
      String table, Connection connection, KeyEpochs epochs, KeyEpochs.Epoch current)
      throws SQLException {
    int rewrapped = 0;
    int broken = 0;
    UUID last = BEFORE_ALL;
    while (true) {
      List<Wrapped> rows = outdated(table, connection, last, current.number());
      if (rows.isEmpty()) {
        connection.rollback();
        return new Counts(rewrapped, broken);
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "update " + table + " set epoch = ?, wrapped = ? where id = ?")) {
        for (Wrapped row : rows) {
          last = row.id;
          try {
            DataKey key = DataKey.unwrap(row.id, row.epoch, row.bytes, epochs.of(row.epoch));
            update.setInt(1, current.number());
            update.setBytes(2, key.wrap(current.number(), current.key()));
            update.setObject(3, row.id);
            update.addBatch();
            rewrapped++;
          } catch (SealBroken | EpochMissing e) {
            broken++;
            out.println(e.getMessage());
          }
        }
        update.executeBatch();
      }
      connection.commit();
    }
  }

  /** Locked until the batch is committed: a report erased meanwhile stays erased. */
  private List<Wrapped> outdated(String table, Connection connection, UUID after, int epoch)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, epoch, wrapped from "
                + table
                + " where id > ? and epoch < ?"
                + " order by id limit ? for update")) {
      select.setObject(1, after);
      select.setInt(2, epoch);
      select.setInt(3, batch);
      List<Wrapped> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Wrapped(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)));
        }
      }
      return rows;
    }
  }

  private int destroy(int epoch) throws SQLException {
    SortedSet<Integer> epochs = directory.epochs();
    if (!epochs.contains(epoch)) {
      out.println("There is no epoch " + epoch + " in " + directory + ".");
      return FAILED;
    }
    if (epoch == epochs.last()) {
      out.println("Epoch " + epoch + " is the current one: rotate first.");
      return FAILED;
    }
    if (epoch != epochs.first()) {
      out.println("Epoch " + epochs.first() + " is older: destroy it first.");
      return FAILED;
    }
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Reports wait behind this lock, so it is not waited for long itself.
      statement.execute("set local lock_timeout = '3s'");
      List<String> tables = wrappedIn(connection);
      statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
      long users = 0;
      for (String table : tables) {
        users += stillWrappedUpTo(connection, table, epoch);
      }
      if (users > 0) {
        connection.rollback();
        out.println(
            users
                + " data keys are still wrapped by epoch "
                + epoch
                + ": run rotate-keys --rewrap.");
        return FAILED;
      }
      for (String table : tables) {
        refuse(statement, table, epoch);
      }
      connection.commit();
    }
    directory.destroyEpoch(epoch);
    out.println(
        "The key of epoch " + epoch + " is destroyed here. Destroy its copies too: backups");
    out.println("from before the re-wrapping stay readable as long as one exists.");
    return DONE;
  }

  /** A number and a name of ours, not values: such statements take no parameters. */
  private static void refuse(Statement statement, String table, int epoch) throws SQLException {
    String constraint = table.substring(table.indexOf('.') + 1) + "_epoch_not_destroyed";
    statement.execute("alter table " + table + " drop constraint if exists " + constraint);
    statement.execute(
        "alter table "
            + table
            + " add constraint "
            + constraint
            + " check (epoch > "
            + epoch
            + ")");
  }

  private static long stillWrappedUpTo(Connection connection, String table, int epoch)
      throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*) from " + table + " where epoch <= ?")) {
      count.setInt(1, epoch);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private record Counts(int rewrapped, int broken) {}

  private record Wrapped(UUID id, int epoch, byte[] bytes) {}
}
