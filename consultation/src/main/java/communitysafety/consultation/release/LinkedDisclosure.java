package communitysafety.consultation.release;

import communitysafety.consultation.release.Attacker.Ranges;
import communitysafety.consultation.release.Knowledge.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same door for counts that come from no survey: one attack on all of them at once. What is
 * found out is hidden until the attacker fails; where that does not end, whole tables are, the last
 * first. Their counts stay in what the attacker knows of: not shown, they add up all the same.
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
    for (int round = 0; !wanted.counts().isEmpty(); round++) {
      Knowledge knowledge = Knowledge.of(wanted, published);
      open = foundOut(knowledge, open == null ? knowledge.secrets() : open);
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

  private static List<Secret> foundOut(Knowledge knowledge, List<Secret> open) {
    Ranges seen = new Ranges(knowledge, open);
    Attacker attacker = new Attacker(knowledge);
    attacker.attackTogether(seen);
    attacker.attackOneByOne(seen);
    return seen.foundOut();
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
    String last = tables.get(tables.size() - 1);
    leftOut.add(last);
    published.replaceAll((cell, figure) -> cell.by().equals(last) ? Figure.NOT_SHOWN : figure);
    return true;
  }
}
