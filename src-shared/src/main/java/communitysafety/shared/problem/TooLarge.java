package communitysafety.shared.problem;

/** More bytes than a submission may have. */
public class TooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param maximum what is accepted, in bytes
   */
  public TooLarge(int maximum) {
    super(ProblemType.TOO_LARGE, maximum);
  }
}
