package communitysafety.consultation.publication;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Those who read workbooks: {@value #AT_ONCE} of them, each for {@link #LONGEST} at most. A
 * workbook can be made to cost much memory and time; so much of it at once the portal bears, beside
 * everybody who reports. Who reads longer is sent away, and holds the place until they really stop.
 */
@ApplicationScoped
class WorkbookReaders {

  static final int AT_ONCE = 2;
  static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Duration patience;
  private final Duration longest;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "portal-workbook-reader");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  WorkbookReaders() {
    this(PATIENCE, LONGEST);
  }

  /**
   * @param patience how long one waits for a place
   */
  WorkbookReaders(Duration patience, Duration longest) {
    this.patience = patience;
    this.longest = longest;
  }

  /**
   * Reads, and returns what came of it; throws what the reading throws.
   *
   * @throws ReadersBusy when no place becomes free in a moment, and when it takes too long
   */
  <T> T read(Callable<T> reading) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ReadersBusy();
      }
      Future<T> read =
          readers.submit(
              () -> {
                try {
                  return reading.call();
                } finally {
                  places.release();
                }
              });
      return resultOf(read);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadersBusy();
    }
  }

  private <T> T resultOf(Future<T> read) throws InterruptedException {
    try {
      return read.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Begun it surely is, there being a thread for each place: it gives the place back.
      read.cancel(true);
      throw new ReadersBusy();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A workbook could not be read", e.getCause());
    }
  }

  @PreDestroy
  void stop() {
    readers.shutdownNow();
  }
}
