package communitysafety.consultation.response;

import java.util.Arrays;

/**
 * Gives what people wrote one size before it is sealed, where a size could be set beside another
 * and tell whose both are. For JSON, which spaces at the end do not change.
 */
public final class OneSize {

  /** As much as a draft holds, less what the padding of a seal takes. */
  static final int BYTES = 128 * 1024 - Integer.BYTES;

  private OneSize() {}

  /**
   * @param json in UTF-8
   * @return as large as the largest draft, whatever was given
   */
  public static byte[] of(byte[] json) {
    return atLeast(json, BYTES);
  }

  /** Fills up with spaces; what is larger stays as it is. */
  static byte[] atLeast(byte[] json, int bytes) {
    if (json.length >= bytes) {
      return json;
    }
    byte[] filled = Arrays.copyOf(json, bytes);
    Arrays.fill(filled, json.length, bytes, (byte) ' ');
    return filled;
  }
}
