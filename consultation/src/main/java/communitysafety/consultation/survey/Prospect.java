package communitysafety.consultation.survey;

import communitysafety.consultation.survey.Spot.Part;
import communitysafety.consultation.survey.expression.Expression;
import communitysafety.consultation.survey.expression.Scope;
import communitysafety.consultation.survey.expression.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What answers there can be, and where they lead. For each question that depends on others, the
 * answers to those, and to those that they depend on, are gone through until it is known that it
 * can be reached, that each of its options can be offered, that some answer is accepted. Where
 * there are too many, or infinitely many, some are tried: one that leads there is a proof; that
 * none was found is not, and is said.
 */
final class Prospect {

  /** Combinations of answers tried for one question. */
  private static final int MOST_COMBINATIONS = 20_000;

  /** Questions answered in trying, for one question and for all of a survey. */
  private static final int MOST_TRIED = 100_000;

  private static final int MOST_TRIED_IN_ALL = 1_000_000;

  /** Reading aloud and silent reading of plain texts lie around this; on the slow side. */
  private static final double WORDS_A_SECOND = 200 / 60d;

  private final CompiledSurvey survey;
  private final LocalDate today;
  private final Map<String, Set<String>> uses;
  private final Map<String, Set<String>> literals;
  private final Map<String, Step> byName = new HashMap<>();
  private final Sheet[] sheetOf;
  private final boolean[] usedByOthers;
  private final Value[][] witnesses;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<String>> offeredOf = new HashMap<>();
  private final Set<String> uncertainLists = new HashSet<>();
  private int triedInAll;

  /**
   * @param uses names of questions and pages to the names in their expressions
   * @param literals the same to the literals there
   */
  Prospect(
      CompiledSurvey survey,
      Map<String, Set<String>> uses,
      Map<String, Set<String>> literals,
      LocalDate today) {
    this.survey = survey;
    this.today = today;
    this.uses = uses;
    this.literals = literals;
    int size = survey.steps().size();
    sheetOf = new Sheet[size];
    usedByOthers = new boolean[size];
    witnesses = new Value[size][];
    for (Sheet sheet : survey.sheets()) {
      for (Step step : sheet.steps()) {
        byName.put(step.name(), step);
        sheetOf[step.slot()] = sheet;
      }
    }
    uses.values().forEach(names -> names.forEach(this::use));
  }

  private void use(String name) {
    Step used = byName.get(name);
    if (used != null) {
      usedByOthers[used.slot()] = true;
    }
  }

  List<Finding> findings() {
    for (Step step : survey.steps()) {
      if (step.isAsked()) {
        look(step);
      }
    }
    for (ChoiceList list : survey.document().lists().values()) {
      Set<String> offered = offeredOf.get(list.name());
      if (offered == null || uncertainLists.contains(list.name())) {
        continue;
      }
      for (Choice choice : list.choices()) {
        if (!offered.contains(choice.value())) {
          findings.add(
              Finding.of(
                  FindingKind.OPTION_NEVER_OFFERED,
                  Spot.choice(list.name(), choice.value(), Part.NAME, ""),
                  choice.value(),
                  list.name()));
        }
      }
    }
    return findings;
  }

  private void look(Step step) {
    boolean always = step.relevant() == null && sheetOf[step.slot()].relevant() == null;
    String list = step.question().choiceList();
    if (step.options() != null && step.filter() == null && always) {
      offeredOf.computeIfAbsent(list, key -> new HashSet<>()).addAll(step.options().values());
    }
    if (always && step.filter() == null && step.constraint() == null) {
      return;
    }
    Goal goal = new Goal(step);
    Trial trial = new Trial(before(step), goal, literalsOf(step));
    trial.run();
    if (step.options() != null && goal.reached) {
      offeredOf.computeIfAbsent(list, key -> new HashSet<>()).addAll(goal.offered);
      if (!goal.allOffered() && !trial.exhausted) {
        uncertainLists.add(list);
      }
    }
    if (!goal.reached) {
      tell(
          step, trial.exhausted ? FindingKind.UNREACHABLE : FindingKind.NOT_CHECKED, Part.RELEVANT);
    } else if (!goal.accepted) {
      boolean known = trial.exhausted && goal.whole;
      tell(
          step,
          known ? FindingKind.CONSTRAINT_UNSATISFIABLE : FindingKind.NOT_CHECKED,
          Part.CONSTRAINT);
    } else if (!goal.allOffered() && !trial.exhausted) {
      tell(step, FindingKind.NOT_CHECKED, Part.CHOICE_FILTER);
    }
  }

  private void tell(Step step, FindingKind kind, Part part) {
    findings.add(Finding.of(kind, Spot.item(step.name(), part), step.name()));
  }

