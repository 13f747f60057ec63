package communitysafety.portal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a fixed number of requests, or a fixed time, over some clients at once. */
final class Lane {

  private Lane() {}

  static Figures measure(String name, int clients, int requests, Work work, PortalProcess portal)
      throws InterruptedException {
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger errors = new AtomicInteger();
    AtomicReference<Exception> first = new AtomicReference<>();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (Work.Client client = work.client()) {
                  start.await();
                  for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    try {
                      client.once();
                    } catch (Exception e) {
                      errors.incrementAndGet();
                      first.compareAndSet(null, e);
                    }
                    nanos[n] = System.nanoTime() - begun;
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.start();
      threads.add(thread);
    }
    ProcessorTime before = portal.processorTime();
    long begun = System.nanoTime();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    ProcessorTime used = portal.processorTime().minus(before);
    if (first.get() != null) {
      System.out.println("first error of " + name + ": " + first.get());
    }
    Arrays.sort(nanos);
    return new Figures(name, clients, requests, errors.get(), seconds, nanos, used);
  }

  static void runFor(long seconds, int clients, Work work) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (Work.Client client = work.client()) {
                  while (System.nanoTime() < end) {
                    try {
                      client.once();
                    } catch (Exception e) {
                      // Counted when it matters, in the measured run.
                    }
                  }
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
