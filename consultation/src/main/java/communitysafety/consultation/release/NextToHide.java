package communitysafety.consultation.release;

import communitysafety.consultation.release.Knowledge.Secret;
import communitysafety.consultation.release.Knowledge.Unknown;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which number gives a secret away: first itself, then its nearest neighbours, small ones before
 * large ones and bases last. What an earlier release published cannot be hidden any more, and how
 * many took part in a survey is never hidden: the attack does without.
 */
final class NextToHide {

  /** So many relations away a neighbour is looked for. */
  private static final int FARTHEST = 4;

  private NextToHide() {}

  /**
   * @param release the number of the one that is to be
   * @param published what it shows so far
   * @param may which numbers may be hidden at all
   * @return every place where the number stands; empty when there is no more to hide
   */
  static List<Cell> of(
      Knowledge knowledge,
      Secret secret,
      int release,
      Map<Cell, Figure> published,
      Predicate<Unknown> may) {
    Set<Integer> nearby = new LinkedHashSet<>();
    for (int place : secret.factors().keySet()) {
      knowledge.inRelease(place, release).ifPresent(nearby::add);
      nearby.add(place);
    }
    for (int distance = 0; distance < FARTHEST; distance++) {
      List<Integer> candidates =
          nearby.stream()
              .filter(place -> may.test(knowledge.unknowns().get(place)))
              .filter(place -> isShown(knowledge, place, release, published))
              .sorted(
                  Comparator.comparing(
                          (Integer place) -> knowledge.unknowns().get(place).cell().isBase())
                      .thenComparing(place -> knowledge.truth(place) == 0)
                      .thenComparing(knowledge::truth))
              .toList();
      if (!candidates.isEmpty()) {
        return knowledge.cells(candidates.get(0), release);
      }
      nearby = knowledge.near(nearby);
    }
    return List.of();
  }

  private static boolean isShown(
      Knowledge knowledge, int place, int release, Map<Cell, Figure> published) {
    Unknown unknown = knowledge.unknowns().get(place);
    return unknown.release() == release
        && !unknown.cell().equals(Cell.RESPONSES)
        && knowledge.cells(place, release).stream()
            .anyMatch(
                cell -> {
                  Figure figure = published.get(cell);
                  return figure != null && figure.kind() != Figure.Kind.NOT_SHOWN;
                });
  }
}
