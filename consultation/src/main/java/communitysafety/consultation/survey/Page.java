package communitysafety.consultation.survey;

import java.util.List;

/**
 * A group of questions that are asked on one page. A question outside of any group is a page by
 * itself.
 *
 * @param label its heading; may be {@link Wording#NONE}
 * @param items questions and calculations; a page holds no page
 */
public record Page(String name, Wording label, String relevant, Layout layout, List<Item> items)
    implements Item {

  /** How its questions stand. */
  public enum Layout {
    /** One below the other. */
    LIST,
    /** As the rows of a table whose columns are the options they share: {@code table-list}. */
    MATRIX
  }

  public Page {
    items = List.copyOf(items);
  }
}
