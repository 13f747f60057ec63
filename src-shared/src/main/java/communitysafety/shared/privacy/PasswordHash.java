package communitysafety.shared.privacy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: Argon2id in the PHC string format, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. It is made and checked through {@link HashingSlots},
 * which bounds how many run at once: each takes 19 MiB and some 50 to 100 ms of one processor.
 *
 * <p>Cost as OWASP's password storage guidance gives it for Argon2id (19 MiB, two passes, one
 * lane). A hash of another cost is still checked with its own, and {@link #needsRehash()} tells
 * that it should be made anew.
 *
 * @param value the PHC string; anything else is refused
 */
public record PasswordHash(String value) {

  static final int MEMORY_KIB = Argon2.MEMORY_KIB;
  static final int PASSES = Argon2.PASSES;
  static final int LANES = Argon2.LANES;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  // A stored hash is no licence to take all memory: 256 MiB and 16 passes are beyond any use here.
  private static final int MOST_MEMORY_KIB = 262_144;
  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 8;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  public PasswordHash {
    Phc.read(value);
  }

  static PasswordHash of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                MEMORY_KIB,
                PASSES,
                LANES,
                BASE64.encodeToString(salt),
                BASE64.encodeToString(hash)));
  }

  boolean matches(char[] password) {
    Phc phc = Phc.read(value);
    byte[] hash = argon2id(password, phc.salt, phc.memory, phc.passes, phc.lanes, phc.hash.length);
    return MessageDigest.isEqual(hash, phc.hash);
  }

  /** Whether it was made at another cost than today's; ask after a successful sign-in. */
  public boolean needsRehash() {
    Phc phc = Phc.read(value);
    return phc.memory != MEMORY_KIB
        || phc.passes != PASSES
        || phc.lanes != LANES
        || phc.salt.length != SALT_BYTES
        || phc.hash.length != HASH_BYTES;
  }

  /** Masked: a hash can be attacked by whoever reads it. */
  @Override
  public String toString() {
    return "PasswordHash[…]";
  }

  /** The same password typed on two keyboards may differ in bytes: NFKC makes them one. */
  private static byte[] bytes(char[] password) {
    String normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  private static byte[] argon2id(
      char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
    byte[] bytes = bytes(password);
    byte[] hash = Argon2.id(bytes, salt, memory, passes, lanes, length);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }

  private record Phc(int memory, int passes, int lanes, byte[] salt, byte[] hash) {

    static Phc read(String value) {
      Matcher phc = PHC.matcher(value);
      if (!phc.matches()) {
        throw new IllegalArgumentException("not an Argon2id hash in PHC format");
      }
      int memory = Integer.parseInt(phc.group(1));
      int passes = Integer.parseInt(phc.group(2));
      int lanes = Integer.parseInt(phc.group(3));
      if (lanes < 1
          || lanes > MOST_LANES
          || passes < 1
          || passes > MOST_PASSES
          || memory < 8 * lanes
          || memory > MOST_MEMORY_KIB) {
        throw new IllegalArgumentException("an Argon2id hash of a cost we do not pay");
      }
      Base64.Decoder decoder = Base64.getDecoder();
      return new Phc(
          memory, passes, lanes, decoder.decode(phc.group(4)), decoder.decode(phc.group(5)));
    }
  }
}
