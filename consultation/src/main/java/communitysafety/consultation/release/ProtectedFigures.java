package communitysafety.consultation.release;

import java.util.List;
import java.util.Map;

/**
 * What may be published, after the attacker failed.
 *
 * @param truth what it was made of, without what was left out
 * @param figures by place
 * @param leftOut in the order in which it was given up
 */
public record ProtectedFigures(
    TrueFigures truth, Map<Cell, Figure> figures, List<LeftOut> leftOut) {

  public ProtectedFigures {
    figures = Map.copyOf(figures);
    leftOut = List.copyOf(leftOut);
  }

  /** What stands in a place; a place without a figure is not shown. */
  public Figure at(Cell cell) {
    return figures.getOrDefault(cell, Figure.NOT_SHOWN);
  }

  /** How many places are not shown although they were counted. */
  public long hidden() {
    return figures.values().stream().filter(each -> each.equals(Figure.NOT_SHOWN)).count();
  }
}
