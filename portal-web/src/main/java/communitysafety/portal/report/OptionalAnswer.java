package communitysafety.portal.report;

import java.util.List;

/** What was typed on a page all of whose questions may be left out. */
public abstract class OptionalAnswer {

  /** What is wrong with what was typed, in the order of the page; leaving out is never wrong. */
  List<Mistake> mistakes() {
    return List.of();
  }

  /** What was typed in the person's own words, to be given back when it cannot be kept. */
  List<String> ownWords() {
    return List.of();
  }
}
