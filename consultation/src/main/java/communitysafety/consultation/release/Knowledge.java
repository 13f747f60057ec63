package communitysafety.consultation.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that somebody knows who has read every release and the survey, as linear equations
 * over unknown whole numbers: what lies behind each published number, that options add up to those
 * who answered, groups to everybody, and that counts seldom fall from one release to the next.
 */
final class Knowledge {

  /**
   * An unknown number.
   *
   * @param release number of the release it stands in
   */
  record Unknown(int release, Cell cell) {}

  /** The sum of some unknowns, each times its factor, lies between two numbers. */
  record Relation(Map<Integer, Integer> factors, double least, double most) {}

  /** What must stay hidden: an unknown, or how much it changed between two releases. */
  record Secret(Map<Integer, Integer> factors) {}

  /** Of which release linked counts are: there is one alone. */
  static final int LINKED = 1;

  private final List<Unknown> unknowns = new ArrayList<>();
  private final Map<Unknown, Integer> places = new LinkedHashMap<>();
  private final List<Integer> truth = new ArrayList<>();
  private final List<Integer> least = new ArrayList<>();
  private final List<Integer> most = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();

  private Knowledge() {}

  /**
   * @param releases all that were published, oldest first, and last the one that is to be
   */
  static Knowledge of(List<Release> releases) {
    Knowledge knowledge = new Knowledge();
    releases.forEach(knowledge::add);
    for (int later = 1; later < releases.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        knowledge.compare(
            releases.get(earlier).number(), releases.get(later).number(), later == earlier + 1);
      }
    }
    knowledge.requireConsistency();
    return knowledge;
  }

  /**
   * @param published what whoever reads it sees; a place that is not in it is not published
   */
  static Knowledge of(LinkedCounts counts, Map<Cell, Figure> published) {
    Knowledge knowledge = new Knowledge();
    int people = counts.most();
    counts
        .counts()
        .forEach(
            (cell, truth) ->
                knowledge.unknown(
                    new Unknown(LINKED, cell),
                    published.getOrDefault(cell, Figure.NOT_SHOWN),
                    people,
                    truth));
    for (LinkedCounts.Link link : counts.links()) {
      Map<Integer, Integer> factors = new LinkedHashMap<>();
      link.factors()
          .forEach(
              (cell, factor) ->
                  factors.put(knowledge.places.get(new Unknown(LINKED, cell)), factor));
      knowledge.relations.add(new Relation(factors, link.least(), link.most()));
    }
    knowledge.requireConsistency();
    return knowledge;
  }

  /**
   * A release as the attacker's work needs it.
   *
   * @param published what the public reads, by place; a place that is not in it is not published
   */
  record Release(int number, TrueFigures truth, Map<Cell, Figure> published) {}

  private void add(Release release) {
    TrueFigures figures = release.truth();
    int all = unknown(release, Cell.RESPONSES, figures.responses());
    for (Distribution question : figures.questions()) {
      addPeople(release, question, "", "", question.everybody(), all);
    }
    for (CrossTable table : figures.tables()) {
      Distribution question = figures.question(table.question()).orElseThrow();
      Distribution by = figures.question(table.by()).orElseThrow();
      Map<Cell, Map<Integer, Integer>> sums = new LinkedHashMap<>();
      Map<Integer, Integer> everybody = new LinkedHashMap<>();
      for (int group = 0; group < table.groups().size(); group++) {
        String value = table.groups().get(group);
        int people = people(release, by, value, all);
        everybody.put(people, 1);
        addPeople(release, question, table.by(), value, table.inGroups().get(group), people);
        List<String> parts = new ArrayList<>(question.options());
        parts.add(Cell.ANSWERED);
        if (!question.askedOfAll()) {
          parts.add(Cell.ASKED);
        }
        for (String part : parts) {
          Cell whole = Cell.of(question.question(), part);
          sums.computeIfAbsent(whole, each -> new LinkedHashMap<>())
              .put(place(release, whole.in(table.by(), value)), 1);
        }
      }
      sums.forEach((whole, sum) -> equal(sum, place(release, whole)));
      equal(everybody, all);
    }
  }

  /** Those who are of one group: known from the question that makes the groups. */
  private int people(Release release, Distribution by, String group, int all) {
    Cell cell = new Cell(by.question(), group, "", Cell.ASKED);
    Unknown key = new Unknown(release.number(), cell);
    if (places.containsKey(key)) {
      return places.get(key);
    }
    int option = by.options().indexOf(group);
    if (option >= 0) {
      // The same people, so the same unknown.
      places.put(key, place(release, Cell.of(by.question(), group)));
      return places.get(key);
    }
    int stated = by.everybody().byOption().stream().mapToInt(Integer::intValue).sum();
    return unknown(release, cell, truth.get(all) - stated);
  }

  private void addPeople(
      Release release, Distribution question, String by, String group, Counts counts, int people) {
    Cell asked = Cell.of(question.question(), Cell.ASKED).in(by, group);
    int askedPlace;
    if (question.askedOfAll()) {
      places.put(new Unknown(release.number(), asked), people);
      askedPlace = people;
      narrow(people, release.published().get(asked));
    } else {
      askedPlace = unknown(release, asked, counts.asked());
      atMost(askedPlace, people);
    }
    Cell answered = Cell.of(question.question(), Cell.ANSWERED).in(by, group);
    int answeredPlace = unknown(release, answered, counts.answered());
    Cell skipped = Cell.of(question.question(), Cell.SKIPPED).in(by, group);
    int skippedPlace = unknown(release, skipped, counts.asked() - counts.answered());
    equal(new LinkedHashMap<>(Map.of(answeredPlace, 1, skippedPlace, 1)), askedPlace);
    Map<Integer, Integer> sum = new LinkedHashMap<>();
    for (int i = 0; i < question.options().size(); i++) {
      Cell cell = Cell.of(question.question(), question.options().get(i)).in(by, group);
      int option = unknown(release, cell, counts.byOption().get(i));
      sum.put(option, 1);
      if (!question.exclusive()) {
        atMost(option, answeredPlace);
      }
    }
    if (question.exclusive() && !sum.isEmpty()) {
      equal(sum, answeredPlace);
    }
  }

  /** What changed little between two releases is as secret as what is small. */
  private void compare(int earlier, int later, boolean next) {
    for (int i = 0; i < unknowns.size(); i++) {
      Unknown before = unknowns.get(i);
      Integer after = places.get(new Unknown(later, before.cell()));
      if (before.release() != earlier || after == null) {
        continue;
      }
      int change = truth.get(after) - truth.get(i);
      Map<Integer, Integer> difference = new LinkedHashMap<>(Map.of(after, 1, i, -1));
      if (change >= 0 && next) {
        // It could have fallen, by withdrawals; who attacks may well know that it has not.
        boolean isStep = before.cell().equals(Cell.RESPONSES) && change >= TrueFigures.STEP;
        relations.add(
            new Relation(difference, isStep ? TrueFigures.STEP : 0, Double.POSITIVE_INFINITY));
      }
      if (Figure.isSmall(Math.abs(change))) {
        secrets.add(new Secret(difference));
      }
    }
  }

  private int unknown(Release release, Cell cell, int true_) {
    return unknown(
        new Unknown(release.number(), cell),
        release.published().getOrDefault(cell, Figure.NOT_SHOWN),
        Figure.of(release.truth().responses()).most(Integer.MAX_VALUE),
        true_);
  }

  private int unknown(Unknown unknown, Figure figure, int people, int true_) {
    Integer known = places.get(unknown);
    if (known != null) {
      return known;
    }
    int place = unknowns.size();
    unknowns.add(unknown);
    places.put(unknown, place);
    truth.add(true_);
    least.add(figure.least());
    most.add(figure.most(people));
    if (Figure.isSmall(true_)) {
      secrets.add(new Secret(Map.of(place, 1)));
    }
    return place;
  }

  private void narrow(int place, Figure figure) {
    if (figure != null) {
      least.set(place, Math.max(least.get(place), figure.least()));
      most.set(place, Math.min(most.get(place), figure.most(Integer.MAX_VALUE)));
    }
  }

  private int place(Release release, Cell cell) {
    return places.get(new Unknown(release.number(), cell));
  }

  private void equal(Map<Integer, Integer> parts, int whole) {
    Map<Integer, Integer> factors = new LinkedHashMap<>(parts);
    factors.merge(whole, -1, Integer::sum);
    relations.add(new Relation(factors, 0, 0));
  }

  private void atMost(int part, int whole) {
    if (part != whole) {
      relations.add(new Relation(Map.of(whole, 1, part, -1), 0, Double.POSITIVE_INFINITY));
    }
  }

  List<Unknown> unknowns() {
    return unknowns;
  }

  List<Relation> relations() {
    return relations;
  }

  List<Secret> secrets() {
    return secrets;
  }

  int truth(int place) {
    return truth.get(place);
  }

  /** Where an unknown stands, if it is known of at all. */
  Optional<Integer> place(Unknown unknown) {
    return Optional.ofNullable(places.get(unknown));
  }

  /** What a secret truly is. */
  int truth(Secret secret) {
    int value = 0;
    for (Map.Entry<Integer, Integer> each : secret.factors().entrySet()) {
      value += each.getValue() * truth.get(each.getKey());
    }
    return value;
  }

  int least(int place) {
    return least.get(place);
  }

  int most(int place) {
    return most.get(place);
  }

  /** A secret of somebody else's knowledge, where it stands in this one. */
  Secret translate(Secret secret, Knowledge other) {
    Map<Integer, Integer> factors = new LinkedHashMap<>();
    secret
        .factors()
        .forEach(
            (place, factor) ->
                Optional.ofNullable(places.get(other.unknowns.get(place)))
                    .ifPresent(here -> factors.put(here, factor)));
    return new Secret(factors);
  }

  /** These, and whatever stands in one relation with any of them. */
  Set<Integer> near(Set<Integer> some) {
    Set<Integer> near = new LinkedHashSet<>(some);
    for (Relation relation : relations) {
      if (relation.factors().keySet().stream().anyMatch(some::contains)) {
        near.addAll(relation.factors().keySet());
      }
    }
    return near;
  }

  /** Every place in a release where this number stands: one number may stand in several. */
  List<Cell> cells(int place, int release) {
    return places.entrySet().stream()
        .filter(each -> each.getValue() == place && each.getKey().release() == release)
        .map(each -> each.getKey().cell())
        .toList();
  }

  /** The same number in another release. */
  Optional<Integer> inRelease(int place, int release) {
    return Optional.ofNullable(places.get(new Unknown(release, unknowns.get(place).cell())));
  }

  /**
   * @throws IllegalStateException when the true counts do not fit each other: then nothing that is
   *     worked out from them can be trusted
   */
  private void requireConsistency() {
    for (int place = 0; place < unknowns.size(); place++) {
      if (truth.get(place) < least.get(place) || truth.get(place) > most.get(place)) {
        throw new IllegalStateException("A count is not what was published of it");
      }
    }
    for (Relation relation : relations) {
      long sum = 0;
      for (Map.Entry<Integer, Integer> each : relation.factors().entrySet()) {
        sum += (long) each.getValue() * truth.get(each.getKey());
      }
      if (sum < relation.least() || sum > relation.most()) {
        throw new IllegalStateException("Counts do not add up");
      }
    }
  }
}
