package communitysafety.consultation.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * True counts that come from no survey, with everything that whoever reads them knows of how they
 * hang together: which add up to which, and which is never more than which. What is not said here
 * the attacker does not know.
 *
 * <pre>{@code
 * counts.count(all, 12).count(north, 9).count(south, 3).sum(all, List.of(north, south));
 * }</pre>
 */
public final class LinkedCounts {

  private final Map<Cell, Integer> counts = new LinkedHashMap<>();
  private final Set<Cell> behind = new LinkedHashSet<>();
  private final List<Link> links = new ArrayList<>();

  /** The sum of some counts, each times its factor, lies between two numbers. */
  record Link(Map<Cell, Integer> factors, double least, double most) {}

  /** A count that is to be published. */
  public LinkedCounts count(Cell cell, int truth) {
    if (truth < 0 || counts.put(cell, truth) != null) {
      throw new IllegalArgumentException("each count is told once, and never below nought");
    }
    return this;
  }

  /** A count that nobody publishes and everybody can work out; it is guarded like the others. */
  public LinkedCounts behind(Cell cell, int truth) {
    count(cell, truth);
    behind.add(cell);
    return this;
  }

  public LinkedCounts sum(Cell whole, Collection<Cell> parts) {
    links.add(new Link(difference(parts, whole), 0, 0));
    return this;
  }

  /** The part is never more than the whole, nor than so many times the whole. */
  public LinkedCounts atMost(Cell part, int times, Cell whole) {
    links.add(new Link(Map.of(whole, times, part, -1), 0, Double.POSITIVE_INFINITY));
    return this;
  }

  /** The whole is never more than its parts together, which may overlap. */
  public LinkedCounts atMost(Cell whole, Collection<Cell> parts) {
    links.add(new Link(difference(parts, whole), 0, Double.POSITIVE_INFINITY));
    return this;
  }

  /** Everybody knows that it is no more than this. */
  public LinkedCounts atMost(Cell cell, int number) {
    links.add(new Link(Map.of(cell, 1), 0, number));
    return this;
  }

  private static Map<Cell, Integer> difference(Collection<Cell> parts, Cell whole) {
    Map<Cell, Integer> factors = new LinkedHashMap<>();
    parts.forEach(each -> factors.merge(each, 1, Integer::sum));
    factors.merge(whole, -1, Integer::sum);
    return factors;
  }

  Map<Cell, Integer> counts() {
    return counts;
  }

  List<Link> links() {
    return links;
  }

  /** No count is more, as everybody can tell. */
  int most() {
    return counts.values().stream()
        .mapToInt(each -> Figure.of(each).most(Integer.MAX_VALUE))
        .max()
        .orElse(0);
  }

  /** Each number by itself, as it would be published if nothing could be worked out. */
  Map<Cell, Figure> publish() {
    Map<Cell, Figure> published = new LinkedHashMap<>();
    counts.forEach(
        (cell, truth) -> {
          if (!behind.contains(cell)) {
            published.put(cell, Figure.of(truth));
          }
        });
    return published;
  }
}
