package communitysafety.consultation.release;

import communitysafety.consultation.release.Attacker.Ranges;
import communitysafety.consultation.release.Knowledge.Release;
import communitysafety.consultation.release.Knowledge.Secret;
import communitysafety.consultation.release.Knowledge.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The door of the house: makes of true counts what may leave it. Every number is rounded by itself,
 * 1 to 4 become "fewer than 5", and then an attacker who has read everything, earlier releases too,
 * must fail to find out what lies behind. Where one does not fail, more is hidden and the attacker
 * tries again; where that does not end, the table is left out.
 *
 * <p>All questions at once are too many for one attack. What they share is how many people are in
 * the groups they are divided by, so the attack has two parts. First the sizes of groups: for each
 * other size that a small one could have, every question that is divided by these groups must have
 * a world of its own. Then each question with its tables, by somebody who has been told the sizes:
 * the true ones, or others that were found possible. What withstands that withstands whatever other
 * tables tell about the groups, since beside each of its worlds all others have theirs.
 */
public final class DisclosureControl {

  /** How often more is hidden for one question before a table is given up. */
  private static final int MOST_ROUNDS = 40;

  /** So far from the truth a size must be able to be, one way, the other way, or half and half. */
  private static final int[] AWAY = {1, -1, 2, -2};

  private final List<EarlierRelease> earlier;
  private final int number;

  /** Questions that any table of any release is divided by. */
  private final Set<String> dividing = new LinkedHashSet<>();

  /**
   * Sizes of one question's groups, beside which every question has a world; first the true ones.
   */
  private final Set<Map<Unknown, Integer>> possible = new LinkedHashSet<>(Set.of(Map.of()));

  private final Set<LeftOut> leftOut = new LinkedHashSet<>();
  private final IntConsumer progress;
  private TrueFigures figures;
  private Map<Cell, Figure> published;

  private DisclosureControl(
      TrueFigures wanted, List<EarlierRelease> earlier, IntConsumer progress) {
    this.earlier = earlier;
    this.progress = progress;
    this.number = EarlierRelease.next(earlier);
    earlier.forEach(each -> each.truth().tables().forEach(table -> dividing.add(table.by())));
    wanted.tables().forEach(table -> dividing.add(table.by()));
  }

  /**
   * @param earlier every release of the same consultation, oldest first
   */
  public static ProtectedFigures protect(TrueFigures wanted, List<EarlierRelease> earlier) {
    return protect(wanted, earlier, done -> {});
  }

  /**
   * The same, telling how far it is.
   *
   * @param progress is told, before each question, how many are done; what it throws ends the work
   */
  public static ProtectedFigures protect(
      TrueFigures wanted, List<EarlierRelease> earlier, IntConsumer progress) {
    return new DisclosureControl(wanted, earlier, progress).protect(wanted);
  }

  /**
   * The same for counts of another kind, of which there was no earlier release that anything could
   * be subtracted from.
   */
  public static ProtectedCounts protect(LinkedCounts wanted) {
    return new LinkedDisclosure(wanted).protect();
  }

  private ProtectedFigures protect(TrueFigures wanted) {
    refuse(wanted);
    figures = wanted.without(leftOut);
    published = publish(figures);
    for (String by : dividing) {
      progress.accept(0);
      hideSizesUntilSafe(wanted, by);
    }
    int done = 0;
    for (Distribution each : wanted.questions()) {
      progress.accept(done++);
      String question = each.question();
      while (figures.question(question).isPresent()) {
        Map<Cell, Figure> before = new LinkedHashMap<>(published);
        if (hideUntilSafe(question)) {
          break;
        }
        published = before;
        List<CrossTable> tables = figures.around(question).tables();
        giveUp(wanted, question, tables.isEmpty() ? "" : tables.get(tables.size() - 1).by());
      }
    }
    return new ProtectedFigures(figures, published, List.copyOf(leftOut));
  }

