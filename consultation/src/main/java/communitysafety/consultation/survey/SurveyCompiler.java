package communitysafety.consultation.survey;

import communitysafety.consultation.survey.Spot.Part;
import communitysafety.consultation.survey.expression.CompiledExpression;
import communitysafety.consultation.survey.expression.Expression;
import communitysafety.consultation.survey.expression.ExpressionCompiler;
import communitysafety.consultation.survey.expression.Fault;
import communitysafety.consultation.survey.expression.Names;
import communitysafety.consultation.survey.expression.Type;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a survey document into a survey, or says everything that stands in the way. */
public final class SurveyCompiler {

  /** Questions, notes and calculations in a survey. */
  public static final int MOST_QUESTIONS = 1_000;

  /** Options in a list. */
  public static final int MOST_CHOICES = 1_000;

  public static final int MOST_LANGUAGES = 40;

  /** Characters in one text for people. */
  public static final int LONGEST_TEXT = 5_000;

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
  private static final Pattern FORM_ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final Pattern OPTION = Pattern.compile("[^\\s'\"‘’“”]{1,100}");
  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(1_000);

  private final SurveyDocument document;
  private final Clock clock;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final Map<String, Options> options = new HashMap<>();
  private final Map<String, Type> types = new HashMap<>();
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();
  private final List<Backwards> backwards = new ArrayList<>();
  private final Map<String, Integer> firstUse = new HashMap<>();
  private final Map<String, Set<String>> literals = new HashMap<>();
  private boolean speaksInExpressions;

  /** A reference to what comes later or to itself. */
  private record Backwards(String from, String to, Spot spot) {}

  private SurveyCompiler(SurveyDocument document, Clock clock) {
    this.document = document;
    this.clock = clock.withZone(HERE);
  }

  /**
   * @param clock tells {@code today()}, the day in Europe/London, whenever the survey is gone
   *     through
   */
  public static Compilation compile(SurveyDocument document, Clock clock) {
    return new SurveyCompiler(document, clock).compile();
  }

  static Names.Named named(Step step) {
    Type type =
        step.isAsked() ? typeOf(step.question().type(), step.options()) : step.calculation().type();
    return new Names.Named(step.slot(), type);
  }

  static Finding finding(Fault fault, Spot spot) {
    return new Finding(
        switch (fault.kind()) {
          case MALFORMED -> FindingKind.EXPRESSION_MALFORMED;
          case TOO_LONG -> FindingKind.EXPRESSION_TOO_LONG;
          case TOO_DEEP -> FindingKind.EXPRESSION_TOO_DEEP;
          case FUNCTION_UNKNOWN -> FindingKind.FUNCTION_UNKNOWN;
          case ARGUMENTS_WRONG -> FindingKind.ARGUMENTS_WRONG;
          case TYPES_DIFFER -> FindingKind.TYPES_DIFFER;
          case OPTION_UNKNOWN -> FindingKind.OPTION_UNKNOWN;
          case PATTERN_REFUSED -> FindingKind.PATTERN_REFUSED;
          case REFERENCE_UNKNOWN -> FindingKind.REFERENCE_UNKNOWN;
        },
        spot,
        fault.arguments());
  }

  private Compilation compile() {
    if (isTooLarge()) {
      return new Compilation.Refused(findings);
    }
    settings();
    number();
    List<Sheet> sheets = new ArrayList<>();
    for (Item item : document.items()) {
      sheets.add(sheet(item));
    }
    lists();
    tellBackwards();
    if (findings.stream().noneMatch(finding -> finding.kind().isRefused())) {
      CompiledSurvey survey = new CompiledSurvey(document, sheets, speaksInExpressions, clock);
      Prospect prospect = new Prospect(survey, uses, literals, LocalDate.now(clock));
      findings.addAll(prospect.findings());
      inOrder();
      if (findings.stream().noneMatch(finding -> finding.kind().isRefused())) {
        return new Compilation.Compiled(survey, prospect.extent(), findings);
      }
    }
    inOrder();
    return new Compilation.Refused(findings);
  }

