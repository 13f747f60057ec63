package communitysafety.consultation.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Surveys made by chance that make sense to a compiler: every type of question, expressions of the
 * right types over earlier answers, texts with earlier answers in them. What our engine and
 * JavaRosa do otherwise on purpose is left out; {@link JavaRosaTest} shows that by itself.
 */
final class ChanceSurvey {

  private static final List<String> LANGUAGES = List.of("en", "pl", "ar");
  private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");

  private final Random random;
  private final List<String> languages;
  private final Map<String, ChoiceList> lists = new LinkedHashMap<>();
  private final List<Item> items = new ArrayList<>();

  private final List<String> texts = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> days = new ArrayList<>();
  private final List<String> ticks = new ArrayList<>();
  private final Map<String, String> singles = new LinkedHashMap<>();
  private final Map<String, String> multiples = new LinkedHashMap<>();
  private final List<String> answered = new ArrayList<>();
  private int names;

  private ChanceSurvey(long seed) {
    random = new Random(seed);
    languages = LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size()));
  }

  static SurveyDocument of(long seed) {
    return new ChanceSurvey(seed).document();
  }

  private SurveyDocument document() {
    list("colour", List.of("red", "green", "blue", "none"));
    list("score", List.of("1", "2", "3", "5"));
    list("area", List.of("selby", "york", "ryedale"));
    list("town", List.of("acomb", "norton", "tadcaster", "malton", "red"));
    int size = 5 + random.nextInt(9);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(4) == 0) {
        page();
      } else {
        items.add(item());
      }
    }
    items.add(question(QuestionType.SELECT_ONE));
    return new SurveyDocument("chance", say("By chance"), languages, items, lists);
  }

  private void list(String name, List<String> values) {
    List<Choice> choices = new ArrayList<>();
    for (String value : values) {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put("part", any(List.of("selby", "york", "ryedale", "")));
      columns.put("weight", any(List.of("1", "2", "3")));
      choices.add(new Choice(value, say("The " + value), columns));
    }
    lists.put(name, new ChoiceList(name, choices));
  }

  private void page() {
    String name = "page" + ++names;
    Wording label = label("Page");
    String relevant = sometimes(2, () -> condition(2));
    List<Item> inside = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      inside.add(item());
    }
    items.add(new Page(name, label, relevant, Page.Layout.LIST, inside));
  }

  private Item item() {
    if (random.nextInt(5) == 0) {
      return calculation();
    }
    return question(any(List.of(QuestionType.values())));
  }

  private Calculation calculation() {
    String name = "c" + ++names;
    String relevant = sometimes(4, () -> condition(1));
    if (random.nextBoolean()) {
      Calculation calculation = new Calculation(name, relevant, number(3));
      numbers.add(name);
      return calculation;
    }
    Calculation calculation = new Calculation(name, relevant, text(2));
    texts.add(name);
    return calculation;
  }

  private Question question(QuestionType type) {
    String name = "q" + ++names;
    String list = type.hasChoices() ? any(List.copyOf(lists.keySet())) : "";
    Wording label = label("Question");
    String relevant = sometimes(2, () -> condition(3));
    String filter =
        type == QuestionType.SELECT_ONE || type == QuestionType.SELECT_MULTIPLE
            ? sometimes(2, this::filter)
            : "";
    boolean answers = type.isAnswered();
    String required = answers ? sometimes(4, () -> any(List.of("true()", condition(1)))) : "";
    String constraint = answers ? sometimes(2, () -> constraint(type, list)) : "";
    Question question =
        new Question(
            name,
            type,
            label,
            sometimes(3, () -> "x").isEmpty() ? Wording.NONE : label("Hint"),
            relevant,
            required,
            Wording.NONE,
            constraint,
            Wording.NONE,
            list,
            filter,
            type == QuestionType.RANGE ? scale() : null,
            false);
    know(question);
    return question;
  }

  private void know(Question question) {
    String name = question.name();
    switch (question.type()) {
      case TEXT -> texts.add(name);
      case INTEGER, DECIMAL, RANGE -> numbers.add(name);
      case DATE -> days.add(name);
      case SELECT_ONE -> singles.put(name, question.choiceList());
      case SELECT_MULTIPLE, RANK -> multiples.put(name, question.choiceList());
      case ACKNOWLEDGE -> ticks.add(name);
      case NOTE -> {}
    }
    if (question.type().isAnswered()) {
      answered.add(name);
    }
  }

  private Scale scale() {
    return any(
        List.of(
            new Scale(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE),
            new Scale(new BigDecimal(-2), new BigDecimal(2), BigDecimal.ONE),
            new Scale(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.25"))));
  }

  private String condition(int depth) {
    List<Supplier<String>> ways = new ArrayList<>();
    if (depth > 0) {
      ways.add(() -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")");
      ways.add(() -> condition(depth - 1) + " or " + condition(depth - 1));
      ways.add(() -> "not(" + condition(depth - 1) + ")");
      ways.add(() -> number(depth - 1) + " " + any(COMPARISONS) + " " + number(depth - 1));
    }
    if (!singles.isEmpty()) {
      ways.add(() -> isOption(any(List.copyOf(singles.keySet()))));
      ways.add(() -> isOption(any(List.copyOf(singles.keySet()))));
    }
    if (!multiples.isEmpty()) {
      ways.add(() -> isSelected(any(List.copyOf(multiples.keySet()))));
      ways.add(() -> isSelected(any(List.copyOf(multiples.keySet()))));
    }
    if (!days.isEmpty()) {
      ways.add(() -> of(days) + " " + any(COMPARISONS) + " " + day());
    }
    if (!texts.isEmpty()) {
      ways.add(() -> of(texts) + any(List.of(" = ", " != ")) + any(List.of("'abc'", "'12'")));
      ways.add(() -> "regex(" + of(texts) + ", '[a-zA-Z0-9 ]+')");
      ways.add(() -> "string-length(" + of(texts) + ") > " + random.nextInt(6));
    }
    if (!ticks.isEmpty()) {
      ways.add(() -> of(ticks) + " = 'OK'");
    }
    if (!answered.isEmpty()) {
      ways.add(() -> of(answered) + any(List.of(" = ''", " != ''")));
    }
    if (!numbers.isEmpty()) {
      ways.add(() -> of(numbers) + " " + any(COMPARISONS) + " " + literal());
      ways.add(() -> of(numbers) + " " + any(COMPARISONS) + " " + of(numbers));
    }
    if (ways.isEmpty()) {
      return any(List.of("true()", "1 < 2", "false()", "2 > 1"));
    }
    return any(ways).get();
  }

  private String isOption(String name) {
    String list = singles.get(name);
    if (list.equals("score") && random.nextBoolean()) {
      return "${" + name + "} " + any(COMPARISONS) + " 3";
    }
    return "${" + name + "}" + any(List.of(" = ", " != ")) + "'" + option(list) + "'";
  }

  private String isSelected(String name) {
    return random.nextInt(3) == 0
        ? "count-selected(${" + name + "}) " + any(COMPARISONS) + " " + random.nextInt(4)
        : "selected(${" + name + "}, '" + option(multiples.get(name)) + "')";
  }

  private String number(int depth) {
    List<Supplier<String>> ways = new ArrayList<>();
    ways.add(this::literal);
    if (!numbers.isEmpty()) {
      ways.add(() -> of(numbers));
      ways.add(() -> of(numbers));
      ways.add(() -> "coalesce(" + of(numbers) + ", " + literal() + ")");
    }
    if (!multiples.isEmpty()) {
      ways.add(() -> "count-selected(" + of(List.copyOf(multiples.keySet())) + ")");
    }
    if (!texts.isEmpty()) {
      ways.add(() -> "string-length(" + of(texts) + ")");
      ways.add(() -> "number(" + of(texts) + ")");
    }
    if (depth > 0) {
      ways.add(() -> number(depth - 1) + " " + operator() + " " + number(depth - 1));
      ways.add(() -> "(" + number(depth - 1) + " " + operator() + " " + number(depth - 1) + ")");
      ways.add(() -> "round(" + number(depth - 1) + ", " + random.nextInt(3) + ")");
      ways.add(() -> "int(" + number(depth - 1) + ")");
      ways.add(() -> "min(" + number(depth - 1) + ", " + number(depth - 1) + ")");
      ways.add(() -> "max(" + number(depth - 1) + ", 1)");
      ways.add(
          () ->
              "if("
                  + condition(depth - 1)
                  + ", "
                  + number(depth - 1)
                  + ", "
                  + number(depth - 1)
                  + ")");
    }
    return any(ways).get();
  }

  private String operator() {
    return any(List.of("+", "-", "*", "div", "mod", "+", "-"));
  }

  private String text(int depth) {
    List<Supplier<String>> ways = new ArrayList<>();
    ways.add(() -> any(List.of("'abc'", "'so'", "''", "\"it’s\"")));
    if (!texts.isEmpty()) {
      ways.add(() -> of(texts));
    }
    if (!singles.isEmpty()) {
      ways.add(() -> "concat(" + of(List.copyOf(singles.keySet())) + ")");
    }
    if (depth > 0) {
      ways.add(() -> "concat(" + text(depth - 1) + ", '-', " + text(depth - 1) + ")");
      ways.add(() -> "if(" + condition(1) + ", " + text(depth - 1) + ", " + text(depth - 1) + ")");
      ways.add(() -> "coalesce(" + text(depth - 1) + ", " + text(depth - 1) + ")");
    }
    return any(ways).get();
  }

  private String day() {
    return random.nextBoolean()
        ? of(days)
        : any(List.of("today()", "today() - 30", "today() + 7", of(days) + " + 1"));
  }

  private String constraint(QuestionType type, String list) {
    return switch (type) {
      case TEXT ->
          any(
              List.of(
                  "regex(., '[A-Za-z0-9 ]+')",
                  "string-length(.) <= " + (2 + random.nextInt(8)),
                  ". != 'abc'",
                  ". != 'abc' and " + condition(1)));
      case INTEGER, DECIMAL, RANGE ->
          any(
              List.of(
                  ". >= 1 and . < 120",
                  ". != " + literal(),
                  ". mod 2 = 0 or . > 5",
                  ". <= " + number(1) + " or . = 1",
                  "not(. = 7)"));
      case DATE -> any(List.of(". <= today()", ". > today() - 400", ". != today()"));
      case SELECT_ONE -> ". != '" + option(list) + "'";
      case SELECT_MULTIPLE ->
          any(
              List.of(
                  "count-selected(.) <= 2",
                  "not(selected(., '" + option(list) + "') and count-selected(.) > 1)"));
      case RANK -> "count-selected(.) > 1";
      case ACKNOWLEDGE -> ". = 'OK'";
      case NOTE -> "";
    };
  }

  private String filter() {
    List<Supplier<String>> ways = new ArrayList<>();
    ways.add(() -> "part = 'york' or number(weight) > 1");
    ways.add(() -> "name != 'none' and name != 'york'");
    ways.add(() -> "number(weight) <= 2 or " + condition(1));
    singles.forEach(
        (name, list) -> {
          if (list.equals("area")) {
            ways.add(() -> "part = ${" + name + "}");
            ways.add(() -> "part = ${" + name + "} or part = ''");
          }
          ways.add(() -> "name != ${" + name + "}");
        });
    multiples
        .keySet()
        .forEach(
            name -> {
              ways.add(() -> "not(selected(${" + name + "}, name))");
              ways.add(() -> "selected(${" + name + "}, name) or weight = '1'");
            });
    return any(ways).get();
  }

  private String option(String list) {
    return any(lists.get(list).choices()).value();
  }

  private String literal() {
    return any(List.of("0", "1", "2", "3.5", "10", "16", "-1", ".5"));
  }

  private String of(List<String> names) {
    return "${" + any(names) + "}";
  }

  private Wording label(String words) {
    List<String> known = new ArrayList<>();
    known.addAll(texts);
    known.addAll(numbers);
    known.addAll(days);
    known.addAll(ticks);
    known.addAll(singles.keySet());
    known.addAll(multiples.keySet());
    Collections.shuffle(known, random);
    String piped =
        known.stream()
            .limit(random.nextInt(3))
            .map(name -> " <${" + name + "}> &")
            .collect(Collectors.joining());
    return say(words + piped);
  }

  private Wording say(String text) {
    Map<String, String> all = new LinkedHashMap<>();
    languages.forEach(language -> all.put(language, language + " " + text));
    return new Wording(all);
  }

  private String sometimes(int oneIn, Supplier<String> expression) {
    return random.nextInt(oneIn) == 0 ? expression.get() : "";
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
