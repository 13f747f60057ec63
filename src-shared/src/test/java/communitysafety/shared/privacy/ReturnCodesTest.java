package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnCodesTest {

  private static final Duration PATIENT = Duration.ofSeconds(30);

  @TempDir Path temporary;

  private final ReturnCode code = ReturnCode.random();

  @Test
  void the_same_code_opens_the_same_after_a_restart_and_a_rotation_of_keys() {
    KeyDirectory directory = new KeyDirectory(temporary.resolve("keys"));
    ReturnKeys before = codes(directory).keysOf(code, "net");
    directory.addEpoch();

    ReturnKeys after = codes(directory).keysOf(typed(code), "another net");

    assertThat(after.locator()).isEqualTo(before.locator()).hasSize(32);
    assertThat(after.draftSecret()).isEqualTo(before.draftSecret()).hasSize(32);
  }

  @Test
  void neither_of_the_two_keys_tells_the_other_and_no_two_codes_share_one() {
    ReturnCodes codes = codes(new KeyDirectory(temporary.resolve("keys")));
    ReturnKeys one = codes.keysOf(code, "net");
    ReturnKeys other = codes.keysOf(ReturnCode.random(), "net");

    assertThat(
            Arrays.asList(one.locator(), other.locator(), one.draftSecret(), other.draftSecret()))
        .doesNotHaveDuplicates();
    assertThat(one.toString()).isEqualTo("ReturnKeys[…]");
  }

  @Test
  void without_the_pepper_a_guess_cannot_be_tested() {
    ReturnKeys ours = codes(new KeyDirectory(temporary.resolve("keys"))).keysOf(code, "net");
    ReturnKeys theirs = codes(new KeyDirectory(temporary.resolve("stolen"))).keysOf(code, "net");

    assertThat(theirs.locator()).isNotEqualTo(ours.locator());
  }

  @Test
  void a_code_that_does_not_fit_is_computed_all_the_same() {
    ReturnCodes codes = codes(new KeyDirectory(temporary.resolve("keys")));
    ReturnCode wrong = ReturnCode.of(1, 2, 3, 4, 5, 6);
    assertThat(wrong.fits()).isFalse();

    assertThat(codes.keysOf(wrong, "net").locator()).hasSize(32);
  }

  @Test
  void who_finds_no_slot_is_told_to_come_again() throws Exception {
    HashingSlots slots = new HashingSlots(1, Duration.ofMillis(20));
    ReturnCodes codes = new ReturnCodes(index(new KeyDirectory(temporary.resolve("keys"))), slots);
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> holder =
          other.submit(
              () ->
                  slots.inASlot(
                      "storm",
                      () -> {
                        taken.countDown();
                        awaitQuietly(release);
                        return null;
                      }));
      taken.await();
      assertThatThrownBy(() -> codes.keysOf(code, "net")).isInstanceOf(HashingBusy.class);
      release.countDown();
      holder.get();
    } finally {
      release.countDown();
      other.shutdownNow();
    }
  }

  /** As it comes back from the person. */
  private static ReturnCode typed(ReturnCode code) {
    return ReturnCode.read(String.join("-", code.words()))
        .fold(read -> read, unlisted -> null, incomplete -> null);
  }

  private static ReturnCodes codes(KeyDirectory directory) {
    return new ReturnCodes(index(directory), new HashingSlots(2, PATIENT));
  }

  private static BlindIndex index(KeyDirectory directory) {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, true);
    return new BlindIndex(epochs);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
