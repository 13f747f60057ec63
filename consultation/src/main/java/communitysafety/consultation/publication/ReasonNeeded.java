package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The public is to be told something, and was told nothing or too much. */
public class ReasonNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  ReasonNeeded(int longest) {
    super(ProblemType.INVALID_INPUT, longest);
  }

  /**
   * The words without blanks around them and with one kind of line end.
   *
   * @param typed null counts as empty
   * @throws ReasonNeeded when there are none, or more characters than {@code longest}
   */
  static String within(int longest, String typed) {
    String words = typed == null ? "" : typed.strip().replace("\r\n", "\n");
    if (words.isEmpty()
        || words.codePointCount(0, words.length()) > longest
        || words.indexOf('\0') >= 0) {
      throw new ReasonNeeded(longest);
    }
    return words;
  }
}
