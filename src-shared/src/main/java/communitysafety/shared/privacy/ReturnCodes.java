package communitysafety.shared.privacy;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Turns a return code into what it opens: one Argon2id over its words, with a salt and a secret
 * from the pepper that is never in the database, then HKDF. Every code costs the same, whether it
 * was given out or not; who has only the database cannot test a guess.
 */
@ApplicationScoped
public class ReturnCodes {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final byte[] NOTHING = {};

  @Inject BlindIndex pepper;
  @Inject HashingSlots slots;

  ReturnCodes() {}

  ReturnCodes(BlindIndex pepper, HashingSlots slots) {
    this.pepper = pepper;
    this.slots = slots;
  }

  /**
   * Takes some 50 to 100 ms of one processor. Never call it inside a database transaction.
   *
   * @param network where the request comes from; see {@link HashingSlots}
   * @throws HashingBusy when no slot came free in time; nothing was decided then
   */
  public ReturnKeys keysOf(ReturnCode code, String network) {
    byte[] salt = pepper.of("return-code:salt", NOTHING);
    byte[] secret = pepper.of("return-code:secret", NOTHING);
    byte[] root =
        slots.inASlot(network, () -> Argon2.id(code.canonical(), salt, secret, KEY_BYTES));
    try {
      return new ReturnKeys(derive(root, "locator"), derive(root, "draft"));
    } finally {
      Arrays.fill(root, (byte) 0);
    }
  }

  private static byte[] derive(byte[] root, String purpose) {
    try {
      byte[] info = ("return-code:" + purpose).getBytes(StandardCharsets.US_ASCII);
      return Hkdf.computeHkdf(HMAC, root, null, info, KEY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
