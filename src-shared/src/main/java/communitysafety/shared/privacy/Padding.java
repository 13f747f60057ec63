package communitysafety.shared.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Fills up what is about to be sealed, so that its size tells little of what was written: 1, 2, 4,
 * 8 … kilobytes and nothing between. Somebody who sees the database cannot tell one word from half
 * a page, or a story of two pages from one of three.
 *
 * <p>The form: the length as four bytes, the content, zeros up to the size of the bucket. It is
 * sealed with the content, so nobody outside can tell where one ends and the other begins.
 */
public final class Padding {

  /** The smallest bucket; each further one is twice as large as the one before. */
  public static final int SMALLEST_BUCKET = 1024;

  private static final int MOST_CONTENT = (1 << 30) - Integer.BYTES;

  private Padding() {}

  /**
   * @return as long as one of the buckets
   */
  public static byte[] pad(byte[] content) {
    return ByteBuffer.allocate(bucketFor(content.length))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /**
   * Takes the padding off again.
   *
   * @param padded what {@link #pad} made, come out of a seal unchanged
   * @throws IllegalArgumentException when it is not padded
   */
  public static byte[] unpad(byte[] padded) {
    if (!isPadded(padded)) {
      throw new IllegalArgumentException("these bytes are not padded");
    }
    int length = ByteBuffer.wrap(padded).getInt();
    return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
  }

  /**
   * Whether the bytes have the form that {@link #pad} gives. Text never has: its first four
   * characters would be a length far beyond its end.
   */
  static boolean isPadded(byte[] bytes) {
    if (bytes.length < SMALLEST_BUCKET) {
      return false;
    }
    int length = ByteBuffer.wrap(bytes).getInt();
    return length >= 0 && length <= MOST_CONTENT && bytes.length == bucketFor(length);
  }

  private static int bucketFor(int length) {
    if (length > MOST_CONTENT) {
      throw new IllegalArgumentException("nothing of ours is as long as " + length + " bytes");
    }
    int bucket = SMALLEST_BUCKET;
    while (bucket < length + Integer.BYTES) {
      bucket *= 2;
    }
    return bucket;
  }
}
