package communitysafety.shared.pdf;

import java.util.List;

/**
 * A card to be cut out, eight to a page.
 *
 * @param title cut after two lines
 * @param large what must not be overlooked, such as a code
 * @param lines what stands below, a paragraph each; as much as the card has room for
 */
public record Card(String title, String large, List<String> lines, Squares squares) {

  public Card {
    lines = List.copyOf(lines);
  }
}
