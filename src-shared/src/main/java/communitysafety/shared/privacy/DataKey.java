package communitysafety.shared.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES-256-GCM key of one report. It begins with the report ({@link DataKeys#create()}), is
 * stored only wrapped by the key of an epoch, is unwrapped to read the report ({@link
 * DataKeys#find}), and is destroyed with it: what it sealed is then noise, in every copy.
 *
 * <p>In memory it lives as long as the request that asked for it. Safe for use by many threads.
 */
@AccessesPartialKey
public final class DataKey {

  /** Of AES-GCM: a nonce of 12 bytes before and a tag of 16 bytes behind what is sealed. */
  static final int OVERHEAD_BYTES = 28;

  private static final int KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final AesGcmParameters AES_256_GCM = aes256Gcm();

  private final UUID id;
  private final SecretBytes bytes;
  private final Aead aead;

  private DataKey(UUID id, SecretBytes bytes) {
    this.id = id;
    this.bytes = bytes;
    try {
      this.aead =
          AesGcmJce.create(
              AesGcmKey.builder().setParameters(AES_256_GCM).setKeyBytes(bytes).build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-256-GCM", e);
    }
  }

  static DataKey random(UUID id) {
    return new DataKey(id, SecretBytes.randomBytes(KEY_BYTES));
  }

  /** Opens a wrapped key; the id and the epoch it was wrapped for are part of the seal. */
  static DataKey unwrap(UUID id, int epoch, byte[] wrapped, Aead epochKey) {
    byte[] plain;
    try {
      plain = epochKey.decrypt(wrapped, wrapContext(id, epoch));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("Data key " + id);
    }
    return new DataKey(id, SecretBytes.copyFrom(plain, InsecureSecretKeyAccess.get()));
  }

  byte[] wrap(int epoch, Aead epochKey) {
    try {
      return epochKey.encrypt(
          bytes.toByteArray(InsecureSecretKeyAccess.get()), wrapContext(id, epoch));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A data key could not be wrapped", e);
    }
  }

  public UUID id() {
    return id;
  }

  /**
   * Seals bytes for one place only. They are padded first ({@link Padding}): the size of what is
   * stored tells nothing but a rough class.
   *
   * @param context where the bytes belong, such as {@code ACCOUNT:} and the report's id; not
   *     secret, not stored with the result, and needed again to open it
   * @return {@value #OVERHEAD_BYTES} bytes longer than the bucket that {@code plain} fits in; two
   *     seals of the same bytes differ
   */
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(Padding.pad(plain), context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bytes could not be sealed", e);
    }
  }

  /**
   * Opens what {@link #seal} made. What was sealed before there was padding opens as well.
   *
   * @throws SealBroken when it was altered, or sealed by another key or for another context
   */
  public byte[] open(byte[] sealed, String context) {
    byte[] plain;
    try {
      plain = aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("Sealed text");
    }
    return Padding.isPadded(plain) ? Padding.unpad(plain) : plain;
  }

  /**
   * Turns a value into a column that can be looked up with this key and not read back:
   * HMAC-SHA-256. Once the key is destroyed, not even a guess can be tested.
   *
   * @param purpose a constant naming what is indexed; the same value under two purposes has nothing
   *     in common
   * @param value already normalised by the caller; equal bytes give equal results
   * @return 32 bytes
   */
  public byte[] index(String purpose, byte[] value) {
    byte[] derived =
        hmac(
            bytes.toByteArray(InsecureSecretKeyAccess.get()),
            ("index:" + purpose).getBytes(StandardCharsets.UTF_8));
    return hmac(derived, value);
  }

  private static byte[] hmac(byte[] key, byte[] value) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }

  private static byte[] wrapContext(UUID id, int epoch) {
    return ByteBuffer.allocate(28)
        .put("data-key".getBytes(StandardCharsets.US_ASCII))
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putInt(epoch)
        .array();
  }

  private static AesGcmParameters aes256Gcm() {
    try {
      return AesGcmParameters.builder()
          .setKeySizeBytes(KEY_BYTES)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