  /** Of what is too large nothing else is said. */
  private boolean isTooLarge() {
    int items = 0;
    for (Item item : document.items()) {
      items += item instanceof Page page ? page.items().size() : 1;
    }
    if (items > MOST_QUESTIONS) {
      found(
          FindingKind.TOO_MANY_QUESTIONS,
          Spot.settings(Part.FORM_TITLE),
          Integer.toString(items),
          Integer.toString(MOST_QUESTIONS));
    }
    if (document.languages().size() > MOST_LANGUAGES) {
      found(
          FindingKind.TOO_MANY_LANGUAGES,
          Spot.settings(Part.DEFAULT_LANGUAGE),
          Integer.toString(document.languages().size()),
          Integer.toString(MOST_LANGUAGES));
    }
    for (ChoiceList list : document.lists().values()) {
      if (list.choices().size() > MOST_CHOICES) {
        found(
            FindingKind.TOO_MANY_CHOICES,
            Spot.choice(list.name(), "", Part.LIST_NAME, ""),
            list.name(),
            Integer.toString(list.choices().size()),
            Integer.toString(MOST_CHOICES));
      }
    }
    return !findings.isEmpty();
  }

  private void settings() {
    if (!FORM_ID.matcher(document.id()).matches()) {
      found(FindingKind.NAME_MALFORMED, Spot.settings(Part.FORM_ID), document.id());
    }
    Set<String> seen = new HashSet<>();
    for (String language : document.languages()) {
      if (!isLanguage(language) || !seen.add(language)) {
        found(FindingKind.LANGUAGE_UNKNOWN, Spot.settings(Part.DEFAULT_LANGUAGE), language);
      }
    }
    Spot title = Spot.settings(Part.FORM_TITLE);
    text(document.title(), title, true, Integer.MAX_VALUE, false);
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException none) {
      return false;
    }
  }

  private void number() {
    Set<String> names = new HashSet<>();
    boolean asks = false;
    int slot = 0;
    for (Item item : document.items()) {
      named(item.name(), names);
      List<Item> inside = item instanceof Page page ? page.items() : List.of(item);
      for (Item one : inside) {
        if (one != item) {
          named(one.name(), names);
        }
        slots.putIfAbsent(one.name(), slot++);
        if (one instanceof Question question) {
          asks |= question.type().isAnswered();
          firstUse.putIfAbsent(question.choiceList(), slot - 1);
        }
      }
    }
    for (ChoiceList list : document.lists().values()) {
      options.put(list.name(), new Options(list));
    }
    if (!asks) {
      found(FindingKind.NOTHING_ASKED, Spot.settings(Part.FORM_TITLE));
    }
  }

  private void named(String name, Set<String> names) {
    if (!NAME.matcher(name).matches()) {
      found(FindingKind.NAME_MALFORMED, Spot.item(name, Part.NAME), name);
    }
    if (!names.add(name)) {
      found(FindingKind.NAME_TWICE, Spot.item(name, Part.NAME), name);
    }
  }

  private int nextSlot;

  private Sheet sheet(Item item) {
    if (!(item instanceof Page page)) {
      return new Sheet(item.name(), null, null, List.of(step(item, "")));
    }
    int before = nextSlot;
    text(page.label(), Spot.item(page.name(), Part.LABEL), false, before, false);
    Expression relevant =
        compile(page.relevant(), true, page.name(), Part.RELEVANT, before, at(before, null, ""));
    if (page.layout() == Page.Layout.MATRIX) {
      matrix(page);
    }
    List<Step> steps = new ArrayList<>();
    for (Item inside : page.items()) {
      steps.add(step(inside, page.name()));
    }
    return new Sheet(page.name(), page, relevant, List.copyOf(steps));
  }

  private void matrix(Page page) {
    String list = null;
    for (Item item : page.items()) {
      if (!(item instanceof Question question)) {
        continue;
      }
      list = list == null ? question.choiceList() : list;
      if (question.type() != QuestionType.SELECT_ONE
          || !question.choiceList().equals(list)
          || !question.choiceFilter().isBlank()) {
        found(FindingKind.MATRIX_WRONG, Spot.item(question.name(), Part.TYPE), page.name());
      }
    }
    if (list == null) {
      found(FindingKind.MATRIX_WRONG, Spot.item(page.name(), Part.APPEARANCE), page.name());
    }
  }

  private Step step(Item item, String page) {
    int slot = nextSlot++;
    if (!page.isEmpty()) {
      uses.computeIfAbsent(item.name(), name -> new LinkedHashSet<>()).addAll(usesOf(page));
    }
    if (item instanceof Calculation calculation) {
      return calculation(calculation, slot);
    }
    return question((Question) item, slot);
  }

  private Set<String> usesOf(String name) {
    return uses.getOrDefault(name, Set.of());
  }

  private Step calculation(Calculation calculation, int slot) {
    String name = calculation.name();
    Names names = at(slot, null, "");
    Expression relevant = compile(calculation.relevant(), true, name, Part.RELEVANT, slot, names);
    if (calculation.calculation().isBlank()) {
      found(FindingKind.EXPRESSION_MALFORMED, Spot.item(name, Part.CALCULATION), "", "1");
    }
    Expression value =
        compile(calculation.calculation(), false, name, Part.CALCULATION, slot, names);
    if (slots.get(name) == slot) {
      types.put(name, value == null ? Type.UNKNOWN : value.type());
    }
    return new Step(slot, name, null, relevant, null, null, null, value, null);
  }

  private Step question(Question question, int slot) {
    String name = question.name();
    text(question.label(), Spot.item(name, Part.LABEL), true, slot, true);
    text(question.hint(), Spot.item(name, Part.HINT), false, slot, true);
    text(question.requiredMessage(), Spot.item(name, Part.REQUIRED_MESSAGE), false, slot, true);
    text(question.constraintMessage(), Spot.item(name, Part.CONSTRAINT_MESSAGE), false, slot, true);
    Options chosenFrom = null;
    if (question.type().hasChoices()) {
      chosenFrom = options.get(question.choiceList());
      if (chosenFrom == null) {
        found(FindingKind.LIST_MISSING, Spot.item(name, Part.TYPE), question.choiceList());
      }
    }
    if (question.type() == QuestionType.RANGE && !isScale(question.scale())) {
      found(FindingKind.SCALE_WRONG, Spot.item(name, Part.PARAMETERS));
    }
    Type type =
        question.type().hasChoices() && chosenFrom == null
            ? Type.UNKNOWN
            : typeOf(question.type(), chosenFrom);
    Names names = at(slot, null, "");
    Expression relevant = compile(question.relevant(), true, name, Part.RELEVANT, slot, names);
    Expression required = compile(question.required(), true, name, Part.REQUIRED, slot, names);
    Expression constraint =
        compile(question.constraint(), true, name, Part.CONSTRAINT, slot, at(slot, type, ""));
    Expression filter =
        compile(
            question.choiceFilter(),
            true,
            name,
            Part.CHOICE_FILTER,
            slot,
            at(slot, null, question.choiceList()));
    if (slots.get(name) == slot) {
      types.put(name, type);
    }
    return new Step(slot, name, question, relevant, required, constraint, filter, null, chosenFrom);
  }

  private static boolean isScale(Scale scale) {
    if (scale == null || scale.step().signum() <= 0 || scale.end().compareTo(scale.start()) <= 0) {
      return false;
    }
    BigDecimal[] steps = scale.end().subtract(scale.start()).divideAndRemainder(scale.step());
    return steps[1].signum() == 0 && steps[0].compareTo(MOST_STEPS) <= 0;
  }

  private static Type typeOf(QuestionType type, Options options) {
    return switch (type) {
      case TEXT, NOTE -> Type.TEXT;
      case INTEGER, DECIMAL, RANGE -> Type.NUMBER;
      case DATE -> Type.DAY;
      case SELECT_ONE -> Type.option(options.values());
      case SELECT_MULTIPLE, RANK -> Type.options(options.values());
      case ACKNOWLEDGE -> Type.option(Set.of(Fit.TICKED));
    };
  }

  /**
   * What can be named where the item with this slot stands.
   *
   * @param answer null outside of constraints
   * @param list empty outside of choice filters
   */
  private Names at(int slot, Type answer, String list) {
    return new Names() {
      @Override
      public Optional<Named> find(String name) {
        Integer found = slots.get(name);
        return found == null || found >= slot || !types.containsKey(name)
            ? Optional.empty()
            : Optional.of(new Named(found, types.get(name)));
      }

      @Override
      public Optional<Type> answer() {
        return Optional.ofNullable(answer);
      }

      @Override
      public boolean hasColumn(String name) {
        ChoiceList filtered = document.lists().get(list);
        return !list.isEmpty()
            && filtered != null
            && (name.equals(CompiledSurvey.VALUE_COLUMN)
                || filtered.choices().stream()
                    .anyMatch(choice -> choice.attributes().containsKey(name)));
      }
    };
  }

  /** Null when there is none, or none that can be evaluated. */
  private Expression compile(
      String text, boolean condition, String item, Part part, int slot, Names names) {
    if (text.isBlank()) {
      return null;
    }
    CompiledExpression compiled =
        condition
            ? ExpressionCompiler.condition(text, names)
            : ExpressionCompiler.calculation(text, names);
    Spot spot = Spot.item(item, part);
    for (Fault fault : compiled.faults()) {
      findings.add(finding(fault, spot));
    }
    for (String name : compiled.references()) {
      refer(name, item, slot, spot);
    }
    uses.computeIfAbsent(item, key -> new LinkedHashSet<>()).addAll(compiled.references());
    literals.computeIfAbsent(item, key -> new LinkedHashSet<>()).addAll(compiled.literals());
    speaksInExpressions |= compiled.usesLabels();
    return compiled.faults().isEmpty() ? compiled.expression() : null;
  }

  private void refer(String name, String from, int slot, Spot spot) {
    Integer target = slots.get(name);
    if (target == null) {
      found(FindingKind.REFERENCE_UNKNOWN, spot, name);
    } else if (target >= slot) {
      backwards.add(new Backwards(from, name, spot));
    }
  }

  private void tellBackwards() {
    for (Backwards reference : backwards) {
      boolean cycle =
          !reference.to().equals(reference.from()) && leads(reference.to(), reference.from());
      found(
          cycle ? FindingKind.REFERENCE_CYCLE : FindingKind.REFERENCE_BACKWARDS,
          reference.spot(),
          reference.to(),
          reference.from());
      if (findings.size() > MOST_QUESTIONS) {
        return;
      }
    }
  }

  private boolean leads(String from, String to) {
    Set<String> seen = new HashSet<>(Set.of(from));
    List<String> ahead = new ArrayList<>(List.of(from));
    while (!ahead.isEmpty()) {
      for (String next : usesOf(ahead.remove(ahead.size() - 1))) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          ahead.add(next);
        }
      }
    }
    return false;
  }

  private void lists() {
    for (ChoiceList list : document.lists().values()) {
      Spot whole = Spot.choice(list.name(), "", Part.LIST_NAME, "");
      if (list.choices().isEmpty()) {
        found(FindingKind.LIST_EMPTY, whole, list.name());
      }
      Integer user = firstUse.get(list.name());
      if (user == null) {
        found(FindingKind.LIST_UNUSED, whole, list.name());
      }
      Set<String> values = new HashSet<>();
      for (Choice choice : list.choices()) {
        Spot name = Spot.choice(list.name(), choice.value(), Part.NAME, "");
        if (!OPTION.matcher(choice.value()).matches()) {
          found(FindingKind.CHOICE_MALFORMED, name, choice.value());
        }
        if (!values.add(choice.value())) {
          found(FindingKind.CHOICE_TWICE, name, choice.value(), list.name());
        }
        Spot label = Spot.choice(list.name(), choice.value(), Part.LABEL, "");
        text(choice.label(), label, true, user == null ? Integer.MAX_VALUE : user, true);
      }
    }
  }

  /**
   * @param mayRefer whether earlier answers can stand in it
   */
  private void text(Wording wording, Spot spot, boolean needed, int slot, boolean mayRefer) {
    String first = document.languages().isEmpty() ? "" : document.defaultLanguage();
    if (wording.isEmpty()) {
      if (needed) {
        found(FindingKind.LABEL_MISSING, in(spot, first));
      }
      return;
    }
    Set<String> expected = Placeholders.in(wording.in(first));
    for (String language : document.languages()) {
      String text = wording.in(language);
      Spot here = in(spot, language);
      if (text.isEmpty()) {
        found(FindingKind.TRANSLATION_MISSING, here, language);
        continue;
      }
      if (text.length() > LONGEST_TEXT) {
        found(FindingKind.TEXT_TOO_LONG, here, Integer.toString(LONGEST_TEXT));
      }
      Set<String> placeholders = Placeholders.in(text);
      if (placeholders.isEmpty() && expected.isEmpty()) {
        continue;
      }
      if (!wording.in(first).isEmpty()) {
        compare(expected, placeholders, here);
      }
      for (String name : placeholders) {
        if (mayRefer || spot.where() == Spot.Where.ITEM) {
          refer(name, spot.name(), slot, here);
        } else {
          found(FindingKind.REFERENCE_UNKNOWN, here, name);
        }
      }
    }
    for (String language : wording.byLanguage().keySet()) {
      if (!document.languages().contains(language)) {
        found(FindingKind.LANGUAGE_UNKNOWN, in(spot, language), language);
      }
    }
  }

  private void compare(Set<String> expected, Set<String> placeholders, Spot here) {
    for (String name : expected) {
      if (!placeholders.contains(name)) {
        found(FindingKind.PLACEHOLDER_MISSING, here, name);
      }
    }
    for (String name : placeholders) {
      if (!expected.contains(name)) {
        found(FindingKind.PLACEHOLDER_EXTRA, here, name);
      }
    }
  }

  private static Spot in(Spot spot, String language) {
    return new Spot(spot.where(), spot.name(), spot.choice(), spot.part(), language);
  }

  private void found(FindingKind kind, Spot spot, String... arguments) {
    findings.add(Finding.of(kind, spot, arguments));
  }

  /** Settings, then items as they stand, then lists as they stand. */
  private void inOrder() {
    Map<String, Integer> places = new HashMap<>();
    for (Item item : document.items()) {
      places.putIfAbsent(item.name(), places.size());
      if (item instanceof Page page) {
        page.items().forEach(inside -> places.putIfAbsent(inside.name(), places.size()));
      }
    }
    Map<String, Integer> listPlaces = new HashMap<>();
    document.lists().keySet().forEach(list -> listPlaces.put(list, listPlaces.size()));
    findings.sort(
        Comparator.comparingInt(
                (Finding finding) ->
                    switch (finding.spot().where()) {
                      case SETTINGS -> 0;
                      case ITEM -> 1;
                      case CHOICE -> 2;
                    })
            .thenComparingInt(
                finding ->
                    finding.spot().where() == Spot.Where.CHOICE
                        ? listPlaces.getOrDefault(finding.spot().name(), 0)
                        : places.getOrDefault(finding.spot().name(), 0)));
  }
}
