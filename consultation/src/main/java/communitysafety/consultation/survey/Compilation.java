package communitysafety.consultation.survey;

import java.util.List;

/** What became of a survey document: a survey, or the reasons why not. */
public sealed interface Compilation {

  /** Everything found, in document order. */
  List<Finding> findings();

  /**
   * @param findings none of them a reason to refuse
   */
  record Compiled(Survey survey, Extent extent, List<Finding> findings) implements Compilation {
    public Compiled {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param findings at least one a reason to refuse
   */
  record Refused(List<Finding> findings) implements Compilation {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * How long the survey is for those who answer it.
   *
   * @param shortest pages on the shortest way through it; an upper bound where {@code exact} is
   *     false
   * @param longest pages on the longest way; an upper bound where {@code exact} is false
   * @param exact whether all ways were enumerated
   * @param minutes to read and answer the longest way, rounded up
   */
  record Extent(int shortest, int longest, boolean exact, int minutes) {}
}
