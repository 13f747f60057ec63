package communitysafety.shared.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Key-encryption keys for tests that seal and open: one epoch, made when asked for. */
public final class KeysForTests {

  private KeysForTests() {}

  public static KeyEpochs oneEpoch() {
    try {
      return oneEpochIn(Files.createTempDirectory("keys").resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made in a directory where there are none. */
  public static KeyEpochs oneEpochIn(Path directory) {
    return opened(directory, true);
  }

  /** Those that are in a directory. */
  public static KeyEpochs in(Path directory) {
    return opened(directory, false);
  }

  private static KeyEpochs opened(Path directory, boolean create) {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(new KeyDirectory(directory), create);
    return epochs;
  }
}
