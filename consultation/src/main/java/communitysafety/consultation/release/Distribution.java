package communitysafety.consultation.release;

import java.util.List;

/**
 * One question with the true counts of everybody: what a release may be made of.
 *
 * @param exclusive whether who answers gives exactly one option, so that the options add up
 * @param askedOfAll whether everybody's way leads to it, as who reads the survey can tell
 * @param options values in the order they are shown; may be empty for what is only answered
 */
public record Distribution(
    String question,
    boolean exclusive,
    boolean askedOfAll,
    List<String> options,
    Counts everybody) {

  public Distribution {
    options = List.copyOf(options);
    if (options.size() != everybody.byOption().size()) {
      throw new IllegalArgumentException("each option has its count");
    }
  }
}
