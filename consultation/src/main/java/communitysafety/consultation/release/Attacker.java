package communitysafety.consultation.release;

import communitysafety.consultation.release.Knowledge.Relation;
import communitysafety.consultation.release.Knowledge.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * is held against every relation again. Where the solver fails, the number counts as found out.
 */
final class Attacker {

  /** So many values must be left for what is hidden. */
  static final int VALUES = 3;

  private static final double SLACK = 1e-6;

  /** So long the solver may look for whole numbers; then what it looked for counts as found out. */
  private static final long MOST_MILLISECONDS = 2_000;

  private final Knowledge knowledge;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Variable> variables = new ArrayList<>();

  Attacker(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (int place = 0; place < knowledge.unknowns().size(); place++) {
      variables.add(
          model
              .newVariable("u" + place)
              .lower(knowledge.least(place))
              .upper(knowledge.most(place)));
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
  }

  /** The secrets that do not withstand. */
  List<Secret> foundOut() {
    List<Secret> open = new ArrayList<>(knowledge.secrets());
    Map<Secret, int[]> seen = new LinkedHashMap<>();
    for (Secret secret : open) {
      int value = 0;
      for (Map.Entry<Integer, Integer> each : secret.factors().entrySet()) {
        value += each.getValue() * knowledge.truth(each.getKey());
      }
      seen.put(secret, new int[] {value, value});
    }
    // All at once towards either end settles most of them.
    for (int sign : new int[] {1, -1}) {
      Map<Integer, Double> together = new LinkedHashMap<>();
      open.forEach(
          secret ->
              secret
                  .factors()
                  .forEach((place, factor) -> together.merge(place, (double) factor, Double::sum)));
      push(together, sign).ifPresent(world -> see(world, seen));
    }
    List<Secret> found = new ArrayList<>();
    for (Secret secret : open) {
      if (!isSafe(seen.get(secret))) {
        for (int sign : new int[] {1, -1}) {
          if (!isSafe(seen.get(secret))) {
            Map<Integer, Double> alone = new LinkedHashMap<>();
            secret.factors().forEach((place, factor) -> alone.put(place, (double) factor));
            push(alone, sign).ifPresent(world -> see(world, seen));
          }
        }
        if (!isSafe(seen.get(secret))) {
          found.add(secret);
        }
      }
    }
    return found;
  }

  private static boolean isSafe(int[] range) {
    return range[1] - range[0] >= VALUES - 1;
  }

  /**
   * The least and the most a secret can be, as nobody who reads the releases can narrow it further
   * by linear programming alone.
   *
   * @return empty when the solver finds no answer
   */
  Optional<int[]> range(Secret secret) {
    Map<Integer, Double> alone = new LinkedHashMap<>();
    secret.factors().forEach((place, factor) -> alone.put(place, (double) factor));
    Optional<double[]> least = solve(alone, -1);
    Optional<double[]> most = solve(alone, 1);
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new int[] {
          (int) Math.ceil(value(secret, least.get()) - SLACK),
          (int) Math.floor(value(secret, most.get()) + SLACK)
        });
  }

  private static double value(Secret secret, double[] world) {
    double value = 0;
    for (Map.Entry<Integer, Integer> each : secret.factors().entrySet()) {
      value += each.getValue() * world[each.getKey()];
    }
    return value;
  }

  private void see(double[] world, Map<Secret, int[]> seen) {
    seen.forEach(
        (secret, range) -> {
          int value = (int) Math.round(value(secret, world));
          range[0] = Math.min(range[0], value);
          range[1] = Math.max(range[1], value);
        });
  }

  /** A world in which a sum is as large (or as small) as it can be; whole numbers only. */
  private Optional<double[]> push(Map<Integer, Double> sum, int sign) {
    Optional<double[]> world = solve(sum, sign).filter(this::isWorld);
    if (world.isPresent()) {
      return world;
    }
    long unbounded = model.options.time_abort;
    model.options.time_abort = MOST_MILLISECONDS;
    variables.forEach(variable -> variable.integer(true));
    try {
      return solve(sum, sign).filter(this::isWorld);
    } finally {
      variables.forEach(variable -> variable.integer(false));
      model.options.time_abort = unbounded;
    }
  }

  private Optional<double[]> solve(Map<Integer, Double> sum, int sign) {
    variables.forEach(variable -> variable.weight(null));
    sum.forEach((place, factor) -> variables.get(place).weight(factor));
    Optimisation.Result result = sign > 0 ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] world = new double[variables.size()];
    Arrays.setAll(world, result::doubleValue);
    return Optional.of(world);
  }

  /** Whether it agrees with everything that is known, and is made of whole numbers. */
  private boolean isWorld(double[] world) {
    for (int place = 0; place < world.length; place++) {
      double whole = Math.rint(world[place]);
      if (Math.abs(world[place] - whole) > SLACK) {
        return false;
      }
      world[place] = whole;
      if (whole < knowledge.least(place) || whole > knowledge.most(place)) {
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
