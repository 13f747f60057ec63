package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers that a question can have, or some of them.
 *
 * @param whole whether these are all
 */
record Domain(List<Value> values, boolean whole) {

  private static final int MOST_STEPS = 101;
  private static final int MOST_IN_SUBSETS = 8;

  /**
   * @param literals what expressions compare answers with: where there are too many answers, those
   *     on both sides of each literal stand for the others
   */
  static Domain of(Step step, List<Choice> offered, Set<String> literals, LocalDate today) {
    return switch (step.question().type()) {
      case NOTE -> new Domain(List.of(), true);
      case ACKNOWLEDGE -> new Domain(List.of(Value.of(Fit.TICKED)), true);
      case SELECT_ONE ->
          new Domain(offered.stream().map(choice -> Value.of(choice.value())).toList(), true);
      case SELECT_MULTIPLE -> subsets(offered);
      case RANK ->
          offered.isEmpty()
              ? new Domain(List.of(), true)
              : new Domain(
                  List.of(Value.of(offered.stream().map(Choice::value).toList())),
                  offered.size() == 1);
      case RANGE -> steps(step.question().scale());
      case INTEGER, DECIMAL -> numbers(literals);
      case DATE -> days(literals, today);
      case TEXT -> texts(literals);
    };
  }

  private static Domain subsets(List<Choice> offered) {
    List<Value> values = new ArrayList<>();
    if (offered.size() > MOST_IN_SUBSETS) {
      offered.forEach(choice -> values.add(Value.of(choice.value())));
      values.add(Value.of(offered.stream().map(Choice::value).toList()));
      return new Domain(values, false);
    }
    for (int subset = 1; subset < 1 << offered.size(); subset++) {
      List<String> picked = new ArrayList<>();
      for (int i = 0; i < offered.size(); i++) {
        if ((subset & 1 << i) != 0) {
          picked.add(offered.get(i).value());
        }
      }
      values.add(Value.of(picked));
    }
    return new Domain(values, true);
  }

  private static Domain steps(Scale scale) {
    List<Value> values = new ArrayList<>();
    for (BigDecimal at = scale.start();
        at.compareTo(scale.end()) <= 0 && values.size() < MOST_STEPS;
        at = at.add(scale.step())) {
      values.add(new Value.Number(at.doubleValue()));
    }
    boolean whole =
        scale
                .start()
                .add(scale.step().multiply(BigDecimal.valueOf(MOST_STEPS)))
                .compareTo(scale.end())
            > 0;
    return new Domain(values, whole);
  }

  private static Domain numbers(Set<String> literals) {
    Set<Double> numbers = new LinkedHashSet<>(List.of(0d, 1d));
    for (String literal : literals) {
      double number = Value.numberOf(literal);
      if (!Double.isNaN(number)) {
        numbers.addAll(List.of(number, number - 1, number + 1, -number));
      }
    }
    return new Domain(numbers.stream().<Value>map(Value.Number::new).toList(), false);
  }

  private static Domain days(Set<String> literals, LocalDate today) {
    Set<LocalDate> days =
        new LinkedHashSet<>(
            List.of(
                today,
                today.minusDays(1),
                today.plusDays(1),
                today.minusYears(20),
                today.plusYears(20)));
    for (String literal : literals) {
      try {
        LocalDate day = LocalDate.parse(literal);
        days.addAll(List.of(day, day.minusDays(1), day.plusDays(1)));
      } catch (DateTimeException none) {
        double number = Value.numberOf(literal);
        if (Math.abs(number) < 1_000_000) {
          days.add(today.minusDays((long) number));
          days.add(today.plusDays((long) number));
        }
      }
    }
    return new Domain(days.stream().<Value>map(Value.Day::new).toList(), false);
  }

  private static Domain texts(Set<String> literals) {
    Set<Value> values = new LinkedHashSet<>(List.of(Value.of("a")));
    literals.stream().map(Value::of).filter(value -> !value.isEmpty()).forEach(values::add);
    return new Domain(List.copyOf(values), false);
  }
}