  /** All that a question depends on, in document order. */
  private List<Step> before(Step step) {
    BitSet needed = new BitSet();
    List<String> ahead = new ArrayList<>(usesOf(step.name()));
    while (!ahead.isEmpty()) {
      Step used = byName.get(ahead.remove(ahead.size() - 1));
      if (used != null && !needed.get(used.slot())) {
        needed.set(used.slot());
        ahead.addAll(usesOf(used.name()));
      }
    }
    return needed.stream().mapToObj(survey.steps()::get).toList();
  }

  private Set<String> usesOf(String name) {
    return uses.getOrDefault(name, Set.of());
  }

  private Set<String> literalsOf(Step step) {
    Set<String> all = new LinkedHashSet<>();
    List<Step> around = new ArrayList<>(before(step));
    around.add(step);
    for (Step one : around) {
      all.addAll(literals.getOrDefault(one.name(), Set.of()));
      all.addAll(literals.getOrDefault(sheetOf[one.slot()].name(), Set.of()));
    }
    return all;
  }

  /** What is to be found out about one question, or about the length of a part of the survey. */
  private interface Aim {
    /**
     * @return whether nothing more is to be found out
     */
    boolean meet(Trial trial);
  }

  private final class Goal implements Aim {
    private final Step step;
    private final Set<String> offered = new HashSet<>();
    private boolean reached;
    private boolean accepted;
    private boolean whole = true;

    Goal(Step step) {
      this.step = step;
      accepted = step.constraint() == null;
    }

    boolean allOffered() {
      return step.filter() == null || offered.size() == step.options().values().size();
    }

    @Override
    public boolean meet(Trial trial) {
      if (!trial.isOn(step)) {
        return false;
      }
      if (!reached && usedByOthers[step.slot()]) {
        witnesses[step.slot()] = trial.values.clone();
      }
      reached = true;
      List<Choice> now = step.options() == null ? List.of() : Walk.offer(step, trial);
      now.forEach(choice -> offered.add(choice.value()));
      if (!accepted) {
        Domain domain = Domain.of(step, now, trial.literals, today);
        whole &= domain.whole();
        accepted =
            domain.values().stream()
                .anyMatch(value -> step.constraint().truth(new Walk.Candidate(trial, value)));
      }
      return accepted && allOffered();
    }
  }

  /** Goes through the answers to some questions. */
  private final class Trial implements Scope {
    private final List<Step> steps;
    private final Aim aim;
    private final Set<String> literals;
    private final Value[] values = new Value[survey.steps().size()];
    private final Value[] likely;
    private boolean exhausted = true;
    private int tried;
    private int combinations;

    Trial(List<Step> steps, Aim aim, Set<String> literals) {
      this.steps = steps;
      this.aim = aim;
      this.literals = literals;
      Arrays.fill(values, Value.EMPTY);
      likely = steps.isEmpty() ? null : witnesses[steps.get(steps.size() - 1).slot()];
    }

    void run() {
      go(0);
    }

    /** Whether to stop. */
    private boolean go(int at) {
      if (at == steps.size()) {
        combinations++;
        return aim.meet(this) || isSpent();
      }
      tried++;
      triedInAll++;
      Step step = steps.get(at);
      int slot = step.slot();
      values[slot] = Value.EMPTY;
      if (!isOn(step)) {
        return go(at + 1);
      }
      if (!step.isAsked()) {
        values[slot] = step.calculation().value(this);
        return go(at + 1);
      }
      if (!usedByOthers[slot]) {
        return go(at + 1);
      }
      return answer(step, at);
    }

