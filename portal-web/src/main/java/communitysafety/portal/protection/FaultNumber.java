package communitysafety.portal.protection;

import java.security.SecureRandom;

/**
 * A short number that stands on an error page and in the log, so that a person on the telephone can
 * tell which failure was theirs.
 *
 * @param value eight characters without 0, O, 1 and I
 */
record FaultNumber(String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  static FaultNumber next() {
    StringBuilder value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new FaultNumber(value.toString());
  }

  /** As it is spoken: two groups of four. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "-" + value.substring(4);
  }
}
