package communitysafety.portal.teaching;

import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What stands in the fields of a form of plain HTML, and what is wrong with it: each field with the
 * end of the key of its words. How many fields there are may depend on what is typed.
 */
public final class TypedForm {

  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  /** As it was sent with this request. */
  static TypedForm sent() {
    TypedForm form = new TypedForm();
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterValuesMap()
        .forEach((field, values) -> form.typed.put(field, Arrays.asList(values)));
    return form;
  }

  TypedForm put(String field, Object... values) {
    typed.put(field, Arrays.stream(values).map(Object::toString).toList());
    return this;
  }

  /** What stands in a field; empty when nothing does. */
  public String value(String field) {
    return all(field).stream().findFirst().orElse("").replace("\r\n", "\n");
  }

  public boolean has(String field, Object value) {
    return all(field).contains(value.toString());
  }

  List<String> all(String field) {
    return typed.getOrDefault(field, List.of());
  }

  public boolean isWrong(String field) {
    return mistakes.containsKey(field);
  }

  boolean isRight() {
    return mistakes.isEmpty();
  }

  /** The first thing that is wrong with a field is what is said of it. */
  void wrong(String field, String what) {
    mistakes.putIfAbsent(field, what);
  }

  /**
   * What is wrong, in the order in which it was found: field and words.
   *
   * @param block of the keys of the words; a field's number, after a dot, is no part of its key
   */
  List<Choice> mistakes(StaffWords words, String block) {
    List<Choice> said = new ArrayList<>();
    mistakes.forEach(
        (field, what) ->
            said.add(
                new Choice(
                    field,
                    words.say(block + "." + field.replaceFirst("\\..*", "") + ".error." + what))));
    return said;
  }

  /** Words that must be there, on one line or several. */
  String words(String field, int longest) {
    String words = value(field).strip();
    if (words.isEmpty()) {
      wrong(field, "blank");
    }
    return within(field, words, longest);
  }

  /** Words that may be left out. */
  String optional(String field, int longest) {
    return within(field, value(field).strip(), longest);
  }

  private String within(String field, String words, int longest) {
    if (words.codePointCount(0, words.length()) > longest || words.indexOf('\0') >= 0) {
      wrong(field, "long");
    }
    return words;
  }

  /** One line of words each; at least one. */
  List<String> lines(String field, int longest) {
    List<String> lines =
        words(field, longest).lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    return lines;
  }

  OptionalInt number(String field, int least, int most) {
    try {
      int number = Integer.parseInt(value(field).strip());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, as if it were out of range.
    }
    wrong(field, "number");
    return OptionalInt.empty();
  }

  /** One of an enum's. */
  <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
    Optional<E> chosen = known(type, value(field));
    if (chosen.isEmpty()) {
      wrong(field, "choose");
    }
    return chosen;
  }

  /** Some of an enum's; at least one. */
  <E extends Enum<E>> List<E> some(String field, Class<E> type) {
    List<E> chosen = all(field).stream().flatMap(each -> known(type, each).stream()).toList();
    if (chosen.isEmpty()) {
      wrong(field, "choose");
    }
    return chosen;
  }

  private static <E extends Enum<E>> Optional<E> known(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** A number that we gave; empty when it is none. */
  static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /**
   * A moment in an input of type {@code datetime-local}. Of an hour that comes twice the first is
   * meant: a window that opens or closes then is not worth a question.
   */
  Optional<Instant> moment(String field) {
    Optional<LondonHour> hour = LondonHour.read(value(field));
    if (hour.isEmpty()) {
      wrong(field, "time");
    } else if (hour.get().isLeftOut()) {
      wrong(field, "leftOut");
    }
    return hour.flatMap(each -> each.moment(LondonHour.FIRST));
  }
}
