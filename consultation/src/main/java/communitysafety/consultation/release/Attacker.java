package communitysafety.consultation.release;

import communitysafety.consultation.release.Knowledge.Relation;
import communitysafety.consultation.release.Knowledge.Secret;
import communitysafety.consultation.release.Knowledge.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Tries to find out, by linear programming, what a release and all before it were meant to hide.
 *
 * <p>Whoever reads them can work out, for each hidden number, the least and the most it can be. It
 * is safe when {@value #VALUES} values or more remain. That they remain is not taken from the
 * solver on trust: each end of the range is a whole world, a whole number for every unknown, that
 * is held against every relation again. Where no such world is found within a number of steps, the
 * number counts as found out. Steps are counted and not timed, so that the same counts come to the
 * same release on a busy machine and on an idle one.
 */
final class Attacker {

  /** So many values must be left for what is hidden. */
  static final int VALUES = 3;

  private static final double SLACK = 1e-6;

  /** So many linear programs are solved in search of one world; then there is none. */
  private static final int MOST_STEPS = 40;

  /** So often one linear program may change its basis; the largest we met took 3,000. */
  private static final int MOST_ITERATIONS = 50_000;

  private final Knowledge knowledge;

  /** What each unknown can be at the least and at the most, as things stand in the attack. */
  private final int[] least;

  private final int[] most;

  Attacker(Knowledge knowledge) {
    this.knowledge = knowledge;
    least = new int[knowledge.unknowns().size()];
    most = new int[knowledge.unknowns().size()];
    tell(unknown -> Optional.empty());
  }

  /**
   * Tells the attacker the values of some unknowns, and lets them forget what they were told
   * before.
   */
  void tell(Function<Unknown, Optional<Integer>> values) {
    for (int place = 0; place < least.length; place++) {
      Optional<Integer> value = values.apply(knowledge.unknowns().get(place));
      least[place] = value.orElse(knowledge.least(place));
      most[place] = value.orElse(knowledge.most(place));
    }
  }

  /** The secrets that do not withstand. */
  List<Secret> foundOut() {
    Ranges seen = new Ranges(knowledge, knowledge.secrets());
    attack(seen);
    return seen.foundOut();
  }

  /** What has been seen of some secrets, in all worlds together. */
  static final class Ranges {

    private final Map<Secret, int[]> ranges = new LinkedHashMap<>();
    private final ToIntFunction<Secret> needed;

    Ranges(Knowledge knowledge, Collection<Secret> secrets) {
      this(knowledge, secrets, secret -> VALUES);
    }

    /**
     * @param needed how many values must be left
     */
    Ranges(Knowledge knowledge, Collection<Secret> secrets, ToIntFunction<Secret> needed) {
      this.needed = needed;
      for (Secret secret : secrets) {
        int value = knowledge.truth(secret);
        ranges.put(secret, new int[] {value, value});
      }
    }

    List<Secret> foundOut() {
      return ranges.keySet().stream().filter(each -> !isSafe(each)).toList();
    }

    private boolean isSafe(Secret secret) {
      return values(secret) >= needed.applyAsInt(secret);
    }

    /** How many values it was seen to be able to have, the two ends and what lies between. */
    int values(Secret secret) {
      int[] range = ranges.get(secret);
      return range[1] - range[0] + 1;
    }

    private void see(double[] world) {
      ranges.forEach(
          (secret, range) -> {
            int value = (int) Math.round(value(secret, world));
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
          });
    }
  }

  private void attack(Ranges seen) {
    attackTogether(seen);
    attackOneByOne(seen);
  }

  /** Everything that has not withstood yet at once, towards either end: that settles most. */
  void attackTogether(Ranges seen) {
    Map<Integer, Integer> together = new LinkedHashMap<>();
    for (Secret secret : seen.foundOut()) {
      secret.factors().forEach((place, factor) -> together.merge(place, factor, Integer::sum));
    }
    for (int sign : new int[] {1, -1}) {
      world(sum(together), sign).ifPresent(seen::see);
    }
  }

  /** Each secret that has not withstood yet by itself. */
  void attackOneByOne(Ranges seen) {
    for (Secret secret : seen.foundOut()) {
      for (int sign : new int[] {1, -1}) {
        if (!seen.isSafe(secret)) {
          world(sum(secret.factors()), sign).ifPresent(seen::see);
        }
      }
    }
  }

  /**
   * The least and the most a secret can be, as nobody who reads the releases can narrow it further
   * by linear programming alone.
   *
   * @return empty when the solver finds no answer
   */
  Optional<int[]> range(Secret secret) {
    Optional<double[]> least = solve(sum(secret.factors()), -1);
    Optional<double[]> most = solve(sum(secret.factors()), 1);
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new int[] {
          (int) Math.ceil(value(secret, least.get()) - SLACK),
          (int) Math.floor(value(secret, most.get()) + SLACK)
        });
  }

  /**
   * A world in which a secret is a given number away from its true value, and nothing else of some
   * unknowns further than it has to be.
   *
   * @return a number for each of these unknowns
   */
  Optional<Map<Unknown, Integer>> near(Secret secret, int away, Predicate<Unknown> some) {
    List<Integer> measured = new ArrayList<>();
    for (int place = 0; place < least.length; place++) {
      if (some.test(knowledge.unknowns().get(place))) {
        measured.add(place);
      }
    }
    Goal nearest =
        (model, variables) -> {
          Expression wanted = model.newExpression("secret");
          secret
              .factors()
              .forEach((place, factor) -> wanted.set(variables.get(place), (double) factor));
          wanted.level(knowledge.truth(secret) + away);
          for (int place : measured) {
            Variable above = model.newVariable("above" + place).lower(0).weight(1);
            Variable below = model.newVariable("below" + place).lower(0).weight(1);
            model
                .newExpression("distance" + place)
                .set(variables.get(place), 1)
                .set(above, -1)
                .set(below, 1)
                .level(knowledge.truth(place));
          }
        };
    return world(nearest, -1)
        .map(
            found -> {
              Map<Unknown, Integer> values = new LinkedHashMap<>();
              for (int place : measured) {
                values.put(knowledge.unknowns().get(place), (int) found[place]);
              }
              return values;
            });
  }

  /** Whether there is any world at all, with what was told. */
  boolean allows() {
    return world(sum(Map.of(0, 1)), 1).isPresent();
  }

  /** What a world is sought for, written into a program: weights, and what they need. */
  private interface Goal {
    void put(ExpressionsBasedModel model, List<Variable> variables);
  }

  private static Goal sum(Map<Integer, Integer> factors) {
    return (model, variables) ->
        factors.forEach((place, factor) -> variables.get(place).weight((double) factor));
  }

  private static double value(Secret secret, double[] world) {
    double value = 0;
    for (Map.Entry<Integer, Integer> each : secret.factors().entrySet()) {
      value += each.getValue() * world[each.getKey()];
    }
    return value;
  }

  /** A world in which the goal is as large (or as small) as can be found; whole numbers only. */
  private Optional<double[]> world(Goal goal, int sign) {
    return world(goal, sign, new int[] {MOST_STEPS});
  }

  /**
   * Where the solver comes out at a broken number, that unknown is held at the whole number on
   * either side, the nearer one first, and it is tried again.
   */
  private Optional<double[]> world(Goal goal, int sign, int[] stepsLeft) {
    if (stepsLeft[0]-- <= 0) {
      return Optional.empty();
    }
    Optional<double[]> solved = solve(goal, sign);
    if (solved.isEmpty()) {
      return solved;
    }
    int broken = broken(solved.get());
    if (broken < 0) {
      return solved.filter(this::isWorld);
    }
    double value = solved.get()[broken];
    int below = (int) Math.floor(value);
    boolean downFirst = value - below <= 0.5;
    for (boolean down : new boolean[] {downFirst, !downFirst}) {
      int leastBefore = least[broken];
      int mostBefore = most[broken];
      if (down) {
        most[broken] = below;
      } else {
        least[broken] = below + 1;
      }
      Optional<double[]> found = world(goal, sign, stepsLeft);
      least[broken] = leastBefore;
      most[broken] = mostBefore;
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first place that is not whole; -1 where all are. */
  private static int broken(double[] world) {
    for (int place = 0; place < world.length; place++) {
      if (Math.abs(world[place] - Math.rint(world[place])) > SLACK) {
        return place;
      }
    }
    return -1;
  }

  /** A program of its own each time: the solver narrows the bounds in the one it is given. */
  private Optional<double[]> solve(Goal goal, int sign) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_abort = Long.MAX_VALUE;
    model.options.time_suffice = Long.MAX_VALUE;
    model.options.iterations_abort = MOST_ITERATIONS;
    List<Variable> variables = new ArrayList<>(least.length);
    for (int place = 0; place < least.length; place++) {
      variables.add(model.newVariable("u" + place).lower(least[place]).upper(most[place]));
    }
    int number = 0;
    for (Relation relation : knowledge.relations()) {
      Expression expression = model.newExpression("r" + number++);
      relation
          .factors()
          .forEach((place, factor) -> expression.set(variables.get(place), (double) factor));
      expression.lower(relation.least());
      if (relation.most() < Double.POSITIVE_INFINITY) {
        expression.upper(relation.most());
      }
    }
    goal.put(model, variables);
    Optimisation.Result result = sign > 0 ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] world = new double[variables.size()];
    Arrays.setAll(world, result::doubleValue);
    return Optional.of(world);
  }

  /** Whether it agrees with everything that is known, in whole numbers. */
  private boolean isWorld(double[] world) {
    for (int place = 0; place < world.length; place++) {
      world[place] = Math.rint(world[place]);
      if (world[place] < least[place] || world[place] > most[place]) {
        return false;
      }
    }
    for (Relation relation : knowledge.relations()) {
      double sum = 0;
      for (Map.Entry<Integer, Integer> each : relation.factors().entrySet()) {
        sum += each.getValue() * world[each.getKey()];
      }
      if (sum < relation.least() || sum > relation.most()) {
        return false;
      }
    }
    return true;
  }
}
