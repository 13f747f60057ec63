package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an answer is one to this question, as it stands now. Answers come from drafts, and the
 * survey may have another version since.
 */
final class Fit {

  /** What XForms keeps for a box that is ticked. */
  static final String TICKED = "OK";

  private Fit() {}

  /**
   * What of an answer counts: of several options picked, those that are still offered, as XForms
   * does; of an order, all or nothing.
   *
   * @param offered null unless the question has choices
   * @return null when nothing does
   */
  static Answer keep(Step step, Answer answer, List<Choice> offered) {
    return switch (step.question().type()) {
      case TEXT -> answer instanceof Answer.Text ? answer : null;
      case INTEGER, DECIMAL -> answer instanceof Answer.Number ? answer : null;
      case RANGE ->
          answer instanceof Answer.Number number
                  && isOnScale(step.question().scale(), number.number())
              ? answer
              : null;
      case DATE -> answer instanceof Answer.Day ? answer : null;
      case ACKNOWLEDGE -> answer instanceof Answer.Acknowledged ? answer : null;
      case NOTE -> null;
      case SELECT_ONE ->
          answer instanceof Answer.Picked picked
                  && picked.values().size() == 1
                  && isOffered(step, picked.values().get(0), offered)
              ? answer
              : null;
      case SELECT_MULTIPLE ->
          answer instanceof Answer.Picked picked ? stillOffered(step, picked, offered) : null;
      case RANK ->
          answer instanceof Answer.Picked picked && isOrder(picked.values(), offered)
              ? answer
              : null;
    };
  }

  private static boolean isOffered(Step step, String value, List<Choice> offered) {
    if (step.filter() == null) {
      return step.options().choice(value) != null;
    }
    for (Choice choice : offered) {
      if (choice.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static Answer stillOffered(Step step, Answer.Picked picked, List<Choice> offered) {
    boolean all = true;
    for (String value : picked.values()) {
      all &= isOffered(step, value, offered);
    }
    if (all) {
      return picked.values().isEmpty() ? null : picked;
    }
    List<String> still = new ArrayList<>();
    for (String value : picked.values()) {
      if (isOffered(step, value, offered)) {
        still.add(value);
      }
    }
    return still.isEmpty() ? null : new Answer.Picked(still);
  }

  static boolean isOrder(List<String> values, List<Choice> offered) {
    return values.size() == offered.size()
        && !values.isEmpty()
        && values.stream().distinct().count() == values.size()
        && offered.stream().allMatch(choice -> values.contains(choice.value()));
  }

  static boolean isOnScale(Scale scale, BigDecimal number) {
    return number.compareTo(scale.start()) >= 0
        && number.compareTo(scale.end()) <= 0
        && number.subtract(scale.start()).remainder(scale.step()).signum() == 0;
  }

  static Value value(Answer answer) {
    if (answer instanceof Answer.Text text) {
      return Value.of(text.text());
    } else if (answer instanceof Answer.Number number) {
      return new Value.Number(number.number().doubleValue());
    } else if (answer instanceof Answer.Day day) {
      return new Value.Day(day.day());
    } else if (answer instanceof Answer.Picked picked) {
      return Value.of(picked.values());
    }
    return Value.of(TICKED);
  }
}
