package communitysafety.consultation.release;

import communitysafety.consultation.release.Attacker.Ranges;
import communitysafety.consultation.release.Knowledge.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The same door for counts that come from no survey: one attack on all of them at once. What is
 * found out is hidden until the attacker fails; where that does not end, whole tables are, the last
 * first; tables of more than {@value CrossTable#MOST_CELLS} cells are from the beginning. Their
 * counts stay in what the attacker knows of: not shown, they add up all the same.
 */
final class LinkedDisclosure {

  /** How often more is hidden before a table is given up. */
  private static final int MOST_ROUNDS = 40;

  private final LinkedCounts wanted;
  private final Map<Cell, Figure> published;
  private final List<String> leftOut = new ArrayList<>();

  LinkedDisclosure(LinkedCounts wanted) {
    this.wanted = wanted;
    published = wanted.publish();
  }

  ProtectedCounts protect() {
    List<Secret> open = null;
    Map<Secret, Integer> needed = needed();
    published.keySet().stream()
        .collect(Collectors.groupingBy(Cell::by, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (by, cells) -> {
              if (cells > CrossTable.MOST_CELLS) {
                giveUp(by);
              }
            });
    for (int round = 0; !wanted.counts().isEmpty(); round++) {
      Knowledge knowledge = Knowledge.of(wanted, published);
      open = foundOut(knowledge, open == null ? knowledge.secrets() : open, needed);
      if (open.isEmpty()) {
        break;
      }
      boolean more = false;
      if (round < MOST_ROUNDS) {
        for (Secret secret : open) {
          List<Cell> next =
              NextToHide.of(knowledge, secret, Knowledge.LINKED, published, unknown -> true);
          next.forEach(cell -> published.replace(cell, Figure.NOT_SHOWN));
          more |= !next.isEmpty();
        }
      }
      if (!more) {
        if (!giveUpLast()) {
          break;
        }
        round = 0;
      }
    }
    return new ProtectedCounts(published, leftOut);
  }

  /**
   * What everybody knows without us is not ours to keep: of a session where one place was taken,
   * two values are all there is to guard.
   */
  private Map<Secret, Integer> needed() {
    Knowledge before = Knowledge.of(wanted, Map.of());
    Ranges seen = new Ranges(before, before.secrets());
    attack(before, seen);
    Map<Secret, Integer> needed = new HashMap<>();
    before
        .secrets()
        .forEach(each -> needed.put(each, Math.min(Attacker.VALUES, seen.values(each))));
    return needed;
  }

  private static List<Secret> foundOut(
      Knowledge knowledge, List<Secret> open, Map<Secret, Integer> needed) {
    Ranges seen = new Ranges(knowledge, open, needed::get);
    attack(knowledge, seen);
    return seen.foundOut();
  }

  private static void attack(Knowledge knowledge, Ranges seen) {
    Attacker attacker = new Attacker(knowledge);
    attacker.attackTogether(seen);
    attacker.attackOneByOne(seen);
  }

  /**
   * @return false when nothing is shown any more: what is known all the same, is not known from us
   */
  private boolean giveUpLast() {
    List<String> tables =
        published.keySet().stream().map(Cell::by).filter(by -> !leftOut.contains(by)).toList();
    if (tables.isEmpty()) {
      return false;
    }
    giveUp(tables.get(tables.size() - 1));
    return true;
  }

  private void giveUp(String by) {
    leftOut.add(by);
    published.replaceAll((cell, figure) -> cell.by().equals(by) ? Figure.NOT_SHOWN : figure);
  }
}
