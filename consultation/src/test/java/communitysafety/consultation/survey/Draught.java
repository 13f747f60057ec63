package communitysafety.consultation.survey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes survey documents for tests, as an author would: row by row. */
public final class Draught {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final List<String> languages = new ArrayList<>(List.of("en"));
  private final List<Item> items = new ArrayList<>();
  private final Map<String, ChoiceList> lists = new LinkedHashMap<>();

  public static Draught aSurvey() {
    return new Draught();
  }

  public Draught in(String... tags) {
    languages.clear();
    languages.addAll(List.of(tags));
    return this;
  }

  public Draught list(String name, String... values) {
    List<Choice> choices = new ArrayList<>();
    for (String value : values) {
      choices.add(new Choice(value, say("Option " + value), Map.of()));
    }
    lists.put(name, new ChoiceList(name, choices));
    return this;
  }

  /** Rows are value and the value of the column. */
  public Draught list(String name, String column, Map<String, String> rows) {
    List<Choice> choices = new ArrayList<>();
    rows.forEach(
        (value, cell) ->
            choices.add(new Choice(value, say("Option " + value), Map.of(column, cell))));
    lists.put(name, new ChoiceList(name, choices));
    return this;
  }

  public Draught add(Item item) {
    items.add(item);
    return this;
  }

  public Row text(String name) {
    return new Row(this, name, QuestionType.TEXT, "");
  }

  public Row ask(String name, QuestionType type) {
    return new Row(this, name, type, "");
  }

  public Row one(String name, String list) {
    return new Row(this, name, QuestionType.SELECT_ONE, list);
  }

  public Row many(String name, String list) {
    return new Row(this, name, QuestionType.SELECT_MULTIPLE, list);
  }

  public Draught calculate(String name, String calculation) {
    return add(new Calculation(name, "", calculation));
  }

  public Wording say(String text) {
    Map<String, String> all = new LinkedHashMap<>();
    languages.forEach(
        language -> all.put(language, language.equals("en") ? text : language + " " + text));
    return new Wording(all);
  }

  public SurveyDocument document() {
    return new SurveyDocument("test", say("A survey"), languages, items, lists);
  }

  /** As of the day that tests take for today. */
  public static Compilation compile(SurveyDocument document) {
    return SurveyCompiler.compile(document, CLOCK);
  }

  public Compilation compile() {
    return compile(document());
  }

  public Survey survey() {
    Compilation compilation = compile();
    if (compilation instanceof Compilation.Compiled compiled) {
      return compiled.survey();
    }
    throw new AssertionError(compilation.findings().toString());
  }

  /** A question that is being written. */
  public static final class Row {
    private final Draught draught;
    private final String name;
    private final QuestionType type;
    private final String list;
    private Wording label;
    private Wording constraintMessage = Wording.NONE;
    private Wording requiredMessage = Wording.NONE;
    private String relevant = "";
    private String required = "";
    private String constraint = "";
    private String filter = "";
    private Scale scale;

    Row(Draught draught, String name, QuestionType type, String list) {
      this.draught = draught;
      this.name = name;
      this.type = type;
      this.list = list;
      this.label = draught.say("Question " + name);
    }

    public Row label(Wording words) {
      label = words;
      return this;
    }

    public Row label(String words) {
      return label(draught.say(words));
    }

    public Row relevant(String expression) {
      relevant = expression;
      return this;
    }

    public Row required() {
      return required("true()");
    }

    public Row required(String expression) {
      required = expression;
      requiredMessage = draught.say("Answer " + name);
      return this;
    }

    public Row constraint(String expression) {
      constraint = expression;
      constraintMessage = draught.say("Not so");
      return this;
    }

    public Row filter(String expression) {
      filter = expression;
      return this;
    }

    public Row scale(String start, String end, String step) {
      scale = new Scale(new BigDecimal(start), new BigDecimal(end), new BigDecimal(step));
      return this;
    }

    public Question question() {
      return new Question(
          name,
          type,
          label,
          Wording.NONE,
          relevant,
          required,
          requiredMessage,
          constraint,
          constraintMessage,
          list,
          filter,
          scale,
          false);
    }

    public Draught and() {
      return draught.add(question());
    }
  }
}
