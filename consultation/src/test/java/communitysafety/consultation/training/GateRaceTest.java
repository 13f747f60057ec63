package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static communitysafety.consultation.training.TrainingOnDatabase.asOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.training.HoldPlaces.Held;
import communitysafety.consultation.training.TrainingOnDatabase.GateByClock;
import communitysafety.shared.problem.Refusal;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateRaceTest {

  private static final int CLIENTS = 32;
  private static final int ATTEMPTS = 40;

  @ParameterizedTest
  @ValueSource(
      ints = {
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_REPEATABLE_READ,
        Connection.TRANSACTION_SERIALIZABLE
      })
  void thirty_two_clients_fill_fifty_sessions_of_twenty_places_to_the_last_and_never_more(
      int isolation) throws Exception {
    try (TrainingOnDatabase training = new TrainingOnDatabase(isolation)) {
      Course course = training.aCourse(false);
      List<UUID> sessions = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        sessions.add(
            training.session(
                20,
                FitPolicy.STRICT,
                10,
                course,
                TrainingOnDatabase.NOW.plus(Duration.ofDays(30))));
      }
      HoldPlaces hold = training.the(HoldPlaces.class);
      AtomicInteger held = new AtomicInteger();
      AtomicInteger full = new AtomicInteger();

      together(
          CLIENTS,
          client -> {
            for (int i = 0; i < ATTEMPTS; i++) {
              try {
                hold.hold(sessions.get((client * 13 + i) % 50), 1);
                held.incrementAndGet();
              } catch (SessionFull e) {
                full.incrementAndGet();
              }
            }
          });

      assertThat(held).hasValue(1_000);
      assertThat(full).hasValue(CLIENTS * ATTEMPTS - 1_000);
      for (UUID session : sessions) {
        assertThat(training.count(session).taken()).isEqualTo(20);
        assertThat(training.count(session).holds()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_REPEATABLE_READ,
        Connection.TRANSACTION_SERIALIZABLE
      })
  void clients_who_hold_confirm_cancel_wait_and_accept_at_once_never_break_the_count(int isolation)
      throws Exception {
    try (TrainingOnDatabase training = new TrainingOnDatabase(isolation)) {
      List<UUID> sessions = List.of(training.session(6), training.session(9));
      Queue<Held> held = new ConcurrentLinkedQueue<>();
      Queue<Booked> booked = new ConcurrentLinkedQueue<>();
      HoldPlaces hold = training.the(HoldPlaces.class);
      ConfirmBooking confirm = training.the(ConfirmBooking.class);
      JoinWaitingList join = training.the(JoinWaitingList.class);
      CancelBooking cancel = training.the(CancelBooking.class);
      AcceptOffer accept = training.the(AcceptOffer.class);

      together(
          16,
          client -> {
            Random random = new Random(client);
            for (int i = 0; i < 12; i++) {
              UUID session = sessions.get(random.nextInt(2));
              int n = 1 + random.nextInt(3);
              BookingDetails details =
                  BookingDetails.ofOrganisation(UUID.randomUUID().toString(), aPerson(), List.of());
              try {
                switch (random.nextInt(5)) {
                  case 0 -> held.add(hold.hold(session, n));
                  case 1 -> {
                    Held one = held.isEmpty() ? hold.hold(session, 1) : held.remove();
                    booked.add(
                        confirm.confirm(one.booking(), UUID.randomUUID(), details, Needs.none()));
                  }
                  case 2 -> booked.add(join.join(session, n, details, Needs.none()));
                  case 3 -> cancel.cancel(booked.element().code());
                  default -> accept.accept(booked.remove().code());
                }
              } catch (Refusal | NoSuchElementException e) {
                // Others were first, or there is nothing yet; the count is what matters.
              }
            }
          });

      for (UUID session : sessions) {
        assertThat(training.count(session).holds()).as("%s", training.count(session)).isTrue();
      }
      assertThat(booked.size() + held.size()).isPositive();
    }
  }

  @Test
  void five_hundred_people_with_double_clicks_and_dying_backends_get_the_last_twenty_places()
      throws Exception {
    try (TrainingOnDatabase training =
        new TrainingOnDatabase(Connection.TRANSACTION_READ_COMMITTED)) {
      UUID session = training.session(20);
      HoldPlaces hold = training.the(HoldPlaces.class);
      ConfirmBooking confirm = training.the(ConfirmBooking.class);
      AtomicInteger people = new AtomicInteger();
      AtomicInteger deaths = new AtomicInteger();
      Queue<UUID> booked = new ConcurrentLinkedQueue<>();
      Queue<String> second = new ConcurrentLinkedQueue<>();
      ExecutorService secondClicks = Executors.newFixedThreadPool(8);

      together(
          CLIENTS,
          client -> {
            for (int person = people.getAndIncrement();
                person < 500;
                person = people.getAndIncrement()) {
              Held held;
              try {
                held = hold.hold(session, 1);
              } catch (SessionFull e) {
                continue;
              }
              UUID key = UUID.randomUUID();
              BookingDetails details = BookingDetails.ofPerson(aPerson());
              Callable<Booked> click =
                  () -> confirm.confirm(held.booking(), key, details, Needs.none());
              if (booked.size() % 4 == 0) {
                training.dieBeforeNextCommit();
                assertThatThrownBy(click::call).isInstanceOf(PersistenceException.class);
                deaths.incrementAndGet();
              }
              Future<Booked> other = secondClicks.submit(click);
              Booked mine = click.call();
              booked.add(mine.booking());
              if (!other.get(30, TimeUnit.SECONDS).equals(mine)) {
                second.add("another answer");
              }
            }
          });
      secondClicks.shutdown();

      assertThat(booked).hasSize(20).doesNotHaveDuplicates();
      assertThat(second).isEmpty();
      assertThat(deaths).hasPositiveValue();
      assertThat(training.count(session).taken()).isEqualTo(20);
      assertThat(training.count(session).holds()).isTrue();
    }
  }

  @Test
  void a_backend_that_dies_half_way_leaves_nothing_taken_and_nobody_waiting_for_it()
      throws Exception {
    try (TrainingOnDatabase training = new TrainingOnDatabase()) {
      UUID session = training.session(1);
      HoldPlaces hold = training.the(HoldPlaces.class);
      training.dieBeforeNextCommit();

      assertThatThrownBy(() -> hold.hold(session, 1)).isInstanceOf(PersistenceException.class);

      assertThat(training.count(session).taken()).isZero();
      assertThat(hold.hold(session, 1)).isNotNull();
    }
  }

  @Test
  void one_place_is_offered_once_however_many_look_for_whom_to_offer_it() throws Exception {
    try (TrainingOnDatabase training =
        new TrainingOnDatabase(Connection.TRANSACTION_REPEATABLE_READ)) {
      UUID session = training.session(1);
      Booked there = training.book(session);
      JoinWaitingList join = training.the(JoinWaitingList.class);
      List<Booked> line = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        line.add(join.join(session, 1, BookingDetails.ofPerson(aPerson()), Needs.none()));
      }
      CancelBooking cancel = training.the(CancelBooking.class);
      OfferFreePlaces offer = training.the(OfferFreePlaces.class);

      together(
          8,
          client -> {
            if (client % 2 == 0) {
              cancel.cancel(there.code());
            } else {
              offer.offer();
            }
          });

      assertThat(line)
          .extracting(each -> training.stateOf(each.booking()))
          .containsExactly(
              BookingState.OFFERED,
              BookingState.WAITING,
              BookingState.WAITING,
              BookingState.WAITING);
      assertThat(training.count(session).holds()).isTrue();
    }
  }

  /** That the race is there: without lock, gate, constraint and numbers, two get one place. */
  @Test
  void without_any_guard_the_last_place_is_sold_twice() throws Exception {
    tablesWithoutGuards("unguarded");
    try (TrainingOnDatabase training =
        new TrainingOnDatabase(Connection.TRANSACTION_READ_COMMITTED, "unguarded", new NoGate(2))) {
      UUID session = training.session(1);
      HoldPlaces hold = training.the(HoldPlaces.class);

      together(2, client -> hold.hold(session, 1));

      assertThat(training.count(session).ofBookings()).isEqualTo(2);
      assertThat(training.count(session).holds()).isFalse();
    }
  }

  /** The second guard, alone: the constraint refuses what a gate of ours would let through. */
  @Test
  void where_our_code_would_oversell_the_database_refuses() throws Exception {
    try (TrainingOnDatabase training =
        new TrainingOnDatabase(
            Connection.TRANSACTION_READ_COMMITTED, "consultation", new NoGate(2))) {
      UUID session = training.session(1);
      HoldPlaces hold = training.the(HoldPlaces.class);
      AtomicInteger refused = new AtomicInteger();

      together(
          2,
          client -> {
            try {
              hold.hold(session, 1);
            } catch (PersistenceException e) {
              refused.incrementAndGet();
            }
          });

      assertThat(refused).hasValue(1);
      assertThat(training.count(session).taken()).isOne();
      assertThat(training.count(session).holds()).isTrue();
    }
  }

  private static void tablesWithoutGuards(String schema) {
    asOwner("create schema " + schema);
    asOwner("grant usage on schema " + schema + " to portal_app");
    for (String table :
        List.of(
            "course",
            "venue",
            "training_session",
            "session_date",
            "session_trainer",
            "needs_key",
            "booking",
            "place")) {
      asOwner(
          "create table "
              + schema
              + "."
              + table
              + " (like consultation."
              + table
              + " including defaults)");
      asOwner("grant select, insert, update on " + schema + "." + table + " to portal_app");
    }
    // No guard of places: courses are added with it.
    asOwner("create unique index on " + schema + ".course (code, edition)");
  }

  /** Reads, waits until as many have read, and then decides by what it read. */
  private static final class NoGate extends GateByClock {
    private final CyclicBarrier allHaveRead;

    NoGate(int clients) {
      allHaveRead = new CyclicBarrier(clients);
    }

    @Override
    String locking(String which, String columns) {
      return "select " + columns + " from consultation.training_session where " + which;
    }

    @Override
    LockedSession locked(
        Connection connection, LockedSession.Standing standing, OffsetDateTime at) {
      return new LockedSession(connection, standing, at, this) {
        @Override
        boolean take(int n) throws SQLException {
          boolean fits = standing.taken() + n <= standing.capacity();
          try {
            allHaveRead.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
          }
          if (fits) {
            Sql.execute(
                connection,
                "update consultation.training_session set taken = taken + ? where id = ?",
                n,
                standing.id());
          }
          return fits;
        }

        @Override
        void givePlaces(UUID booking, int n) throws SQLException {
          Sql.execute(
              connection,
              "insert into consultation.place (session, place_no, booking) values (?, ?, ?)",
              standing.id(),
              standing.taken() + 1,
              booking);
        }
      };
    }
  }

  private interface Client {
    void act(int number) throws Exception;
  }

  /** All at once; what one of them throws is thrown. */
  private static void together(int clients, Client client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      CyclicBarrier start = new CyclicBarrier(clients);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  client.act(number);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get(60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
