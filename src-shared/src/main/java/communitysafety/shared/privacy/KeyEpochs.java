package communitysafety.shared.privacy;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key-encryption keys as this node knows them. Read when the portal starts, which refuses to go
 * on without one; looked for again once a minute and whenever a data key names an epoch not yet
 * known, so that a rotation reaches every node without a restart.
 */
@ApplicationScoped
public class KeyEpochs {

  private static final System.Logger LOG = System.getLogger(KeyEpochs.class.getName());
  private static final long NANOS_BETWEEN_LOOKS = Duration.ofMinutes(1).toNanos();

  @Inject
  @ConfigProperty(name = "portal.keys.dir")
  Optional<String> directoryName;

  @Inject
  @ConfigProperty(name = "portal.keys.create", defaultValue = "false")
  boolean create;

  private KeyDirectory directory;
  private volatile Known known;

  void loadAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    open(
        new KeyDirectory(
            Path.of(
                directoryName.orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Set portal.keys.dir to the directory that holds the keys")))),
        create);
  }

  void open(KeyDirectory directory, boolean create) {
    this.directory = directory;
    if (directory.epochs().isEmpty()) {
      if (!create) {
        throw new IllegalStateException(
            "The key directory "
                + directory
                + " (portal.keys.dir) holds no key. Put the keys of this database there; for a new"
                + " database make the first with the command rotate-keys --new-epoch");
      }
      directory.addEpoch();
    }
    known = new Known(directory.keys(), System.nanoTime());
  }

  /** The epoch that new data keys are wrapped for. */
  Epoch current() {
    Known now = known;
    if (System.nanoTime() - now.readAt > NANOS_BETWEEN_LOOKS) {
      now = lookAgain();
    }
    int number = now.keys.lastKey();
    return new Epoch(number, now.keys.get(number));
  }

  /**
   * @throws EpochMissing when its key is not in the directory, also after a fresh look
   */
  Aead of(int epoch) {
    Aead key = known.keys.get(epoch);
    if (key == null) {
      key = lookAgain().keys.get(epoch);
    }
    if (key == null) {
      throw new EpochMissing(epoch);
    }
    return key;
  }

  /** The epochs known now, with their keys. */
  SortedMap<Integer, Aead> all() {
    return known.keys;
  }

  KeyDirectory directory() {
    return directory;
  }

  /**
   * Reads the directory if its epochs changed. A directory that is empty or unreadable for a moment
   * (a mount that went away) does not stop a running portal: it goes on with the keys it has.
   */
  synchronized Known lookAgain() {
    SortedMap<Integer, Aead> keys = known.keys;
    try {
      if (!directory.epochs().equals(keys.keySet())) {
        SortedMap<Integer, Aead> read = directory.keys();
        if (!read.isEmpty()) {
          keys = read;
        }
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.log(System.Logger.Level.WARNING, "The keys could not be read again: " + e.getMessage());
    }
    known = new Known(keys, System.nanoTime());
    return known;
  }

  record Epoch(int number, Aead key) {}

  record Known(SortedMap<Integer, Aead> keys, long readAt) {}
}
