package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HashingSlotsTest {

  private static final char[] PASSWORD = "Malton-Market-1138".toCharArray();

  @Test
  void a_password_is_checked_against_the_hash_of_its_account() {
    HashingSlots slots = new HashingSlots(2, Duration.ofSeconds(30));
    PasswordHash hash = slots.hash(PASSWORD);

    assertThat(slots.matches(PASSWORD, Optional.of(hash), "net")).isTrue();
    assertThat(slots.matches("other".toCharArray(), Optional.of(hash), "net")).isFalse();
  }

  @Test
  void an_unknown_account_matches_nothing_and_is_as_much_work() {
    HashingSlots slots = new HashingSlots(2, Duration.ofSeconds(30));

    assertThat(slots.matches(PASSWORD, Optional.empty(), "net")).isFalse();
    assertThat(slots.matches("nobody's password".toCharArray(), Optional.empty(), "net")).isFalse();
    assertThat(slots.nobodys().needsRehash()).isFalse();
  }

  @Test
  void who_finds_no_slot_in_time_is_told_to_come_again() throws Exception {
    HashingSlots slots = new HashingSlots(1, Duration.ofMillis(20));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> holder =
          other.submit(
              () ->
                  slots.inASlot(
                      "net",
                      () -> {
                        taken.countDown();
                        awaitQuietly(release);
                        return null;
                      }));
      taken.await();

      assertThatThrownBy(() -> slots.hash(PASSWORD)).isInstanceOf(HashingBusy.class);
      assertThatThrownBy(() -> slots.matches(PASSWORD, Optional.empty(), "net"))
          .isInstanceOf(HashingBusy.class);

      release.countDown();
      holder.get();
      assertThat(slots.hash(PASSWORD)).isNotNull();
    } finally {
      release.countDown();
      other.shutdownNow();
    }
  }

  @Test
  void a_failure_gives_its_slot_back() {
    HashingSlots slots = new HashingSlots(1, Duration.ofMillis(20));

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  slots.inASlot(
                      "net",
                      () -> {
                        throw new IllegalStateException("on purpose");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(slots.hash(PASSWORD)).isNotNull();
  }

  @Test
  void there_are_never_more_than_eight_slots_nor_fewer_than_one() {
    assertThat(new HashingSlots(99, Duration.ZERO).free()).isEqualTo(8);
    assertThat(new HashingSlots(0, Duration.ZERO).free()).isEqualTo(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
