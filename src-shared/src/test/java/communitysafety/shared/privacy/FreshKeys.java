package communitysafety.shared.privacy;

import communitysafety.shared.PortalDatabase;
import java.nio.file.Path;
import java.time.Clock;

/** Data keys for the tests of other modules, under a key-encryption key made for the occasion. */
public final class FreshKeys {

  private FreshKeys() {}

  /**
   * @param directory where to make the key; need not exist
   */
  public static DataKeys in(Path directory) {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(new KeyDirectory(directory), true);
    return new DataKeys(PortalDatabase.get().app(), epochs, Clock.systemUTC());
  }
}
