package communitysafety.portal.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Everything the portal keeps on this machine. One portal at a time: a lock is held as long as the
 * process lives, however it ends.
 */
final class DataDirectory {
  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataDirectory claim(Path root) {
    return claimIfFree(root)
        .orElseThrow(
            () ->
                StartFailure.because(
                    "Another portal uses the data directory "
                        + root
                        + ": stop it, or choose another with --data-dir"));
  }

  /** Empty where another portal uses it. */
  static Optional<DataDirectory> claimIfFree(Path root) {
    try {
      createPrivate(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return Optional.of(new DataDirectory(root, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw StartFailure.because("Cannot use the data directory " + root + ": " + e, e);
    }
  }

  /** One that another portal holds, to read in. */
  static DataDirectory ofAnother(Path root) {
    return new DataDirectory(root, null);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** A directory below, readable by us alone; made if missing. */
  Path directory(String name) throws IOException {
    Path directory = root.resolve(name);
    createPrivate(directory);
    return directory;
  }

  /** A file or directory below that may not exist yet. */
  Path path(String name) {
    return root.resolve(name);
  }

  boolean isHeld() {
    return lock != null && lock.isOpen();
  }

  private static void createPrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }
}
