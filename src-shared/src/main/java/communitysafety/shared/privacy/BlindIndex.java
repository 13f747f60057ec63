package communitysafety.shared.privacy;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a value into a column that can be looked up and not read back: HMAC-SHA-256 under a key
 * derived for one purpose from the pepper, which lies beside the epoch keys and never in the
 * database. Who has only the database cannot even test a guess.
 */
@ApplicationScoped
public class BlindIndex {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  @Inject KeyEpochs epochs;

  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

  BlindIndex() {}

  BlindIndex(KeyEpochs epochs) {
    this.epochs = epochs;
  }

  /** For operations that run beside the portal, with the pepper of this directory. */
  public static BlindIndex of(KeyDirectory directory) {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, false);
    return new BlindIndex(epochs);
  }

  /**
   * @param purpose a constant naming table and column, such as {@code idempotency-key}; the same
   *     value under two purposes has nothing in common. Never anything a visitor chose: each
   *     purpose keeps a key in memory
   * @param value already normalised by the caller; equal bytes give equal results
   * @return 32 bytes
   */
  public byte[] of(String purpose, byte[] value) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(keys.computeIfAbsent(purpose, this::derive));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }

  private SecretKeySpec derive(String purpose) {
    try {
      PrfSet pepper = epochs.directory().pepper();
      byte[] info = ("blind-index:" + purpose).getBytes(StandardCharsets.UTF_8);
      return new SecretKeySpec(pepper.computePrimary(info, KEY_BYTES), HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A blind index key could not be derived", e);
    }
  }
}
