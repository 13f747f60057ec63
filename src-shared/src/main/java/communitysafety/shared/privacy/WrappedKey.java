package communitysafety.shared.privacy;

import java.util.UUID;

/**
 * A data key as it may be stored: wrapped by the key of an epoch, which is not in the database.
 *
 * @param id random, tells no time
 * @param wrapped not copied, not to be changed
 */
public record WrappedKey(UUID id, int epoch, byte[] wrapped) {

  @Override
  public String toString() {
    return "WrappedKey[epoch " + epoch + "]";
  }
}