    private boolean answer(Step step, int at) {
      List<Choice> offered = step.options() == null ? List.of() : Walk.offer(step, this);
      Domain domain = Domain.of(step, offered, literals, today);
      exhausted &= domain.whole();
      List<Value> values = new ArrayList<>(domain.values().size() + 1);
      for (Value value : domain.values()) {
        if (step.constraint() == null || step.constraint().truth(new Walk.Candidate(this, value))) {
          values.add(value);
        }
      }
      if (values.isEmpty() || step.required() == null || !step.required().truth(this)) {
        values.add(Value.EMPTY);
      }
      Value first = likely == null ? null : likely[step.slot()];
      if (first != null && values.remove(first)) {
        values.add(0, first);
      }
      for (Value value : values) {
        this.values[step.slot()] = value;
        if (go(at + 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean isSpent() {
      boolean spent =
          combinations >= MOST_COMBINATIONS
              || tried >= MOST_TRIED
              || triedInAll >= MOST_TRIED_IN_ALL;
      exhausted &= !spent;
      return spent;
    }

    boolean isOn(Step step) {
      return holds(sheetOf[step.slot()].relevant()) && holds(step.relevant());
    }

    private boolean holds(Expression condition) {
      return condition == null || condition.truth(this);
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
      return survey.label(slot, option, survey.document().defaultLanguage());
    }
  }

  /**
   * How long the survey is. Parts that do not depend on each other are measured by themselves and
   * added up.
   */
  Compilation.Extent extent() {
    triedInAll = 0;
    int shortest = 0;
    int longest = 0;
    boolean exact = true;
    double seconds = 0;
    for (List<Sheet> part : parts()) {
      Length length = new Length(part);
      List<Step> steps = part.stream().flatMap(sheet -> sheet.steps().stream()).toList();
      Set<String> all = new LinkedHashSet<>();
      steps.forEach(step -> all.addAll(literals.getOrDefault(step.name(), Set.of())));
      part.forEach(sheet -> all.addAll(literals.getOrDefault(sheet.name(), Set.of())));
      Trial trial = new Trial(steps, length, all);
      if (length.depends()) {
        trial.run();
      } else {
        length.measure(step -> true);
      }
      shortest += length.shortest;
      longest += trial.exhausted ? length.longest : length.all();
      seconds += trial.exhausted ? length.seconds : length.allSeconds();
      exact &= trial.exhausted;
    }
    return new Compilation.Extent(shortest, longest, exact, (int) Math.ceil(seconds / 60));
  }

  private List<List<Sheet>> parts() {
    List<Sheet> sheets = survey.sheets();
    Map<String, Sheet> byStep = new HashMap<>();
    sheets.forEach(sheet -> sheet.steps().forEach(step -> byStep.put(step.name(), sheet)));
    Map<Sheet, Integer> place = new IdentityHashMap<>();
    int[] root = new int[sheets.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      place.put(sheets.get(i), i);
    }
    for (int i = 0; i < root.length; i++) {
      Set<String> used = new HashSet<>(usesOf(sheets.get(i).name()));
      sheets.get(i).steps().forEach(step -> used.addAll(usesOf(step.name())));
      for (String name : used) {
        Sheet other = byStep.get(name);
        if (other != null) {
          root[find(root, i)] = find(root, place.get(other));
        }
      }
    }
    Map<Integer, List<Sheet>> parts = new TreeMap<>();
    for (int i = 0; i < root.length; i++) {
      parts.computeIfAbsent(find(root, i), key -> new ArrayList<>()).add(sheets.get(i));
    }
    return List.copyOf(parts.values());
  }

  private static int find(int[] root, int from) {
    int at = from;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** Pages and seconds of a part of the survey. */
  private final class Length implements Aim {
    private final List<Sheet> part;
    private final Map<Step, Double> secondsOf = new IdentityHashMap<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private double seconds;

    Length(List<Sheet> part) {
      this.part = part;
      for (Sheet sheet : part) {
        sheet.steps().stream()
            .filter(Step::isAsked)
            .forEach(step -> secondsOf.put(step, secondsFor(step)));
      }
    }

    boolean depends() {
      return part.stream()
          .anyMatch(
              sheet ->
                  sheet.relevant() != null
                      || sheet.steps().stream().anyMatch(step -> step.relevant() != null));
    }

    @Override
    public boolean meet(Trial trial) {
      measure(trial::isOn);
      return false;
    }

    void measure(Predicate<Step> isOn) {
      int pages = 0;
      double now = 0;
      for (Sheet sheet : part) {
        boolean shown = false;
        for (Step step : sheet.steps()) {
          if (step.isAsked() && isOn.test(step)) {
            shown = true;
            now += secondsOf.get(step);
          }
        }
        pages += shown ? 1 : 0;
      }
      shortest = Math.min(shortest, pages);
      longest = Math.max(longest, pages);
      seconds = Math.max(seconds, now);
    }

    int all() {
      return (int)
          part.stream().filter(sheet -> sheet.steps().stream().anyMatch(Step::isAsked)).count();
    }

    double allSeconds() {
      return secondsOf.values().stream().mapToDouble(one -> one).sum();
    }

    /** The seconds to think and to answer are our own estimate. */
    private double secondsFor(Step step) {
      Question question = step.question();
      int words = words(question.label()) + words(question.hint());
      if (step.options() != null) {
        for (Choice choice : step.options().choices()) {
          words += words(choice.label());
        }
      }
      int answering =
          switch (question.type()) {
            case NOTE -> 0;
            case SELECT_ONE, SELECT_MULTIPLE, RANGE, ACKNOWLEDGE -> 5;
            case INTEGER, DECIMAL, DATE -> 10;
            case RANK -> 20;
            case TEXT -> question.multiline() ? 45 : 15;
          };
      return words / WORDS_A_SECOND + answering;
    }

    private int words(Wording wording) {
      String text = wording.in(survey.document().defaultLanguage()).strip();
      int words = text.isEmpty() ? 0 : 1;
      for (int i = 1; i < text.length(); i++) {
        if (text.charAt(i) == ' ' && text.charAt(i - 1) != ' ') {
          words++;
        }
      }
      return words;
    }
  }
}
