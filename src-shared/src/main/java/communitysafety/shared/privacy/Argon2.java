package communitysafety.shared.privacy;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, version 1.3, at the cost that passwords and return codes share: as OWASP's password
 * storage guidance gives it (19 MiB, two passes, one lane). Run it only through {@link
 * HashingSlots}, which bounds how many run at once.
 */
final class Argon2 {

  static final int MEMORY_KIB = 19_456;
  static final int PASSES = 2;
  static final int LANES = 1;
  private static final byte[] NO_SECRET = {};

  private Argon2() {}

  /** Of another cost than today's, for a hash that was made with it. */
  static byte[] id(byte[] input, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    return id(input, salt, NO_SECRET, memoryKib, passes, lanes, length);
  }

  /**
   * At today's cost.
   *
   * @param secret Argon2's own parameter K: without it the result cannot be computed
   */
  static byte[] id(byte[] input, byte[] salt, byte[] secret, int length) {
    return id(input, salt, secret, MEMORY_KIB, PASSES, LANES, length);
  }

  private static byte[] id(
      byte[] input, byte[] salt, byte[] secret, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .withSecret(secret)
            .build());
    byte[] result = new byte[length];
    generator.generateBytes(input, result);
    return result;
  }
}
