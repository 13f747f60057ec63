package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FairShareTest {

  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final long WORK_MILLIS = 60;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void a_storm_from_one_network_makes_another_wait_for_about_one_piece_of_work() throws Exception {
    FairShare share = new FairShare(2, 8, 64);
    AtomicBoolean storming = new AtomicBoolean(true);
    AtomicInteger stormed = new AtomicInteger();
    for (int i = 0; i < 30; i++) {
      threads.submit(
          () -> {
            while (storming.get()) {
              stormed.addAndGet(work(share, "storm") ? 1 : 0);
            }
          });
    }
    TimeUnit.MILLISECONDS.sleep(4 * WORK_MILLIS);

    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long begun = System.nanoTime();
      assertThat(share.acquire("quiet", PATIENT)).isTrue();
      waits.add((System.nanoTime() - begun) / 1_000_000);
      TimeUnit.MILLISECONDS.sleep(WORK_MILLIS);
      share.release("quiet");
    }
    storming.set(false);

    waits.sort(null);
    assertThat(waits.get(waits.size() / 2))
        .as("median of %s ms", waits)
        .isLessThan(2 * WORK_MILLIS);
    assertThat(waits.get(waits.size() - 1))
        .as("longest of %s ms", waits)
        .isLessThan(5 * WORK_MILLIS);
    assertThat(stormed.get()).as("the storm is served too").isGreaterThan(10);
  }

  @Test
  void slots_go_round_among_the_networks_that_wait() throws Exception {
    FairShare share = new FairShare(1, 8, 64);
    assertThat(share.acquire("first", PATIENT)).isTrue();
    List<String> served = new ArrayList<>();
    List<Future<?>> all = new ArrayList<>();
    for (String network : List.of("a", "a", "a", "b", "b", "c")) {
      all.add(threads.submit(() -> serve(share, network, served)));
      awaitWaiting(share, all.size());
    }
    share.release("first");
    for (Future<?> each : all) {
      each.get();
    }

    assertThat(served).containsExactly("a", "b", "c", "a", "b", "a");
    assertThat(share.free()).isEqualTo(1);
    assertThat(share.networks()).as("nobody is remembered").isZero();
  }

  @Test
  void a_network_whose_queue_is_full_is_turned_away_and_another_is_not() throws Exception {
    FairShare share = new FairShare(1, 2, 64);
    assertThat(share.acquire("storm", PATIENT)).isTrue();
    List<String> served = new ArrayList<>();
    List<Future<?>> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting.add(threads.submit(() -> serve(share, "storm", served)));
      awaitWaiting(share, i + 1);
    }

    assertThat(share.acquire("storm", PATIENT)).isFalse();
    Future<?> other = threads.submit(() -> serve(share, "quiet", served));
    awaitWaiting(share, 3);
    share.release("storm");
    other.get();
    for (Future<?> each : waiting) {
      each.get();
    }
    assertThat(served).startsWith("quiet").hasSize(3);
  }

  @Test
  void more_than_the_server_can_hold_are_turned_away() throws Exception {
    FairShare share = new FairShare(1, 8, 2);
    assertThat(share.acquire("holder", PATIENT)).isTrue();
    List<String> served = new ArrayList<>();
    Future<?> one = threads.submit(() -> serve(share, "one", served));
    awaitWaiting(share, 1);
    Future<?> two = threads.submit(() -> serve(share, "two", served));
    awaitWaiting(share, 2);

    assertThat(share.acquire("three", PATIENT)).isFalse();

    share.release("holder");
    one.get();
    two.get();
    assertThat(share.networks()).isZero();
  }

  @Test
  void who_waits_too_long_or_is_interrupted_leaves_no_slot_behind() throws Exception {
    FairShare share = new FairShare(1, 8, 64);
    assertThat(share.acquire("holder", PATIENT)).isTrue();
    assertThat(share.acquire("late", Duration.ofMillis(20))).isFalse();
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              try {
                share.acquire("gone", PATIENT);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    waiter.start();
    awaitWaiting(share, 1);
    waiter.interrupt();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();

    share.release("holder");
    assertThat(share.free()).isEqualTo(1);
    assertThat(share.networks()).isZero();
  }

  @Test
  void there_are_never_more_at_work_than_slots() throws Exception {
    FairShare share = new FairShare(3, 100, 1_000);
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String network = "n" + i % 7;
      all.add(
          () -> {
            if (!share.acquire(network, PATIENT)) {
              return false;
            }
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(2);
            atWork.decrementAndGet();
            share.release(network);
            return true;
          });
    }
    for (Future<Boolean> each : threads.invokeAll(all)) {
      assertThat(each.get()).isTrue();
    }
    assertThat(most.get()).isLessThanOrEqualTo(3);
    assertThat(share.free()).isEqualTo(3);
  }

  private static boolean work(FairShare share, String network) {
    try {
      if (!share.acquire(network, PATIENT)) {
        TimeUnit.MILLISECONDS.sleep(1);
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(WORK_MILLIS);
      share.release(network);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Void serve(FairShare share, String network, List<String> served)
      throws InterruptedException {
    assertThat(share.acquire(network, PATIENT)).isTrue();
    synchronized (served) {
      served.add(network);
    }
    share.release(network);
    return null;
  }

  private static void awaitWaiting(FairShare share, int expected) throws InterruptedException {
    while (share.waiting() < expected) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
