package communitysafety.portal.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small disk for the database of a portal that goes on serving, filled and freed at will: what
 * the database takes (some 42 megabytes at first) and room for one more file of its journal. To
 * mount one takes the rights of root: without them the test is skipped and says so.
 */
final class FullDisk implements AutoCloseable {

  private static final byte[] BLOCK = new byte[4096];

  /** To recover, the database needs a file of the journal, which is of 16 MB, and some more. */
  private static final long ROOM = 64 << 20;

  private final BreakablePortal broken;
  private final Path cluster;
  private final Path aside;
  private final Path filler;

  private FullDisk(BreakablePortal broken) {
    this.broken = broken;
    this.cluster = broken.portal().dataDir().resolve("database");
    this.aside = cluster.resolveSibling("database.aside");
    this.filler = cluster.resolve("filler");
  }

  /** Moves the database onto the small disk. */
  static FullDisk under(BreakablePortal broken) throws IOException {
    assumeTrue(mayMount(), "Skipped: a disk to be filled can only be mounted as root");
    FullDisk disk = new FullDisk(broken);
    broken.portal().stopDatabase();
    Files.move(disk.cluster, disk.aside);
    Files.createDirectory(disk.cluster);
    mount(disk.cluster, 0, sizeOf(disk.aside) + ROOM);
    run(0, "cp", "-a", disk.aside + "/.", disk.cluster.toString());
    broken.portal().startDatabase();
    return disk;
  }

  /** To the last byte. */
  void fill() {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException full) {
      // As wanted.
    }
  }

  void free() {
    try {
      Files.deleteIfExists(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves the database back, with all that has happened to it. */
  @Override
  public void close() {
    free();
    BreakablePortal.soon(200, () -> broken.visitor().get("/health/ready"));
    broken.portal().stopDatabase();
    run(0, "rm", "-rf", aside.toString());
    run(0, "cp", "-a", cluster.toString(), aside.toString());
    run(0, "umount", cluster.toString());
    run(0, "rmdir", cluster.toString());
    run(0, "mv", aside.toString(), cluster.toString());
    broken.portal().startDatabase();
  }

  private static boolean mayMount() throws IOException {
    Path trial = Files.createTempDirectory("disk");
    boolean mounted = mount(trial, -1, ROOM) == 0;
    if (mounted) {
      run(0, "umount", trial.toString());
    }
    Files.delete(trial);
    return mounted;
  }

  private static int mount(Path where, int expected, long bytes) {
    String options = "mode=0700,size=" + bytes;
    return run(expected, "mount", "-t", "tmpfs", "-o", options, "tmpfs", where.toString());
  }

  private static long sizeOf(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      // A file takes whole pages.
      return files.mapToLong(file -> (file.toFile().length() / 4096 + 1) * 4096).sum();
    }
  }

  /** Negative for "whatever it ends with". */
  private static int run(int expected, String... command) {
    try {
      int ended =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (expected >= 0 && ended != expected) {
        throw new AssertionError(String.join(" ", command) + " ended with " + ended);
      }
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
