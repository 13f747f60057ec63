package communitysafety.shared.referral;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** A move needs a reason or note of a certain length, and was given another. */
public class WordsNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  WordsNeeded(int shortest, int longest) {
    super(ProblemType.INVALID_INPUT, shortest, longest);
  }

  /**
   * The words without blanks around them and with one kind of line end.
   *
   * @param typed null counts as empty
   * @throws WordsNeeded when they are too short or too long
   */
  public static String within(int shortest, int longest, String typed) {
    String words = typed == null ? "" : typed.strip().replace("\r\n", "\n");
    if (words.codePointCount(0, words.length()) < shortest
        || words.codePointCount(0, words.length()) > longest
        || words.indexOf('\0') >= 0) {
      throw new WordsNeeded(shortest, longest);
    }
    return words;
  }
}
