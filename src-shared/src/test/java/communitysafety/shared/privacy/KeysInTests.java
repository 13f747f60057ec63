package communitysafety.shared.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A key directory of the tests' JVM, for tests of packages that cannot make one. */
public final class KeysInTests {

  private static KeyEpochs epochs;

  private KeysInTests() {}

  /** Keys of batches, wrapped by the epoch of these tests. */
  public static synchronized BatchKeys batchKeys() {
    return new BatchKeys(epochs());
  }

  /** Indexes under the pepper of these tests. */
  public static synchronized BlindIndex blindIndex() {
    return new BlindIndex(epochs());
  }

  /** As an operator does with {@code rotate-keys --new-epoch}. */
  public static synchronized void newEpoch() {
    epochs().directory().addEpoch();
    epochs().lookAgain();
  }

  public static synchronized int currentEpoch() {
    return epochs().current().number();
  }

  private static KeyEpochs epochs() {
    if (epochs == null) {
      try {
        KeyEpochs made = new KeyEpochs();
        made.open(new KeyDirectory(Files.createTempDirectory("keys").resolve("keys")), true);
        epochs = made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return epochs;
  }
}
