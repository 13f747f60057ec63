package communitysafety.consultation.results;

import communitysafety.consultation.release.DisclosureControl;
import communitysafety.consultation.release.EarlierRelease;
import communitysafety.consultation.release.ProtectedFigures;
import communitysafety.consultation.release.TrueFigures;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works out what of some counts may leave the house while nobody waits, one after the other, and
 * keeps what came out for a while: the same counts, with the same releases before them, come to the
 * same figures, whoever works them out, so that what was previewed need not be worked out again to
 * be released. Another node that is asked works them out for itself.
 */
@ApplicationScoped
public class FiguresInWork {

  /** How long is kept what nobody asks for. */
  static final Duration KEPT = Duration.ofMinutes(15);

  /** Who looks does so every few seconds; what nobody looked for so long is given up. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int MOST_KEPT = 8;

  @Inject Clock clock;

  private final Map<Asked, Work> works = new LinkedHashMap<>();
  private final ExecutorService working =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "portal-release-figures");
            thread.setDaemon(true);
            return thread;
          });

  private record Asked(TrueFigures truth, List<EarlierRelease> earlier) {}

  /** One piece of work and how far it is. */
  public static final class Work {

    private final int of;
    private final CompletableFuture<ProtectedFigures> figures = new CompletableFuture<>();
    private volatile int done;
    private volatile Instant lookedFor;

    private Work(int of) {
      this.of = of;
    }

    /** How many questions are done, 0 to {@link #of}. */
    public int done() {
      return figures.isDone() ? of : done;
    }

    public int of() {
      return of;
    }

    /**
     * Waits for the end.
     *
     * @return whether it came in time
     */
    public boolean endsWithin(Duration patience) {
      try {
        figures.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (ExecutionException | CancellationException e) {
        return true;
      } catch (TimeoutException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    /**
     * @return empty while it is at work
     * @throws IllegalStateException when it broke off
     */
    Optional<ProtectedFigures> figures() {
      try {
        return Optional.ofNullable(figures.getNow(null));
      } catch (CompletionException | CancellationException e) {
        throw new IllegalStateException("Figures could not be worked out", e);
      }
    }
  }

  /** The work on these counts, begun now where nobody is at it. */
  Work on(TrueFigures truth, List<EarlierRelease> earlier) {
    Asked asked = new Asked(truth, List.copyOf(earlier));
    Instant now = clock.instant();
    synchronized (works) {
      works.values().removeIf(each -> isForgotten(each, now));
      Work work = works.get(asked);
      if (work == null) {
        forgetTheOldestOfMany();
        Work begun = new Work(truth.questions().size());
        begun.lookedFor = now;
        works.put(asked, begun);
        working.execute(() -> work(begun, asked));
        return begun;
      }
      work.lookedFor = now;
      return work;
    }
  }

  /** Empty unless they were worked out here and are still kept. */
  Optional<ProtectedFigures> known(TrueFigures truth, List<EarlierRelease> earlier) {
    synchronized (works) {
      return Optional.ofNullable(works.get(new Asked(truth, List.copyOf(earlier))))
          .filter(work -> !work.figures.isCompletedExceptionally())
          .flatMap(Work::figures);
    }
  }

  private static boolean isForgotten(Work work, Instant now) {
    return work.figures.isCompletedExceptionally()
        || work.figures.isDone() && work.lookedFor.plus(KEPT).isBefore(now);
  }

  private void forgetTheOldestOfMany() {
    if (works.size() >= MOST_KEPT) {
      works.entrySet().stream()
          .filter(each -> each.getValue().figures.isDone())
          .min(Comparator.comparing(each -> each.getValue().lookedFor))
          .ifPresent(oldest -> works.remove(oldest.getKey()));
    }
  }

  private void work(Work work, Asked asked) {
    try {
      work.figures.complete(
          DisclosureControl.protect(
              asked.truth(),
              asked.earlier(),
              done -> {
                if (work.lookedFor.plus(PATIENCE).isBefore(clock.instant())) {
                  throw new CancellationException("nobody looks for it any more");
                }
                work.done = done;
              }));
    } catch (RuntimeException | Error e) {
      // Whatever it was, who looks must not be told for ever that it is at work.
      work.figures.completeExceptionally(e);
    }
  }

  @PreDestroy
  void stop() {
    working.shutdownNow();
  }
}
