package communitysafety.shared.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way to make or check a {@link PasswordHash}. At most so many run at once, so that a
 * storm of guesses can take neither the memory nor the processors that reports need; who waits is
 * served in order of arrival and is told to try again when it takes too long. Never call it inside
 * a database transaction.
 */
@ApplicationScoped
public class HashingSlots {

  /** Eight times 19 MiB is what a small heap can spare. */
  private static final int MOST_SLOTS = 8;

  @Inject
  @ConfigProperty(name = "portal.hashing.slots")
  Optional<Integer> configuredSlots;

  @Inject
  @ConfigProperty(name = "portal.hashing.wait", defaultValue = "PT3S")
  Duration longestWait;

  private volatile Semaphore slots;
  private volatile PasswordHash nobodys;

  HashingSlots() {}

  HashingSlots(int slots, Duration longestWait) {
    this.configuredSlots = Optional.of(slots);
    this.longestWait = longestWait;
    prepare();
  }

  @PostConstruct
  void prepare() {
    int wanted = configuredSlots.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    slots = new Semaphore(Math.max(1, Math.min(MOST_SLOTS, wanted)), true);
    nobodys = PasswordHash.of("nobody's password".toCharArray());
  }

  /**
   * Makes the hash of a new password.
   *
   * @throws HashingBusy when no slot came free in time
   */
  public PasswordHash hash(char[] password) {
    return inASlot(() -> PasswordHash.of(password));
  }

  /**
   * Checks a password. For an account that does not exist the same work is done, so that the time
   * of the answer does not tell which accounts exist.
   *
   * @param known the hash of the account, empty when there is no such account: never a match then
   * @throws HashingBusy when no slot came free in time; that is no wrong guess
   */
  public boolean matches(char[] password, Optional<PasswordHash> known) {
    boolean same = inASlot(() -> known.orElse(nobodys).matches(password));
    return same && known.isPresent();
  }

  PasswordHash nobodys() {
    return nobodys;
  }

  int free() {
    return slots.availablePermits();
  }

  <T> T inASlot(Supplier<T> work) {
    try {
      if (!slots.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new HashingBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HashingBusy();
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }
}
