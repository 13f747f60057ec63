package communitysafety.portal.faces;

import java.util.Collection;
import java.util.List;

/**
 * One answer that can be chosen with a radio button or a checkbox.
 *
 * @param value what is sent, such as {@code RACE}
 * @param labelKey key of its text, or null when {@code label} holds the words themselves
 * @param hintKey key of a hint below it, or null
 * @param label words that come from data rather than a bundle (the name of a town), or null
 * @param afterOr whether the word "or" stands before it, to set it apart from the others
 */
public record Choice(String value, String labelKey, String hintKey, String label, boolean afterOr) {

  public Choice {
    if (value == null || value.isEmpty() || (labelKey == null) == (label == null)) {
      throw new IllegalArgumentException("a choice has a value and one label");
    }
  }

  public static Choice of(String value, String labelKey) {
    return new Choice(value, labelKey, null, null, false);
  }

  public static Choice of(String value, String labelKey, String hintKey) {
    return new Choice(value, labelKey, hintKey, null, false);
  }

  /** A choice whose label is data, the same in every language. */
  public static Choice named(String value, String label) {
    return new Choice(value, null, null, label, false);
  }

  /**
   * One choice per constant of an enum, in the order given; the text key is {@code Strand.RACE} for
   * {@code RACE} of {@code Strand}.
   */
  public static <E extends Enum<E>> List<Choice> among(Collection<E> constants) {
    return constants.stream()
        .map(c -> of(c.name(), c.getDeclaringClass().getSimpleName() + "." + c.name()))
        .toList();
  }

  /** The same choice, set apart by the word "or" before it. */
  public Choice afterAnOr() {
    return new Choice(value, labelKey, hintKey, label, true);
  }
}
