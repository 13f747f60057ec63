package communitysafety.shared.pdf;

import java.util.Arrays;

/**
 * A drawing made of equal squares, such as a QR code.
 *
 * @param instead what is read out in its place; never blank
 * @param dark the squares that are filled, row by row; as many in a row as there are rows
 */
public record Squares(String instead, boolean[][] dark) {

  public Squares {
    if (instead.isBlank() || Arrays.stream(dark).anyMatch(row -> row.length != dark.length)) {
      throw new IllegalArgumentException("a drawing is square, and says what it shows");
    }
  }
}
