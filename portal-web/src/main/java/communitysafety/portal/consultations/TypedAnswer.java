package communitysafety.portal.consultations;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.Mistake;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import communitysafety.portal.faces.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a form sent for one question, field by field: a date has three fields, a rank one for each
 * option. Reads what people type in any script: digits of Arabic or of Latin, a comma or a point in
 * a number.
 *
 * @param fields name of the field to the values sent; a field that was not sent is not there
 */
record TypedAnswer(Route.Asked asked, Map<String, List<String>> fields) {

  /** More than anybody writes; less than a draft holds. */
  static final int MOST_OF_LINES = 5_000;

  static final int MOST_OF_LINE = 500;

  /** What a form sent. */
  static TypedAnswer sent(Route.Asked asked, Function<String, String[]> parameters) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String name : names(asked)) {
      String[] values = parameters.apply(name);
      if (values != null) {
        fields.put(name, List.of(values));
      }
    }
    return new TypedAnswer(asked, fields);
  }

  /** What the form shows of an answer that was given before. */
  static TypedAnswer of(Route.Asked asked, Optional<Answer> given) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String id = id(asked.question());
    given.ifPresent(
        answer -> {
          if (answer instanceof Answer.Text text) {
            fields.put(id, List.of(text.text()));
          } else if (answer instanceof Answer.Number number) {
            fields.put(id, List.of(number.number().toPlainString()));
          } else if (answer instanceof Answer.Day day) {
            fields.put(id + "-day", List.of(String.valueOf(day.day().getDayOfMonth())));
            fields.put(id + "-month", List.of(String.valueOf(day.day().getMonthValue())));
            fields.put(id + "-year", List.of(String.valueOf(day.day().getYear())));
          } else if (answer instanceof Answer.Picked picked) {
            if (asked.question().type() == QuestionType.RANK) {
              int place = 1;
              for (String value : picked.values()) {
                fields.put(placeId(asked.question(), value), List.of(String.valueOf(place++)));
              }
            } else {
              fields.put(id, picked.values());
            }
          } else {
            fields.put(id, List.of("yes"));
          }
        });
    return new TypedAnswer(asked, fields);
  }

  /** The id of a question's field, and of its name in a form. */
  static String id(Question question) {
    return "q-" + question.name();
  }

  /** The id of the field for an option's place in a rank. */
  static String placeId(Question question, String value) {
    return id(question) + "-place-" + value;
  }

  private static List<String> names(Route.Asked asked) {
    String id = id(asked.question());
    return switch (asked.question().type()) {
      case DATE -> List.of(id + "-day", id + "-month", id + "-year");
      case RANK ->
          asked.offered().stream().map(each -> placeId(asked.question(), each.value())).toList();
      case NOTE -> List.of();
      default -> List.of(id);
    };
  }

  /** The first value of a field; empty when none was sent. */
  String value(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Reads it as an answer. */
  Survey.Reading read(Survey survey, Answers answers, String language) {
    Question question = asked.question();
    String id = id(question);
    return switch (question.type()) {
      case TEXT -> readText(survey, answers, language);
      case INTEGER, RANGE, DECIMAL ->
          survey.read(asked, one(plainNumber(value(id))), answers, language);
      case DATE -> readDay(survey, answers, language);
      case RANK -> readOrder(survey, answers, language);
      case SELECT_ONE, SELECT_MULTIPLE, ACKNOWLEDGE ->
          survey.read(
              asked,
              values(id).stream().filter(value -> !value.isEmpty()).toList(),
              answers,
              language);
      case NOTE -> new Survey.Reading.Nothing();
    };
  }

  private Survey.Reading readText(Survey survey, Answers answers, String language) {
    String typed = ownWords();
    return typed.length() > most(asked.question())
        ? wrong(Mistake.Kind.TOO_LONG)
        : survey.read(asked, one(typed), answers, language);
  }

  /** What was typed in own words; empty unless the question asks for a text. */
  String ownWords() {
    Question question = asked.question();
    if (question.type() != QuestionType.TEXT) {
      return "";
    }
    String typed = value(id(question));
    return question.multiline() ? TypedText.lines(typed) : TypedText.line(typed);
  }

  /** How many characters a text may have. */
  static int most(Question question) {
    return question.multiline() ? MOST_OF_LINES : MOST_OF_LINE;
  }

  private Survey.Reading readDay(Survey survey, Answers answers, String language) {
    String id = id(asked.question());
    String day = digits(TypedText.line(value(id + "-day")));
    String month = digits(TypedText.line(value(id + "-month")));
    String year = digits(TypedText.line(value(id + "-year")));
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return survey.read(asked, List.of(), answers, language);
    }
    try {
      LocalDate read =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return year.length() == 4
          ? survey.read(asked, List.of(read.toString()), answers, language)
          : wrong(Mistake.Kind.NOT_A_DAY);
    } catch (NumberFormatException | DateTimeException e) {
      return wrong(Mistake.Kind.NOT_A_DAY);
    }
  }

  private Survey.Reading readOrder(Survey survey, Answers answers, String language) {
    Map<Integer, String> order = new TreeMap<>();
    int placed = 0;
    for (Choice choice : asked.offered()) {
      String place = value(placeId(asked.question(), choice.value()));
      if (place.matches("[0-9]{1,3}")) {
        placed++;
        order.put(Integer.valueOf(place), choice.value());
      }
    }
    if (placed > 0 && order.size() < asked.offered().size()) {
      return wrong(Mistake.Kind.NOT_AN_ORDER);
    }
    return survey.read(asked, List.copyOf(order.values()), answers, language);
  }

  private Survey.Reading wrong(Mistake.Kind kind) {
    return new Survey.Reading.Wrong(new Mistake(asked.question().name(), kind, ""));
  }

  private static List<String> one(String typed) {
    return typed.isEmpty() ? List.of() : List.of(typed);
  }

  private static String plainNumber(String typed) {
    String plain = digits(TypedText.line(typed)).replaceAll("[\\s\\u00A0\\u202F]", "");
    plain = plain.replace('\u066B', '.').replace('\u2212', '-');
    return plain.matches("-?[0-9]+,[0-9]+") ? plain.replace(',', '.') : plain;
  }

  /** The same with each digit of any script as a Latin one. */
  private static String digits(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    typed
        .codePoints()
        .forEach(
            each -> {
              int digit = Character.digit(each, 10);
              if (digit >= 0) {
                plain.append(digit);
              } else {
                plain.appendCodePoint(each);
              }
            });
    return plain.toString();
  }

  /** Never what was typed. */
  @Override
  public String toString() {
    return "TypedAnswer[…]";
  }
}
