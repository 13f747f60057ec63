package communitysafety.portal.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the embedded PostgreSQL: random, made at the first start, kept in a file that only
 * the portal's own user reads.
 */
final class Credentials {
  private static final int BYTES = 24;
  private final Properties passwords;

  private Credentials(Properties passwords) {
    this.passwords = passwords;
  }

  static Credentials in(Path file) throws IOException {
    Properties passwords = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        passwords.load(reader);
      }
      return new Credentials(passwords);
    }
    SecureRandom random = new SecureRandom();
    for (String role : new String[] {"superuser", "owner", "app"}) {
      byte[] secret = new byte[BYTES];
      random.nextBytes(secret);
      passwords.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
    Path unfinished =
        Files.createTempFile(
            file.getParent(),
            "credentials",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      passwords.store(
          writer, "Passwords of the embedded PostgreSQL. Keep with the data directory.");
    }
    Files.move(unfinished, file);
    return new Credentials(passwords);
  }

  String superuser() {
    return password("superuser");
  }

  String owner() {
    return password("owner");
  }

  String app() {
    return password("app");
  }

  private String password(String role) {
    String password = passwords.getProperty(role);
    if (password == null) {
      throw StartFailure.because("credentials.properties in the data directory lacks " + role);
    }
    return password;
  }
}
