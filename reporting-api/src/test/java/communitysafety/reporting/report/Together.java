package communitysafety.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Deeds begun at the same moment. */
final class Together {

  private Together() {}

  /** What each came to, its result or what it threw, in the order given. */
  @SafeVarargs
  static List<Object> run(Callable<?>... deeds) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(deeds.length);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> begun = new ArrayList<>();
      for (Callable<?> deed : deeds) {
        begun.add(
            threads.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      start.countDown();
      List<Object> outcomes = new ArrayList<>();
      for (Future<?> each : begun) {
        try {
          outcomes.add(each.get());
        } catch (ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }
}
