package communitysafety.reporting.report;

import java.util.List;

/**
 * What was told beyond what must be asked, opened. Sealed apart from the account so that both stay
 * short to read and to change, and released with it. Its {@code toString} tells nothing.
 *
 * @param further in the order told; empty for none
 * @param under18 whether the reporter said that they are under 18
 * @param workplace of a professional who gave no name of their own; null otherwise: with a name it
 *     is part of who they are
 */
public record DetailsPart(
    Details details, List<FurtherPart> further, boolean under18, Workplace workplace) {

  /** Nothing beyond what must be asked was told. */
  public static final DetailsPart NONE = new DetailsPart(Details.NONE, List.of(), false, null);

  public DetailsPart {
    details = details == null ? Details.NONE : details;
    further = further == null ? List.of() : List.copyOf(further);
  }

  static DetailsPart of(Submission submission) {
    return new DetailsPart(
        submission.details(),
        submission.further().stream().map(FurtherPart::of).toList(),
        submission.reporter().under18(),
        submission.reporter().isNamed() ? null : submission.reporter().workplace());
  }

  @Override
  public String toString() {
    return "DetailsPart[…]";
  }
}
