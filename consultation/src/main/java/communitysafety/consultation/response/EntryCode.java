package communitysafety.consultation.response;

import communitysafety.consultation.code.CheckedCode;
import java.util.Optional;

/**
 * What somebody takes part with, once: printed on a letter or a card, or behind the link of a mail.
 * A secret of whoever has it: never in a log; in the database only as the index of it.
 *
 * @param text canonical, as a {@link CheckedCode} has it
 */
public record EntryCode(String text) {

  /**
   * @throws IllegalArgumentException when it is no code
   */
  public EntryCode(String text) {
    this.text = new CheckedCode(text).text();
  }

  /** A code nobody has. */
  static EntryCode random() {
    return new EntryCode(CheckedCode.random().text());
  }

  /**
   * The code of which these are the bits.
   *
   * @param bytes random to whoever does not know where they come from; eight or more, of which the
   *     first count
   */
  static EntryCode of(byte[] bytes) {
    return new EntryCode(CheckedCode.of(bytes).text());
  }

  /**
   * Reads what was typed: in any case, with or without separators, O for 0, I and L for 1.
   *
   * @param typed may be null
   * @return empty when it cannot be a code, which includes one with a slip of the hand, so that
   *     nobody has to look for it
   */
  public static Optional<EntryCode> read(String typed) {
    return CheckedCode.read(typed).map(code -> new EntryCode(code.text()));
  }

  /** In groups of four, as it is printed. */
  public String grouped() {
    return new CheckedCode(text).grouped();
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "EntryCode[…]";
  }
}
