package communitysafety.consultation.release;

import java.util.List;
import java.util.Map;

/**
 * What of linked counts may be published, after the attacker failed.
 *
 * @param figures by place
 * @param leftOut what the counts are by ({@link Cell#by()}) of tables that are not shown at all
 */
public record ProtectedCounts(Map<Cell, Figure> figures, List<String> leftOut) {

  public ProtectedCounts {
    figures = Map.copyOf(figures);
    leftOut = List.copyOf(leftOut);
  }

  /** What stands in a place; a place without a figure is not shown. */
  public Figure at(Cell cell) {
    return figures.getOrDefault(cell, Figure.NOT_SHOWN);
  }
}
