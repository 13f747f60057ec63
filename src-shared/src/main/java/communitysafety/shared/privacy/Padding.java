package communitysafety.shared.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Fills what is to be sealed up to whole kilobytes, so that its size tells little of what it says:
 * a length, the content, zeros.
 */
public final class Padding {

  private static final int BUCKET_BYTES = 1024;

  private Padding() {}

  public static byte[] pad(byte[] content) {
    int length = Integer.BYTES + content.length;
    int padded = (length + BUCKET_BYTES - 1) / BUCKET_BYTES * BUCKET_BYTES;
    return ByteBuffer.allocate(padded).putInt(content.length).put(content).array();
  }

  /** The content of what {@link #pad} made. */
  public static byte[] unpad(byte[] padded) {
    int length = ByteBuffer.wrap(padded).getInt();
    return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
  }
}
