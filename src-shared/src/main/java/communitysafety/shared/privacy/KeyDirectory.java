package communitysafety.shared.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory outside the database, and outside its backups, that holds what opens the database:
 * one Tink keyset per epoch ({@code epoch-0001.json}, the highest number is current) and the pepper
 * of the blind indexes ({@code pepper.json}). Directory 0700, files 0600; a file others can read is
 * refused.
 */
public final class KeyDirectory {

  private static final Pattern EPOCH_FILE = Pattern.compile("epoch-(\\d{4})\\.json");
  private static final String PEPPER_FILE = "pepper.json";
  private static final int LAST_EPOCH = 9999;

  private static final Configuration AEAD = AeadConfig2026.get();
  private static final Configuration PRF = PrfConfig2026.get();

  private final Path path;

  public KeyDirectory(Path path) {
    this.path = path;
  }

  /** The numbers of the epochs whose keys are here; empty when the directory is missing too. */
  SortedSet<Integer> epochs() {
    SortedSet<Integer> epochs = new TreeSet<>();
    if (!Files.isDirectory(path)) {
      return epochs;
    }
    try (Stream<Path> files = Files.list(path)) {
      files.forEach(
          file -> {
            Matcher name = EPOCH_FILE.matcher(file.getFileName().toString());
            if (name.matches()) {
              epochs.add(Integer.valueOf(name.group(1)));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The key directory " + path + " cannot be listed", e);
    }
    return epochs;
  }

  /** Reads the key of every epoch that is here. */
  SortedMap<Integer, Aead> keys() {
    SortedMap<Integer, Aead> keys = new TreeMap<>();
    for (int epoch : epochs()) {
      keys.put(epoch, primitive(epochFile(epoch), Aead.class, AEAD));
    }
    return Collections.unmodifiableSortedMap(keys);
  }

  /**
   * Adds the key of the next epoch, which is current from then on, and makes what is missing beside
   * it: the directory and the pepper. Of two processes that do this at once for the same number,
   * the second keeps what the first made.
   *
   * @return the number of the new epoch; the first is 1
   */
  int addEpoch() {
    SortedSet<Integer> before = epochs();
    int next = before.isEmpty() ? 1 : before.last() + 1;
    if (next > LAST_EPOCH) {
      throw new IllegalStateException("There are no epochs after " + LAST_EPOCH);
    }
    try {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!Files.exists(path.resolve(PEPPER_FILE))) {
        write(path.resolve(PEPPER_FILE), PredefinedPrfParameters.HKDF_SHA256, PRF);
      }
      write(epochFile(next), PredefinedAeadParameters.AES256_GCM, AEAD);
    } catch (IOException e) {
      throw new UncheckedIOException("A key could not be written to " + path, e);
    }
    return next;
  }

  /**
   * Removes the key of an epoch for good: overwritten first, then deleted. Whoever calls has made
   * sure that nothing needs it any more.
   */
  void destroyEpoch(int epoch) {
    Path file = epochFile(epoch);
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate((int) channel.size()), 0);
        channel.force(true);
      }
      Files.delete(file);
      forceDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("The key of epoch " + epoch + " could not be deleted", e);
    }
  }

  /** The secret that blind indexes are derived from. */
  PrfSet pepper() {
    Path file = path.resolve(PEPPER_FILE);
    if (!Files.exists(file)) {
      throw new IllegalStateException("The key directory " + path + " has no " + PEPPER_FILE);
    }
    return primitive(file, PrfSet.class, PRF);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private Path epochFile(int epoch) {
    return path.resolve(String.format("epoch-%04d.json", epoch));
  }

  private <P> P primitive(Path file, Class<P> primitive, Configuration tink) {
    try {
      refuseWhatOthersCanRead(file);
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), tink, InsecureSecretKeyAccess.get())
          .getPrimitive(tink, primitive);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      // The cause is left out: it may quote what it could not parse.
      throw new IllegalStateException("The key file " + file + " is not a Tink keyset");
    }
  }

  private static void refuseWhatOthersCanRead(Path file) throws IOException {
    if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      throw new IllegalStateException(
          "The key file " + file + " can be read by every account of this machine: chmod 600 it");
    }
  }

  /** Whole or not at all, and never over a key that is there: a lost key is lost data. */
  private void write(Path file, Parameters parameters, Configuration tink) throws IOException {
    Path unfinished =
        Files.createTempFile(
            path,
            ".unfinished-",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      String keyset =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(parameters, tink), tink, InsecureSecretKeyAccess.get());
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key could not be made", e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    forceDirectory();
  }

  private void forceDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