  /** What is not even tried. */
  private void refuse(TrueFigures wanted) {
    Set<List<String>> seen = new HashSet<>();
    earlier.forEach(
        each ->
            each.truth()
                .tables()
                .forEach(table -> seen.add(List.of(table.question(), table.by()))));
    for (CrossTable table : wanted.tables()) {
      if (table.isTooLarge()) {
        leftOut.add(new LeftOut(table.question(), table.by(), LeftOut.Why.TOO_LARGE));
      } else if (seen.contains(List.of(table.by(), table.question()))) {
        leftOut.add(new LeftOut(table.question(), table.by(), LeftOut.Why.THE_OTHER_WAY_ROUND));
      } else {
        seen.add(List.of(table.question(), table.by()));
      }
    }
  }

  /** Without it less is known of everything else, so that what was safe stays safe. */
  private void giveUp(TrueFigures wanted, String question, String by) {
    leftOut.add(new LeftOut(question, by, LeftOut.Why.NOT_SAFE));
    figures = wanted.without(leftOut);
    published.keySet().retainAll(publish(figures).keySet());
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
   * Hiding takes from what is known and adds nothing: a secret that was safe once is not attacked
   * again.
   *
   * @return false when something of the question is still found out and nothing more can be hidden
   */
  private boolean hideUntilSafe(String question) {
    List<Secret> open = null;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Knowledge knowledge = knowledge(question);
      if (open == null) {
        open = knowledge.secrets().stream().filter(each -> !isOfSizes(knowledge, each)).toList();
      }
      open = foundOut(knowledge, open);
      if (open.isEmpty()) {
        return true;
      }
      boolean more = false;
      for (Secret secret : open) {
        // Who is told the sizes anyway does not know less when they are hidden.
        more |= hideOneMore(knowledge, secret, unknown -> !isShared(unknown));
      }
      if (!more) {
        return false;
      }
    }
    return false;
  }

  private List<Secret> foundOut(Knowledge knowledge, List<Secret> open) {
    Attacker attacker = new Attacker(knowledge);
    Ranges seen = new Ranges(knowledge, open);
    List<Map<Unknown, Integer>> tellable =
        possible.stream()
            .filter(each -> each.keySet().stream().allMatch(n -> knowledge.place(n).isPresent()))
            .toList();
    List<BiConsumer<Attacker, Ranges>> ways =
        List.of(Attacker::attackTogether, Attacker::attackOneByOne);
    for (BiConsumer<Attacker, Ranges> way : ways) {
      for (Map<Unknown, Integer> sizes : tellable) {
        if (!seen.foundOut().isEmpty()) {
          attacker.tell(unknown -> told(unknown, sizes, knowledge));
          way.accept(attacker, seen);
        }
      }
    }
    return seen.foundOut();
  }

  /** Of shared numbers those given, else the true ones. Who stated no group follows from both. */
  private Optional<Integer> told(
      Unknown unknown, Map<Unknown, Integer> sizes, Knowledge knowledge) {
    boolean follows = unknown.cell().question().isEmpty() && !unknown.cell().by().isEmpty();
    return !isShared(unknown) || follows
        ? Optional.empty()
        : Optional.of(
            sizes.getOrDefault(unknown, knowledge.truth(knowledge.place(unknown).orElseThrow())));
  }

  /** The same for how many people are in the groups of a question. */
  private void hideSizesUntilSafe(TrueFigures wanted, String by) {
    List<Secret> open = null;
    int round = 0;
    while (true) {
      Knowledge knowledge = knowledge(by);
      if (open == null) {
        open = knowledge.secrets().stream().filter(each -> isOfSizes(knowledge, each)).toList();
      }
      Sizes sizes = new Sizes(by, knowledge);
      open = open.stream().filter(each -> !sizes.isSafe(each)).toList();
      if (open.isEmpty()) {
        return;
      }
      boolean more = false;
      for (Secret secret : open) {
        more |= hideOneMore(knowledge, secret, unknown -> true);
        for (Knowledge other : sizes.inTheWay(secret)) {
          more |= hideOneMore(other, other.translate(secret, knowledge), unknown -> true);
        }
      }
      if (!more || ++round == MOST_ROUNDS) {
        if (figures.question(by).isEmpty()) {
          return;
        }
        String last =
            figures.tables().stream()
                .filter(table -> table.by().equals(by))
                .map(CrossTable::question)
                .reduce("", (first, second) -> second);
        giveUp(wanted, last.isEmpty() ? by : last, last.isEmpty() ? "" : by);
        // Another system of equations, in which numbers have other places.
        open = null;
        round = 0;
      }
    }
  }

