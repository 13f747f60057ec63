package communitysafety.portal.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, carried by the portal and unpacked once. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /**
   * Unpacks the programs for this machine unless they are there.
   *
   * @param home belongs to exactly one version of PostgreSQL
   */
  static void unpackInto(Path home) throws IOException {
    if (Files.exists(home)) {
      return;
    }
    Path unfinished = home.resolveSibling(home.getFileName() + ".new");
    delete(unfinished);
    Files.createDirectories(unfinished);
    try (InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
      if (resource == null) {
        throw StartFailure.because(
            "No PostgreSQL for this machine is packed with the portal: set portal.db.url to one you run");
      }
      unpack(resource, unfinished);
    }
    Files.move(unfinished, home);
  }

  private static String archive() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
      case "aarch64" -> "postgres-linux-arm_64.txz";
      default -> "postgres-for-no-such-machine.txz";
    };
  }

  private static void unpack(InputStream resource, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry leaves its archive");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
          }
        }
      }
    }
  }

  /** Removes what an interrupted unpacking or initialising left; nothing where nothing is. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
