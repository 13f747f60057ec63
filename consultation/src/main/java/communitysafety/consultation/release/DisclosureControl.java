package communitysafety.consultation.release;

import communitysafety.consultation.release.Knowledge.Release;
import communitysafety.consultation.release.Knowledge.Secret;
import communitysafety.consultation.release.Knowledge.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The door of the house: makes of true counts what may leave it. Every number is rounded by itself,
 * 1 to 4 become "fewer than 5", and then an attacker who has read everything, earlier releases too,
 * must fail to find out what lies behind. Where one does not fail, more is hidden and the attacker
 * tries again; where that does not end, the table is left out.
 */
public final class DisclosureControl {

  /** How often more is hidden for one release before a table is given up. */
  private static final int MOST_ROUNDS = 40;

  private DisclosureControl() {}

  /**
   * @param earlier every release of the same consultation, oldest first
   */
  public static ProtectedFigures protect(TrueFigures wanted, List<EarlierRelease> earlier) {
    Set<LeftOut> leftOut = new LinkedHashSet<>();
    for (CrossTable table : wanted.tables()) {
      if (table.isTooLarge()) {
        leftOut.add(new LeftOut(table.question(), table.by(), LeftOut.Why.TOO_LARGE));
      }
    }
    while (true) {
      TrueFigures figures = wanted.without(leftOut);
      Map<Cell, Figure> published = publish(figures);
      String stubborn = null;
      for (Distribution question : figures.questions()) {
        if (!hideUntilSafe(figures, question.question(), published, earlier)) {
          stubborn = question.question();
          break;
        }
      }
      if (stubborn == null) {
        return new ProtectedFigures(figures, published, List.copyOf(leftOut));
      }
      giveUp(figures, stubborn, leftOut);
    }
  }

  /** The last of its tables goes first, then the question. */
  private static void giveUp(TrueFigures figures, String question, Set<LeftOut> leftOut) {
    List<CrossTable> tables = figures.around(question).tables();
    String by = tables.isEmpty() ? "" : tables.get(tables.size() - 1).by();
    leftOut.add(new LeftOut(question, by, LeftOut.Why.NOT_SAFE));
  }

  /** Each number by itself, as it would be published if nothing could be worked out. */
  static Map<Cell, Figure> publish(TrueFigures figures) {
    Map<Cell, Figure> published = new LinkedHashMap<>();
    published.put(Cell.RESPONSES, Figure.of(figures.responses()));
    for (Distribution question : figures.questions()) {
      publish(published, question, "", "", question.everybody());
    }
    for (CrossTable table : figures.tables()) {
      Distribution question = figures.question(table.question()).orElseThrow();
      for (int group = 0; group < table.groups().size(); group++) {
        publish(
            published,
            question,
            table.by(),
            table.groups().get(group),
            table.inGroups().get(group));
      }
    }
    return published;
  }

  private static void publish(
      Map<Cell, Figure> published, Distribution question, String by, String group, Counts counts) {
    published.put(
        Cell.of(question.question(), Cell.ASKED).in(by, group), Figure.of(counts.asked()));
    published.put(
        Cell.of(question.question(), Cell.ANSWERED).in(by, group), Figure.of(counts.answered()));
    for (int i = 0; i < question.options().size(); i++) {
      published.put(
          Cell.of(question.question(), question.options().get(i)).in(by, group),
          Figure.of(counts.byOption().get(i)));
    }
  }

  /**
   * @return false when something of the question is still found out and nothing more can be hidden
   */
  private static boolean hideUntilSafe(
      TrueFigures all, String question, Map<Cell, Figure> published, List<EarlierRelease> earlier) {
    TrueFigures figures = all.around(question);
    int number = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).number() + 1;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Knowledge knowledge = Knowledge.of(releases(figures, question, published, earlier, number));
      List<Secret> found = new Attacker(knowledge).foundOut();
      if (found.isEmpty()) {
        return true;
      }
      boolean more = false;
      for (Secret secret : found) {
        more |= hideOneMore(all, knowledge, secret, published, number);
      }
      if (!more) {
        return false;
      }
    }
    return false;
  }

  private static List<Release> releases(
      TrueFigures figures,
      String question,
      Map<Cell, Figure> published,
      List<EarlierRelease> earlier,
      int number) {
    List<Release> releases = new ArrayList<>();
    earlier.forEach(
        each ->
            releases.add(
                new Release(each.number(), each.truth().around(question), each.published())));
    releases.add(new Release(number, figures, published));
    return releases;
  }

  /**
   * Hides what gives a secret away: first itself, then its nearest neighbours, small ones before
   * large ones and bases last. What an earlier release published cannot be hidden any more.
   */
  private static boolean hideOneMore(
      TrueFigures all,
      Knowledge knowledge,
      Secret secret,
      Map<Cell, Figure> published,
      int number) {
    Set<Integer> nearby = new LinkedHashSet<>();
    for (int place : secret.factors().keySet()) {
      knowledge.inRelease(place, number).ifPresent(nearby::add);
      nearby.add(place);
    }
    for (int distance = 0; distance < 4; distance++) {
      List<Integer> candidates =
          nearby.stream()
              .filter(place -> isShown(knowledge, place, published, number))
              .sorted(
                  Comparator.comparing(
                          (Integer place) -> knowledge.unknowns().get(place).cell().isBase())
                      .thenComparing(place -> knowledge.truth(place) == 0)
                      .thenComparing(knowledge::truth))
              .toList();
      if (!candidates.isEmpty()) {
        for (Cell cell : knowledge.cells(candidates.get(0), number)) {
          hide(all, cell, published);
        }
        return true;
      }
      nearby = knowledge.near(nearby);
    }
    return false;
  }

  /**
   * How many are of a group stands in every table by it: as those who were asked, where all are. It
   * is hidden in all of them or in none.
   */
  private static void hide(TrueFigures all, Cell cell, Map<Cell, Figure> published) {
    published.replace(cell, Figure.NOT_SHOWN);
    if (cell.by().isEmpty() && !cell.isBase()) {
      hide(all, new Cell(cell.question(), cell.option(), "", Cell.ASKED), published);
    }
    if (cell.question().isEmpty() && cell.option().equals(Cell.ASKED)) {
      for (Distribution each : all.questions()) {
        if (each.askedOfAll()) {
          published.replace(
              Cell.of(each.question(), Cell.ASKED).in(cell.by(), cell.group()), Figure.NOT_SHOWN);
        }
      }
    }
  }

  private static boolean isShown(
      Knowledge knowledge, int place, Map<Cell, Figure> published, int number) {
    Unknown unknown = knowledge.unknowns().get(place);
    return unknown.release() == number
        && knowledge.cells(place, number).stream()
            .anyMatch(
                cell -> {
                  Figure figure = published.get(cell);
                  return figure != null && figure.kind() != Figure.Kind.NOT_SHOWN;
                });
  }
}
