package communitysafety.consultation.training;

import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The gate on any database, for whoever measures it: the use cases as the portal has them, a pool
 * of connections of its own, the database's clock, and whichever isolation level is asked for. Any
 * number of threads may book at once.
 */
public final class GateAtWork implements AutoCloseable {

  private static final StaffMember PLANNER =
      new StaffMember(
          UUID.randomUUID(),
          "Load",
          "POLICE",
          TeamKind.POLICE_HATE_CRIME_TEAM,
          EnumSet.of(Permission.PLAN_TRAINING));

  private final BlockingQueue<Connection> idle;
  private final ThreadLocal<Connection> running = new ThreadLocal<>();
  private final LongAdder lostRaces = new LongAdder();
  private final EditCourses courses;
  private final Planning planning;
  private final HoldPlaces holdPlaces;
  private final ConfirmBooking confirmBooking;
  private volatile UnaryOperator<Connection> asItIsUsed = UnaryOperator.identity();

  /**
   * @param database connects as the role that serves
   * @param keys directory of the keys of that database
   * @param connections how many there are; whoever finds none waits
   */
  public GateAtWork(DataSource database, Path keys, int connections) throws SQLException {
    idle = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      Connection connection = database.getConnection();
      connection.setAutoCommit(false);
      idle.add(connection);
    }
    DataSource bound = RunningConnection.behind(running::get);
    UseCases useCases =
        new UseCases()
            .with(Clock.class, Clock.systemUTC())
            .with(DataSource.class, bound)
            .with(KeyEpochs.class, KeysForTests.in(keys))
            .with(OneAttempt.class, new OneFromPool());
    courses = useCases.the(EditCourses.class);
    planning = useCases.the(Planning.class);
    holdPlaces = useCases.the(HoldPlaces.class);
    confirmBooking = useCases.the(ConfirmBooking.class);
  }

  /**
   * Has every transaction from now on run at this level. Nobody may be at work.
   *
   * @param level as {@link Connection#setTransactionIsolation} knows it
   */
  public void isolate(int level) throws SQLException {
    for (Connection each : idle) {
      each.setTransactionIsolation(level);
    }
  }

  /** Puts sessions of one course into the catalogue, a month ahead, open to be booked. */
  public List<UUID> plan(int sessions, int places) {
    Course course =
        new Course(
            UUID.randomUUID(),
            "LOAD-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
            1,
            PLANNER.team(),
            "Standing by people",
            "What helps.",
            EnumSet.of(TrainingTopic.HATE_CRIME_AWARENESS),
            "Everybody",
            List.of("Stand by somebody"),
            Duration.ofHours(2),
            List.of(),
            false);
    courses.add(PLANNER, course);
    Instant begins = Instant.now().plus(Duration.ofDays(30));
    List<UUID> planned = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      TrainingSession session =
          new TrainingSession(
              UUID.randomUUID(),
              course.id(),
              new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/load"))),
              "COUNTY",
              List.of(new SessionDate(begins, begins.plus(course.duration()))),
              Set.of(),
              places,
              begins.minus(Duration.ofDays(60)),
              begins,
              begins,
              FitPolicy.STRICT,
              10);
      planning.plan(PLANNER, session);
      planned.add(session.id());
    }
    return planned;
  }

  /**
   * Holds a place and confirms it, for somebody whom nobody knows yet.
   *
   * @return false when the session is full
   */
  public boolean book(UUID session) {
    Person person = new Person("Sam Specimen", UUID.randomUUID() + "@example.org");
    try {
      confirmBooking.confirm(
          holdPlaces.hold(session, 1).booking(),
          UUID.randomUUID(),
          BookingDetails.ofPerson(person),
          Needs.none());
      return true;
    } catch (SessionFull e) {
      return false;
    }
  }

  /** How many attempts of the gate were made in vain, since others were first. */
  public long lostRaces() {
    return lostRaces.sum();
  }

  /**
   * How full sessions are, by what the database says.
   *
   * @param over places given away that are not there, by whichever count is the highest: what the
   *     session says, its numbered places, its bookings
   * @param full sessions of which every place is gone, by all three counts
   */
  public record Filled(int over, int full) {}

  public Filled filled(List<UUID> sessions) throws SQLException, InterruptedException {
    int[] found = new int[2];
    with(
        connection -> {
          Sql.select(
              connection,
              "select capacity, taken,"
                  + " (select count(*) from consultation.place p where p.session = s.id),"
                  + " (select coalesce(sum(n), 0) from consultation.booking b"
                  + " where b.session = s.id"
                  + " and state in ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED'))"
                  + " from consultation.training_session s where id = any (?)",
              row -> {
                int capacity = row.getInt(1);
                int most = Math.max(row.getInt(2), Math.max(row.getInt(3), row.getInt(4)));
                int least = Math.min(row.getInt(2), Math.min(row.getInt(3), row.getInt(4)));
                found[0] += Math.max(0, most - capacity);
                found[1] += most == capacity && least == capacity ? 1 : 0;
                return most;
              },
              connection.createArrayOf("uuid", sessions.toArray()));
          connection.commit();
        });
    return new Filled(found[0], found[1]);
  }

  /** What is done on one of the connections beside the gate. */
  public interface Use {

    /** Commits what it does, or throws. */
    void on(Connection connection) throws SQLException;
  }

  /** Waits for a connection and lends it. */
  public void with(Use use) throws SQLException, InterruptedException {
    Connection connection = idle.take();
    try {
      use.on(connection);
    } finally {
      connection.rollback();
      idle.add(connection);
    }
  }

  /** From the next transaction on. */
  void watchedBy(UnaryOperator<Connection> watcher) {
    asItIsUsed = watcher;
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : idle) {
      each.close();
    }
  }

  /** A transaction as the container makes one, on a connection of the pool. */
  private final class OneFromPool extends OneAttempt {

    @Override
    <T> T make(Work<T> work) {
      List<T> result = new ArrayList<>(1);
      try {
        with(
            connection -> {
              running.set(asItIsUsed.apply(connection));
              result.add(work.on(running.get()));
              running.get().commit();
            });
        return result.get(0);
      } catch (Refusal e) {
        throw e;
      } catch (SQLException | RuntimeException e) {
        lostRaces.increment();
        throw new PersistenceException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PersistenceException(e);
      } finally {
        running.remove();
      }
    }
  }
}
