package communitysafety.shared.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Keys for what waits in batches. Other than a report's data key, such a key is stored by whoever
 * asked for it, beside what it seals, and destroyed with the batch by the role that serves: nothing
 * that has to be kept is sealed with it. Its id is random and tells no time.
 */
@ApplicationScoped
public class BatchKeys {

  @Inject KeyEpochs epochs;

  BatchKeys() {}

  BatchKeys(KeyEpochs epochs) {
    this.epochs = epochs;
  }

  /** A key nobody has, wrapped for the present epoch. */
  public WrappedKey create() {
    return wrapped(DataKey.random(UUID.randomUUID()));
  }

  /**
   * @throws EpochMissing when this node lacks the key of its epoch
   * @throws SealBroken when it was altered or swapped
   */
  public DataKey open(WrappedKey key) {
    return DataKey.unwrap(key.id(), key.epoch(), key.wrapped(), epochs.of(key.epoch()));
  }

  /** Whether it is wrapped for the present epoch; if not, an old epoch cannot be destroyed yet. */
  public boolean isPresent(WrappedKey key) {
    return key.epoch() == epochs.current().number();
  }

  /** The same key, wrapped for the present epoch. */
  public WrappedKey renewed(WrappedKey key) {
    return wrapped(open(key));
  }

  private WrappedKey wrapped(DataKey key) {
    KeyEpochs.Epoch epoch = epochs.current();
    return new WrappedKey(key.id(), epoch.number(), key.wrap(epoch.number(), epoch.key()));
  }
}
