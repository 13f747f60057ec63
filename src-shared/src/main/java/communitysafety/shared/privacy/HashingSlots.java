package communitysafety.shared.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way to make or check a {@link PasswordHash}, or to derive the keys of a {@link
 * ReturnCode}. At most so many run at once, so that a storm of guesses can take neither the memory
 * nor the processors that reports need. They are shared fairly among the networks that guesses come
 * from ({@link FairShare}): one that storms slows down itself. Who waits too long, or comes when
 * their network's queue is full, is told to try again. Never call it inside a database transaction.
 */
@ApplicationScoped
public class HashingSlots {

  /** Eight times 19 MiB is what a small heap can spare. */
  private static final int MOST_SLOTS = 8;

  /** Of one network: what a busy library needs, and what an attacker may hold of our threads. */
  private static final int LONGEST_QUEUE = 8;

  private static final int MOST_WAITING = 64;

  @Inject
  @ConfigProperty(name = "portal.hashing.slots")
  Optional<Integer> configuredSlots;

  @Inject
  @ConfigProperty(name = "portal.hashing.wait", defaultValue = "PT3S")
  Duration longestWait;

  private volatile FairShare slots;
  private volatile PasswordHash nobodys;

  HashingSlots() {}

  HashingSlots(int slots, Duration longestWait) {
    this.configuredSlots = Optional.of(slots);
    this.longestWait = longestWait;
    prepare();
  }

  @PostConstruct
  void prepare() {
    // Half the processors: whoever only reads a page is not to feel that others guess.
    int wanted = configuredSlots.orElseGet(() -> Runtime.getRuntime().availableProcessors() / 2);
    slots = new FairShare(Math.max(1, Math.min(MOST_SLOTS, wanted)), LONGEST_QUEUE, MOST_WAITING);
    nobodys = PasswordHash.of("nobody's password".toCharArray());
  }

  /**
   * Makes the hash of a new password.
   *
   * @throws HashingBusy when no slot came free in time
   */
  public PasswordHash hash(char[] password) {
    return inASlot("", () -> PasswordHash.of(password));
  }

  /**
   * Checks a password. For an account that does not exist the same work is done, so that the time
   * of the answer does not tell which accounts exist.
   *
   * @param known the hash of the account, empty when there is no such account: never a match then
   * @param network where the attempt comes from; its own attempts queue together
   * @throws HashingBusy when no slot came free in time; that is no wrong guess
   */
  public boolean matches(char[] password, Optional<PasswordHash> known, String network) {
    boolean same = inASlot(network, () -> known.orElse(nobodys).matches(password));
    return same && known.isPresent();
  }

  PasswordHash nobodys() {
    return nobodys;
  }

  int free() {
    return slots.free();
  }

  <T> T inASlot(String network, Supplier<T> work) {
    try {
      if (!slots.acquire(network, longestWait)) {
        throw new HashingBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HashingBusy();
    }
    try {
      return work.get();
    } finally {
      slots.release(network);
    }
  }
}
