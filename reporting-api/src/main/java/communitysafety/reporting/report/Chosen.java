package communitysafety.reporting.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was chosen from a list of answers. It stands apart from the records that use it because it
 * has no constants: a constant of one of them must not wait for the constants of another.
 */
final class Chosen {

  private Chosen() {}

  /** A set that nobody changes, in the order of the enum; empty for null. */
  static <E extends Enum<E>> Set<E> of(Class<E> type, Set<E> values) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    if (values != null) {
      copy.addAll(values);
    }
    return Collections.unmodifiableSet(copy);
  }
}
