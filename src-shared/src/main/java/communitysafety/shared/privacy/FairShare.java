package communitysafety.shared.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A few slots, shared fairly among networks. Each network waits in a short queue of its own; a slot
 * that comes free goes to the network that holds the fewest, and among equals to the one that was
 * served longest ago. So a storm from one network fills that network's queue and no other: somebody
 * of another network waits for about one piece of work, however many the storm sends.
 *
 * <p>Networks are known only by a hash under a key drawn at start: no address can be read from
 * memory, and a network that neither waits nor works is forgotten.
 */
final class FairShare {

  private static final String HMAC = "HmacSHA256";

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Lane> lanes = new HashMap<>();
  private final SecretKeySpec key;
  private final int longestQueue;
  private final int mostWaiting;
  private int free;
  private int waiting;
  private long turn;

  /**
   * @param slots how many pieces of work may run at once
   * @param longestQueue how many of one network may wait
   * @param mostWaiting how many may wait in all: each holds a thread of the server
   */
  FairShare(int slots, int longestQueue, int mostWaiting) {
    this.free = slots;
    this.longestQueue = longestQueue;
    this.mostWaiting = mostWaiting;
    byte[] drawn = new byte[32];
    new SecureRandom().nextBytes(drawn);
    this.key = new SecretKeySpec(drawn, HMAC);
  }

  /**
   * Waits for a slot; who gets one gives it back with {@link #release}.
   *
   * @return false when the network's queue is full, or no slot came free in time
   */
  boolean acquire(String network, Duration longestWait) throws InterruptedException {
    String name = hash(network);
    lock.lockInterruptibly();
    try {
      Lane lane = lanes.computeIfAbsent(name, any -> new Lane(turn++));
      if (free > 0) {
        give(lane);
        return true;
      }
      if (lane.queue.size() >= longestQueue || waiting >= mostWaiting) {
        forgetIfIdle(name, lane);
        return false;
      }
      return await(name, lane, longestWait);
    } finally {
      lock.unlock();
    }
  }

  private boolean await(String name, Lane lane, Duration longestWait) throws InterruptedException {
    Waiter waiter = new Waiter(lock.newCondition());
    lane.queue.add(waiter);
    waiting++;
    try {
      long left = longestWait.toNanos();
      while (!waiter.served && left > 0) {
        left = waiter.condition.awaitNanos(left);
      }
      return waiter.served;
    } catch (InterruptedException e) {
      if (waiter.served) {
        takeBack(name, lane);
        waiter.served = false;
      }
      throw e;
    } finally {
      if (lane.queue.remove(waiter)) {
        waiting--;
      }
      forgetIfIdle(name, lane);
    }
  }

  /** Gives a slot back, which goes to whoever's turn it is. */
  void release(String network) {
    String name = hash(network);
    lock.lock();
    try {
      takeBack(name, lanes.get(name));
    } finally {
      lock.unlock();
    }
  }

  int free() {
    lock.lock();
    try {
      return free;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /** How many networks are known at this moment. */
  int networks() {
    lock.lock();
    try {
      return lanes.size();
    } finally {
      lock.unlock();
    }
  }

  private void give(Lane lane) {
    free--;
    lane.running++;
    lane.lastServed = turn++;
  }

  private void takeBack(String name, Lane lane) {
    lane.running--;
    lane.lastServed = turn++;
    free++;
    lanes.values().stream()
        .filter(each -> !each.queue.isEmpty())
        .min(
            Comparator.<Lane>comparingInt(each -> each.running)
                .thenComparingLong(each -> each.lastServed))
        .ifPresent(this::serveNext);
    forgetIfIdle(name, lane);
  }

  private void serveNext(Lane lane) {
    Waiter next = lane.queue.remove();
    waiting--;
    next.served = true;
    give(lane);
    next.condition.signal();
  }

  private void forgetIfIdle(String name, Lane lane) {
    if (lane.running == 0 && lane.queue.isEmpty()) {
      lanes.remove(name);
    }
  }

  private String hash(String network) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(network.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }

  /** What one network holds and waits for. */
  private static final class Lane {
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int running;
    private long lastServed;

    private Lane(long arrived) {
      lastServed = arrived;
    }
  }

  private static final class Waiter {
    private final Condition condition;
    private boolean served;

    private Waiter(Condition condition) {
      this.condition = condition;
    }
  }
}
