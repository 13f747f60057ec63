package communitysafety.shared.submission;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What opens one visitor's draft: 32 random bytes that only the cookie holds, and the revision the
 * visitor last saw. From the secret three things are derived one way, so that none tells another:
 * the locator (the row's key), the sealing key, and the key of the form tokens.
 *
 * <p>A draft that its visitor keeps under a return code has a secret derived from the code: the
 * code opens it on any device, the cookie on this one. Such a key says so, since leaving the page
 * takes the cookie away and leaves what is kept.
 *
 * <p>Cookie value: {@code base64url(secret).revision}, 43 characters, a dot and a number, and for a
 * kept draft {@code .k}. It is a secret: never in a log, a URL or a page.
 */
public final class DraftKey {

  private static final int SECRET_BYTES = 32;
  private static final Pattern COOKIE =
      Pattern.compile("([A-Za-z0-9_-]{43})\\.([1-9]\\d{0,8})(\\.k)?");
  private static final String HMAC = "HmacSHA256";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;
  private final byte[] locator;
  private final int revisionSeen;
  private final boolean kept;

  private DraftKey(byte[] secret, byte[] locator, int revisionSeen, boolean kept) {
    this.secret = secret;
    this.locator = locator;
    this.revisionSeen = revisionSeen;
    this.kept = kept;
  }

  private DraftKey(byte[] secret, int revisionSeen, boolean kept) {
    this(secret, derive(secret, "locator"), revisionSeen, kept);
  }

  /** A key nobody has, which has seen revision 1: the one its draft begins with. */
  static DraftKey random() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new DraftKey(secret, 1, false);
  }

  /**
   * The key of a draft that is kept under a return code.
   *
   * @param secret 32 bytes that only the code leads to; which revision was last seen it cannot tell
   */
  public static DraftKey keptUnder(byte[] secret) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a draft's secret has " + SECRET_BYTES + " bytes");
    }
    return new DraftKey(secret.clone(), 1, true);
  }

  /**
   * Reads a cookie.
   *
   * @param cookieValue as the browser sent it; may be null
   * @return empty when it is not one that we gave; a well-formed one of another secret finds no
   *     draft
   */
  public static Optional<DraftKey> read(String cookieValue) {
    if (cookieValue == null) {
      return Optional.empty();
    }
    Matcher cookie = COOKIE.matcher(cookieValue);
    if (!cookie.matches()) {
      return Optional.empty();
    }
    byte[] secret = Base64.getUrlDecoder().decode(cookie.group(1));
    // 43 characters carry two bits more than 32 bytes: only one spelling of a secret is ours.
    return BASE64.encodeToString(secret).equals(cookie.group(1))
        ? Optional.of(
            new DraftKey(secret, Integer.parseInt(cookie.group(2)), cookie.group(3) != null))
        : Optional.empty();
  }

  /** What to set as the cookie: HttpOnly, SameSite=Strict, Secure where TLS is. */
  public String cookieValue() {
    return BASE64.encodeToString(secret) + "." + revisionSeen + (kept ? ".k" : "");
  }

  /** Whether a return code opens this draft too, so that it outlives the cookie. */
  public boolean isKept() {
    return kept;
  }

  /** The revision this visitor has seen; an older one in the database was put back by someone. */
  public int revisionSeen() {
    return revisionSeen;
  }

  /**
   * The token that a form made from this revision carries. Another site can make a browser send the
   * cookie's name in vain, but can know no token.
   *
   * @return 43 characters of base64url
   */
  public String tokenFor(int revision) {
    return BASE64.encodeToString(mac(revision));
  }

  /** Whether the token was given for this revision; compared in constant time, null is not. */
  public boolean accepts(String token, int revision) {
    return token != null
        && MessageDigest.isEqual(
            tokenFor(revision).getBytes(StandardCharsets.US_ASCII),
            token.getBytes(StandardCharsets.UTF_8));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "DraftKey[…." + revisionSeen + "]";
  }

  DraftKey seeing(int revision) {
    return new DraftKey(secret, locator, revision, kept);
  }

  byte[] locator() {
    return locator;
  }

  byte[] seal(byte[] plain, int revision) {
    try {
      return new AesGcmJce(derive(secret, "seal")).encrypt(plain, context(revision));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A draft could not be sealed", e);
    }
  }

  /** Empty when it was altered, or sealed by another key, for another draft or revision. */
  Optional<byte[]> open(byte[] sealed, int revision) {
    try {
      return Optional.of(new AesGcmJce(derive(secret, "seal")).decrypt(sealed, context(revision)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private byte[] mac(int revision) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(derive(secret, "form-token"), HMAC));
      return mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(revision).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }

  private byte[] context(int revision) {
    return ByteBuffer.allocate(locator.length + Integer.BYTES)
        .put(locator)
        .putInt(revision)
        .array();
  }

  private static byte[] derive(byte[] secret, String purpose) {
    try {
      return Hkdf.computeHkdf(
          HMAC, secret, null, ("draft:" + purpose).getBytes(StandardCharsets.US_ASCII), 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
