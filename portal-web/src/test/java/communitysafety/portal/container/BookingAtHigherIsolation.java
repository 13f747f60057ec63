package communitysafety.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.training.Course;
import communitysafety.consultation.training.EditCourses;
import communitysafety.consultation.training.FitPolicy;
import communitysafety.consultation.training.Gathering;
import communitysafety.consultation.training.HoldPlaces;
import communitysafety.consultation.training.JoiningLink;
import communitysafety.consultation.training.Planning;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.SessionFull;
import communitysafety.consultation.training.TrainingSession;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.portal.health.ReadyForReports;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * What only the server can show of the gate: that work which lost a race at a higher isolation
 * level is known as such through its transaction manager, and begun anew.
 */
@Dependent
class BookingAtHigherIsolation {

  private static final String LOCK = "update consultation.training_session set turn = turn + 1";

  @Inject EditCourses editCourses;
  @Inject Planning planning;
  @Inject HoldPlaces holdPlaces;
  @Inject @Readiness ReadyForReports readiness;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Resource ManagedExecutorService executor;

  /** Work that may fail in any way. */
  private interface Work {
    void doIt() throws Exception;
  }

  private void atRepeatableRead(Work work) throws Exception {
    assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    execute("alter role current_user set default_transaction_isolation = 'repeatable read'");
    try {
      beginWithFreshConnections();
      assertThat(ask("show transaction_isolation")).isEqualTo("repeatable read");
      work.doIt();
    } finally {
      execute("alter role current_user reset default_transaction_isolation");
      beginWithFreshConnections();
    }
    assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
  }

  void who_waited_for_a_session_and_lost_the_race_is_begun_anew_and_has_their_place()
      throws Exception {
    atRepeatableRead(
        () -> {
          UUID session = session(2);
          Future<UUID> waiting;
          try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, session);
            waiting = executor.submit(() -> holdPlaces.hold(session, 1).booking());
            waitUntilSomebodyWaits();
            other.commit();
          }

          assertThat(waiting.get(20, TimeUnit.SECONDS)).isNotNull();
          assertThat(taken(session)).isEqualTo("1");
        });
  }

  /** The twin: this is what the database says to it, and nobody else tries again. */
  void without_being_begun_anew_it_would_fail() throws Exception {
    atRepeatableRead(
        () -> {
          UUID session = session(2);
          try (Connection late = database.getConnection();
              Connection other = database.getConnection()) {
            late.setAutoCommit(false);
            try (Statement sees = late.createStatement()) {
              sees.execute("select 1 from consultation.training_session");
            }
            lock(other, session);

            assertThatThrownBy(() -> lock(late, session))
                .isInstanceOfSatisfying(
                    SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
            late.rollback();
          }
        });
  }

  void a_crowd_for_the_last_places_gets_exactly_these() throws Exception {
    atRepeatableRead(
        () -> {
          UUID session = session(10);
          List<Future<UUID>> all = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            all.add(executor.submit(() -> holdPlaces.hold(session, 1).booking()));
          }

          int held = 0;
          for (Future<UUID> each : all) {
            try {
              each.get(60, TimeUnit.SECONDS);
              held++;
            } catch (ExecutionException e) {
              assertThat(e).hasRootCauseInstanceOf(SessionFull.class);
            }
          }
          assertThat(held).isEqualTo(10);
          assertThat(taken(session)).isEqualTo("10");
        });
  }

  void a_database_at_another_level_than_read_committed_is_not_ready() throws Exception {
    atRepeatableRead(
        () -> {
          assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        });
  }

  private UUID session(int capacity) {
    StaffMember police =
        new StaffMember(
            UUID.randomUUID(),
            "A member",
            "POLICE",
            TeamKind.POLICE_HATE_CRIME_TEAM,
            EnumSet.allOf(Permission.class));
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
            List.of(),
            false);
    editCourses.add(police, course);
    Instant on = Instant.now().plus(Duration.ofDays(30));
    TrainingSession session =
        new TrainingSession(
            UUID.randomUUID(),
            course.id(),
            new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc"))),
            "COUNTY",
            List.of(new SessionDate(on, on.plus(Duration.ofHours(2)))),
            Set.of(),
            capacity,
            on.minus(Duration.ofDays(31)),
            on.minus(Duration.ofDays(1)),
            on.minus(Duration.ofDays(2)),
            FitPolicy.STRICT,
            10);
    planning.plan(police, session);
    return session.id();
  }

  private static void lock(Connection connection, UUID session) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK + " where id = '" + session + "'");
    }
  }

  private void waitUntilSomebodyWaits() throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String waiting =
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and query like '%training_session%' and pid <> pg_backend_pid()";
    while (ask(waiting).equals("0")) {
      assertThat(System.nanoTime()).as("somebody waits in time").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private String taken(UUID session) throws SQLException {
    return ask("select taken from consultation.training_session where id = '" + session + "'");
  }

  /** The pool checks its connections before it gives one out. */
  private void beginWithFreshConnections() throws SQLException {
    try {
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where usename = current_user and pid <> pg_backend_pid()");
      execute("select pg_terminate_backend(pg_backend_pid())");
    } catch (SQLException e) {
      // Ours was the last to go.
    }
  }

  private String ask(String question) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String deed) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(deed);
    }
  }
}
