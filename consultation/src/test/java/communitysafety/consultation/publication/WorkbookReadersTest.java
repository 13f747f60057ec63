package communitysafety.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkbookReadersTest {

  private final ExecutorService officers = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(WorkbookReaders.AT_ONCE);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void end() {
    goOn.countDown();
    officers.shutdownNow();
  }

  @Test
  void a_third_is_told_to_try_again_and_finds_a_place_when_one_is_done() throws Exception {
    WorkbookReaders readers = new WorkbookReaders(Duration.ZERO, Duration.ofMinutes(1));
    Future<String> first = officers.submit(() -> readers.read(() -> slowly("first")));
    Future<String> second = officers.submit(() -> readers.read(() -> slowly("second")));
    begun.await();

    assertThatThrownBy(() -> readers.read(() -> "third")).isInstanceOf(ReadersBusy.class);
    goOn.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(second.get()).isEqualTo("second");
    assertThat(readers.read(() -> "third")).isEqualTo("third");
  }

  @Test
  void who_reads_too_long_is_answered_and_keeps_the_place_until_they_stop() throws Exception {
    WorkbookReaders readers = new WorkbookReaders(Duration.ZERO, Duration.ofMillis(200));
    for (int i = 0; i < WorkbookReaders.AT_ONCE; i++) {
      assertThatThrownBy(() -> readers.read(this::deafly)).isInstanceOf(ReadersBusy.class);
    }
    assertThatThrownBy(() -> readers.read(() -> "nobody is free")).isInstanceOf(ReadersBusy.class);

    goOn.countDown();
    Instant patience = Instant.now().plusSeconds(30);
    String read = "";
    while (read.isEmpty() && Instant.now().isBefore(patience)) {
      try {
        read = readers.read(() -> "free");
      } catch (ReadersBusy e) {
        Thread.onSpinWait();
      }
    }
    assertThat(read).isEqualTo("free");
  }

  @Test
  void what_reading_throws_is_thrown_and_gives_the_place_back() {
    WorkbookReaders readers = new WorkbookReaders(Duration.ZERO, Duration.ofMinutes(1));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  readers.read(
                      () -> {
                        throw new IllegalArgumentException("broken");
                      }))
          .hasMessage("broken");
    }
  }

  private String slowly(String word) throws InterruptedException {
    begun.countDown();
    goOn.await();
    return word;
  }

  /** As a library that looks at no interruption. */
  private String deafly() {
    while (goOn.getCount() > 0) {
      Thread.onSpinWait();
    }
    return "too late";
  }
}
