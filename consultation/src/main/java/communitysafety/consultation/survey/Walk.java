package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Expression;
import communitysafety.consultation.survey.expression.Scope;
import communitysafety.consultation.survey.expression.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through a survey with somebody's answers, once, in document order: what is asked, what is
 * offered, which answers count and what is calculated. Each expression is evaluated once.
 */
final class Walk implements Scope {

  private final CompiledSurvey survey;
  private final String language;
  private final LocalDate today;
  private final Value[] values;
  private final Answer[] kept;
  private final boolean[] on;

  /** Null where nothing is chosen from. */
  private final Object[] offered;

  Walk(CompiledSurvey survey, Answers answers, String language, LocalDate today) {
    this.survey = survey;
    this.language = language;
    this.today = today;
    int size = survey.steps().size();
    values = new Value[size];
    Arrays.fill(values, Value.EMPTY);
    kept = new Answer[size];
    on = new boolean[size];
    offered = new Object[size];
    for (Sheet sheet : survey.sheets()) {
      boolean pageOn = holds(sheet.relevant());
      for (Step step : sheet.steps()) {
        if (pageOn && holds(step.relevant())) {
          on[step.slot()] = true;
          take(step, answers);
        }
      }
    }
  }

  private boolean holds(Expression condition) {
    return condition == null || condition.truth(this);
  }

  private void take(Step step, Answers answers) {
    int slot = step.slot();
    if (!step.isAsked()) {
      values[slot] = step.calculation().value(this);
      return;
    }
    List<Choice> choices = step.options() == null ? null : offer(step, this);
    offered[slot] = choices;
    Answer answer = answers.byQuestion().get(step.name());
    if (answer == null) {
      return;
    }
    Answer counted = Fit.keep(step, answer, choices);
    if (counted != null) {
      kept[slot] = counted;
      values[slot] = Fit.value(counted);
    }
  }

  /** The options that are offered; the list itself where all are. */
  static List<Choice> offer(Step step, Scope scope) {
    if (step.filter() == null) {
      return step.options().choices();
    }
    List<Choice> choices = new ArrayList<>();
    OneChoice one = new OneChoice(scope);
    for (Choice choice : step.options().choices()) {
      one.choice = choice;
      if (step.filter().truth(one)) {
        choices.add(choice);
      }
    }
    return choices;
  }

  boolean isOn(Step step) {
    return on[step.slot()];
  }

  /** Null when there is none that counts. */
  Answer kept(Step step) {
    return kept[step.slot()];
  }

  @SuppressWarnings("unchecked")
  List<Choice> offered(Step step) {
    Object choices = offered[step.slot()];
    return choices == null ? List.of() : (List<Choice>) choices;
  }

  boolean isRequired(Step step) {
    return step.question().type().isAnswered()
        && step.required() != null
        && step.required().truth(this);
  }

  boolean isAccepted(Step step, Answer answer) {
    return step.constraint() == null
        || step.constraint().truth(new Candidate(this, Fit.value(answer)));
  }

  boolean isOf(CompiledSurvey other, String spoken, LocalDate day) {
    return survey == other && language.equals(spoken) && today.equals(day);
  }

  @Override
  public Value value(int slot) {
    return values[slot];
  }

  @Override
  public LocalDate today() {
    return today;
  }

  @Override
  public String label(int slot, String option) {
    return survey.label(slot, option, language);
  }

  /** Everything else, and the answer that a constraint is about. */
  record Candidate(Scope scope, Value answer) implements Scope {
    @Override
    public Value value(int slot) {
      return scope.value(slot);
    }

    @Override
    public LocalDate today() {
      return scope.today();
    }

    @Override
    public String label(int slot, String option) {
      return scope.label(slot, option);
    }
  }

  /** Everything else, and the option that a filter is about; one after the other. */
  private static final class OneChoice implements Scope {
    private final Scope scope;
    private Choice choice;

    OneChoice(Scope scope) {
      this.scope = scope;
    }

    @Override
    public Value value(int slot) {
      return scope.value(slot);
    }

    @Override
    public String column(String name) {
      return name.equals(CompiledSurvey.VALUE_COLUMN)
          ? choice.value()
          : choice.attributes().getOrDefault(name, "");
    }

    @Override
    public LocalDate today() {
      return scope.today();
    }

    @Override
    public String label(int slot, String option) {
      return scope.label(slot, option);
    }
  }
}
