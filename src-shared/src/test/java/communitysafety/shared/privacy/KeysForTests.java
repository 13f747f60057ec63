package communitysafety.shared.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Key-encryption keys for tests that seal and open: one epoch, made when asked for. */
public final class KeysForTests {

  private KeysForTests() {}

  public static KeyEpochs oneEpoch() {
    try {
      KeyEpochs epochs = new KeyEpochs();
      epochs.open(new KeyDirectory(Files.createTempDirectory("keys").resolve("keys")), true);
      return epochs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
