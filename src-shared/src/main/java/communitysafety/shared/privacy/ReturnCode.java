package communitysafety.shared.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Six words with which somebody who gave neither name nor contact comes back to their report. Five
 * are drawn from a list of 7,776 (64.6 bits); the sixth is computed from them, so that a slip of
 * the hand is seen and most often put right before anything is looked up.
 *
 * <p>It is made when a reporter asks for one, shown once, and stored nowhere: what is stored is
 * derived from it one way by {@link ReturnCodes}. Whoever knows the six words may read and write
 * what the reporter may.
 */
public final class ReturnCode {

  /** How many words a code has. */
  public static final int WORDS = 6;

  private static final int RANDOM_WORDS = WORDS - 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int[] numbers;

  private ReturnCode(int... numbers) {
    this.numbers = numbers;
  }

  /** A code nobody has. */
  public static ReturnCode random() {
    int[] numbers = new int[WORDS];
    for (int i = 0; i < RANDOM_WORDS; i++) {
      numbers[i] = WordList.ENGLISH.sameAs(RANDOM.nextInt(WordList.SIZE));
    }
    numbers[RANDOM_WORDS] = checkWord(numbers);
    return new ReturnCode(numbers);
  }

  /**
   * Reads what a person typed or pasted: any case, any spaces, line ends, hyphens and other signs
   * between the words, other words around them, and slips of the hand that the sixth word puts
   * right.
   *
   * @param typed may be null
   */
  public static TypedCode read(String typed) {
    return new CodeReader(typed).read();
  }

  /**
   * A code that stands in what somebody wrote, to warn them: they would give it away. Six words of
   * the list in a row whose sixth fits are a code; by chance that happens to nobody.
   *
   * @param text of any length
   */
  public static Optional<ReturnCode> standingIn(String text) {
    return CodeReader.standingIn(text);
  }

  /** Six words of the list that need not belong together. */
  static ReturnCode of(int... sixNumbers) {
    return new ReturnCode(sixNumbers.clone());
  }

  /** The words as they are shown. */
  public List<String> words() {
    return Arrays.stream(numbers).mapToObj(WordList.ENGLISH::word).toList();
  }

  /**
   * Compares what was typed to ask the code back.
   *
   * @return the place of the first word that is another, from 0; empty when it is this code
   */
  public OptionalInt firstDifference(String typed) {
    boolean same = read(typed).fold(this::equals, notOnList -> false, incomplete -> false);
    if (same) {
      return OptionalInt.empty();
    }
    List<String> units = new ArrayList<>(CodeReader.units(typed));
    for (int i = 0; i < WORDS; i++) {
      if (i >= units.size() || !isOrNearly(numbers[i], units.get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.of(WORDS - 1);
  }

  private static boolean isOrNearly(int number, String unit) {
    WordList list = WordList.ENGLISH;
    return list.has(unit) ? list.numberOf(unit) == number : list.near(unit).contains(number);
  }

  /** Whether the sixth word is the one that the first five lead to. */
  boolean fits() {
    return numbers[RANDOM_WORDS] == checkWord(numbers);
  }

  /** What everything is derived from: the same for every way of typing it. */
  byte[] canonical() {
    return String.join(" ", words()).getBytes(StandardCharsets.US_ASCII);
  }

  private static int checkWord(int... numbers) {
    ByteBuffer five = ByteBuffer.allocate(RANDOM_WORDS * Integer.BYTES);
    for (int i = 0; i < RANDOM_WORDS; i++) {
      five.putInt(numbers[i]);
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(five.array());
      long word = Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), WordList.SIZE);
      return WordList.ENGLISH.sameAs((int) word);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReturnCode code && Arrays.equals(numbers, code.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "ReturnCode[…]";
  }
}
