package communitysafety.shared.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that mean something only for a while and only here: HMAC-SHA-256 under a key that is drawn
 * when the process starts, lives in its memory alone and is drawn anew every so often. With them
 * one can count who asks how often and cannot tell afterwards who it was: once the key is gone, not
 * even a guessed address can be tried.
 *
 * <p>The key before the present one is kept for one more period, so that a count can be carried
 * over. Safe for use by many threads.
 */
public final class PassingLabels {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;
  private final Duration period;
  private SecretKeySpec present = draw();
  private SecretKeySpec before;
  private Instant since;
  private long turns;

  /**
   * @param period how long a key is the present one
   */
  public PassingLabels(Clock clock, Duration period) {
    this.clock = clock;
    this.period = period;
    this.since = clock.instant();
  }

  /**
   * The first half of an HMAC: enough that two values do not meet, too little to be of other use.
   */
  public record Label(long high, long low) {

    /** Never the label: a log shall not even tell who came twice. */
    @Override
    public String toString() {
      return "Label[…]";
    }
  }

  /**
   * A value's names.
   *
   * @param before its name under the key before; null when there is none
   * @param turn how often a key was drawn anew: counts under older names may be thrown away
   */
  public record Labels(Label now, Label before, long turn) {}

  /** Names the value, after drawing a new key if it is time. */
  public synchronized Labels of(String value) {
    turn();
    return new Labels(label(present, value), before == null ? null : label(before, value), turns);
  }

  private void turn() {
    Duration age = Duration.between(since, clock.instant());
    if (age.compareTo(period) < 0) {
      return;
    }
    boolean recent = age.compareTo(period.multipliedBy(2)) < 0;
    before = recent ? present : null;
    present = draw();
    since = recent ? since.plus(period) : clock.instant();
    turns += recent ? 1 : 2;
  }

  private static SecretKeySpec draw() {
    byte[] drawn = new byte[KEY_BYTES];
    RANDOM.nextBytes(drawn);
    return new SecretKeySpec(drawn, HMAC);
  }

  private static Label label(SecretKeySpec key, String value) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
      return new Label(hash.getLong(), hash.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
