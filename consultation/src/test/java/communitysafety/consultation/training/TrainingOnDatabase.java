package communitysafety.consultation.training;

import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Training on the tests' PostgreSQL, as the serving role: every thread has a connection of its own,
 * which all of a transaction runs on as it does in the container, at an isolation level that the
 * test says, by a clock that the test moves.
 */
final class TrainingOnDatabase implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final KeyEpochs KEYS = KeysForTests.oneEpoch();
  private static Connection owner;

  static final StaffMember POLICE = member("POLICE", TeamKind.POLICE_HATE_CRIME_TEAM);

  final MovableClock clock = MovableClock.at(NOW.toString());
  private final UseCases useCases;
  private final int isolation;
  private final String schema;
  private final ThreadLocal<Boolean> dying = ThreadLocal.withInitial(() -> false);
  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> ofThread = new ThreadLocal<>();

  TrainingOnDatabase(int isolation) {
    this(isolation, "consultation", new GateByClock());
  }

  /**
   * @param schema where the tables are
   */
  TrainingOnDatabase(int isolation, String schema, GateByClock gate) {
    this.isolation = isolation;
    this.schema = schema;
    gate.clock = clock;
    DataSource bound = RunningConnection.behind(this::connection);
    useCases =
        new UseCases()
            .with(Clock.class, clock)
            .with(DataSource.class, bound)
            .with(KeyEpochs.class, KEYS)
            .with(OneAttempt.class, new OnThread(bound))
            .with(Gate.class, gate);
  }

  TrainingOnDatabase() {
    this(Connection.TRANSACTION_READ_COMMITTED);
  }

  <T> T the(Class<T> type) {
    synchronized (useCases) {
      return useCases.the(type);
    }
  }

  /** A session that teaches tomorrow and is booked until this evening. */
  UUID session(int capacity) {
    return session(capacity, FitPolicy.STRICT, 10, aCourse(false), NOW.plus(Duration.ofDays(30)));
  }

  UUID session(int capacity, FitPolicy policy, int mostPerOrganisation, Course course, Instant on) {
    TrainingSession session = aSession(capacity, policy, mostPerOrganisation, course, on);
    the(Planning.class).plan(POLICE, session);
    return session.id();
  }

  static TrainingSession aSession(
      int capacity, FitPolicy policy, int mostPerOrganisation, Course course, Instant on) {
    return new TrainingSession(
        UUID.randomUUID(),
        course.id(),
        new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc"))),
        "COUNTY",
        List.of(new SessionDate(on, on.plus(Duration.ofHours(2)))),
        Set.of(),
        capacity,
        NOW.minus(Duration.ofDays(1)),
        on.minus(Duration.ofDays(1)),
        on.minus(Duration.ofDays(2)),
        policy,
        mostPerOrganisation);
  }

  Course aCourse(boolean professionalsOnly, String... requires) {
    Course course =
        new Course(
            UUID.randomUUID(),
            "COURSE-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
            1,
            "POLICE",
            "Hate crime awareness",
            "What hate crime is and what helps.",
            EnumSet.of(TrainingTopic.HATE_CRIME_AWARENESS),
            "Everybody",
            List.of("Tell hate crime from other crime"),
            Duration.ofMinutes(120),
            List.of(requires),
            professionalsOnly);
    the(EditCourses.class).add(POLICE, course);
    return course;
  }

  static Person aPerson() {
    return new Person("Ana Núñez", UUID.randomUUID() + "@example.org");
  }

  /** Holds a place and confirms it. */
  Booked book(UUID session) {
    return book(session, BookingDetails.ofPerson(aPerson()), 1);
  }

  Booked book(UUID session, BookingDetails details, int n) {
    return the(ConfirmBooking.class)
        .confirm(
            the(HoldPlaces.class).hold(session, n).booking(),
            UUID.randomUUID(),
            details,
            Needs.none());
  }

  /** As the container does around a use case. */
  <T> T inTransaction(Supplier<T> work) {
    return the(OneAttempt.class).make(connection -> work.get());
  }

  /** What must hold at every commit, counted in three ways. */
  record Count(int capacity, int taken, int ofBookings, int ofPlaces, int waiting, int inLine) {
    boolean holds() {
      return taken == ofBookings && taken == ofPlaces && taken <= capacity && waiting == inLine;
    }
  }

  Count count(UUID session) {
    return only(
        ("select capacity, taken,"
                + " (select coalesce(sum(n), 0) from consultation.booking b where b.session = s.id"
                + " and state in ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED')),"
                + " (select count(*) from consultation.place p where p.session = s.id), waiting,"
                + " (select count(*) from consultation.booking b where b.session = s.id"
                + " and state = 'WAITING') from consultation.training_session s where id = ?")
            .replace("consultation.", schema + "."),
        row ->
            new Count(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)),
        session);
  }

  BookingState stateOf(UUID booking) {
    return only(
        "select state from consultation.booking where id = ?",
        row -> BookingState.valueOf(row.getString(1)),
        booking);
  }

  static <T> T only(String sql, Sql.Reader<T> reader, Object... values) {
    synchronized (TrainingOnDatabase.class) {
      try {
        return Sql.first(owner(), sql, reader, values).orElseThrow();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static void asOwner(String sql, Object... values) {
    synchronized (TrainingOnDatabase.class) {
      try {
        Sql.execute(owner(), sql, values);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Connection owner() throws SQLException {
    if (owner == null) {
      owner = PortalDatabase.get().owner().getConnection();
    }
    return owner;
  }

  /** Has the next transaction of this thread lose its backend when all is done but the commit. */
  void dieBeforeNextCommit() {
    dying.set(true);
  }

  private static void terminate(int backend) throws SQLException {
    try (Connection other = PortalDatabase.get().app().getConnection()) {
      Sql.select(other, "select pg_terminate_backend(?, 5000)", row -> row.getBoolean(1), backend);
    }
  }

  private Connection inSchema(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                arguments[0] = arguments[0].toString().replace("consultation.", schema + ".");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** The process of this thread's connection. */
  private int backend() throws SQLException {
    try (PreparedStatement select = connection().prepareStatement("select pg_backend_pid()");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Counts the statements that are prepared. */
  static Connection counting(Connection connection, AtomicInteger statements) {
    return (Connection)
        Proxy.newProxyInstance(
            TrainingOnDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** From the next transaction of this thread on. */
  void recording(UnaryOperator<Connection> asItIsUsed) throws SQLException {
    ofThread.set(asItIsUsed.apply(connection()));
  }

  Connection connection() throws SQLException {
    Connection mine = ofThread.get();
    if (mine == null || mine.isClosed()) {
      Connection real = PortalDatabase.get().app().getConnection();
      opened.add(real);
      mine = schema.equals("consultation") ? real : inSchema(real);
      mine.setTransactionIsolation(isolation);
      mine.setAutoCommit(false);
      ofThread.set(mine);
    }
    return mine;
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : opened) {
      each.close();
    }
  }

  static StaffMember member(String team, TeamKind kind) {
    StaffMember member =
        new StaffMember(
            UUID.randomUUID(), "Pat Example", team, kind, EnumSet.allOf(Permission.class));
    asOwner(
        "insert into shared.staff_member (id, sign_in_name, display_name, password_hash, team,"
            + " permissions) values (?, ?, ?, 'x', ?, '')",
        member.id(),
        member.id().toString(),
        member.displayName(),
        team);
    return member;
  }

  /** A transaction as the container makes one. */
  private final class OnThread extends OneAttempt {
    OnThread(DataSource database) {
      super(database);
    }

    @Override
    <T> T make(Work<T> work) {
      try {
        Connection mine = connection();
        try {
          T result = work.on(mine);
          if (dying.get()) {
            dying.remove();
            terminate(backend());
          }
          mine.commit();
          return result;
        } finally {
          if (!mine.isClosed()) {
            mine.rollback();
          }
        }
      } catch (SQLException e) {
        throw new PersistenceException(e);
      }
    }
  }

  /** The moment by the test's clock. */
  static class GateByClock extends Gate {
    private Clock clock;

    GateByClock() {
      super(new WorkingHours(new WorkingDays()), Duration.ofMinutes(15), Duration.ofHours(8));
    }

    @Override
    String clock() {
      return "timestamptz '" + clock.instant() + "'";
    }
  }
}