  /** What several questions have in common: the sizes of groups, and of everybody. */
  private boolean isShared(Unknown unknown) {
    Cell cell = unknown.cell();
    return cell.question().isEmpty() || (cell.by().isEmpty() && dividing.contains(cell.question()));
  }

  private boolean isOfSizes(Knowledge knowledge, Secret secret) {
    return secret.factors().keySet().stream()
        .allMatch(place -> isShared(knowledge.unknowns().get(place)));
  }

  private Knowledge knowledge(String question) {
    List<Release> releases = new ArrayList<>();
    earlier.forEach(
        each ->
            releases.add(
                new Release(each.number(), each.truth().around(question), each.published())));
    releases.add(new Release(number, figures.around(question), published));
    return Knowledge.of(releases);
  }

  /** The attack on the sizes of one question's groups, as things stand. */
  private final class Sizes {

    private final String by;
    private final Knowledge knowledge;
    private final Attacker attacker;
    private final Map<Knowledge, Attacker> divided = new LinkedHashMap<>();
    private final Map<Secret, Set<Knowledge>> inTheWay = new HashMap<>();

    Sizes(String by, Knowledge knowledge) {
      this.by = by;
      this.knowledge = knowledge;
      attacker = new Attacker(knowledge);
      attacker.tell(
          unknown -> isSize(unknown) ? Optional.empty() : told(unknown, Map.of(), knowledge));
      Stream.concat(earlier.stream().map(EarlierRelease::truth), Stream.of(figures))
          .flatMap(each -> each.tables().stream())
          .filter(table -> table.by().equals(by))
          .map(CrossTable::question)
          .distinct()
          .map(DisclosureControl.this::knowledge)
          .forEach(each -> divided.put(each, new Attacker(each)));
    }

    boolean isSafe(Secret secret) {
      int least = 0;
      int most = 0;
      for (int away : AWAY) {
        if (most - least < Attacker.VALUES - 1 && canBe(secret, away)) {
          least = Math.min(least, away);
          most = Math.max(most, away);
        }
      }
      return most - least >= Attacker.VALUES - 1;
    }

    private boolean canBe(Secret secret, int away) {
      Map<Unknown, Integer> sizes = attacker.near(secret, away, this::isSize).orElse(Map.of());
      if (sizes.isEmpty()) {
        return false;
      }
      boolean can = true;
      for (Map.Entry<Knowledge, Attacker> each : divided.entrySet()) {
        each.getValue().tell(unknown -> told(unknown, sizes, each.getKey()));
        if (!each.getValue().allows()) {
          inTheWay.computeIfAbsent(secret, s -> new LinkedHashSet<>()).add(each.getKey());
          can = false;
        }
      }
      if (can) {
        possible.add(sizes);
      }
      return can;
    }

    private boolean isSize(Unknown unknown) {
      return isShared(unknown) && unknown.cell().question().equals(by);
    }

    /** The questions whose tables do not allow what would keep a secret. */
    Set<Knowledge> inTheWay(Secret secret) {
      return inTheWay.getOrDefault(secret, Set.of());
    }
  }

  /** Hides what gives a secret away, or whatever is nearest to it. */
  private boolean hideOneMore(Knowledge knowledge, Secret secret, Predicate<Unknown> may) {
    List<Cell> next = NextToHide.of(knowledge, secret, number, published, may);
    next.forEach(this::hide);
    return !next.isEmpty();
  }

  /**
   * How many are of a group stands in every table by it: as those who were asked, where all are. It
   * is hidden in all of them or in none.
   */
  private void hide(Cell cell) {
    published.replace(cell, Figure.NOT_SHOWN);
    if (cell.by().isEmpty() && !cell.isBase()) {
      hide(new Cell(cell.question(), cell.option(), "", Cell.ASKED));
    }
    if (cell.question().isEmpty() && cell.option().equals(Cell.ASKED)) {
      for (Distribution each : figures.questions()) {
        if (each.askedOfAll()) {
          published.replace(
              Cell.of(each.question(), Cell.ASKED).in(cell.by(), cell.group()), Figure.NOT_SHOWN);
        }
      }
    }
  }
}
