package communitysafety.reporting.http;

import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.problem.FieldProblem;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the fields of one JSON object and notes everything that is wrong, each with a pointer, so
 * that a caller learns all of it at once. A field that cannot be read counts as absent. JSON null
 * means absent too.
 */
final class JsonFields {

  private final JsonObject object;
  private final String pointer;
  private final List<FieldProblem> problems;
  private final Set<String> known = new HashSet<>();

  JsonFields(JsonObject object, String pointer, List<FieldProblem> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** The object in a field; an empty one, with nothing noted, where it is absent. */
  JsonFields object(String name) {
    JsonValue value = value(name);
    JsonObject inner = JsonValue.EMPTY_JSON_OBJECT;
    if (value instanceof JsonObject given) {
      inner = given;
    } else if (value != null) {
      note(name, "not-an-object");
    }
    return new JsonFields(inner, at(name), problems);
  }

  /** As {@link #object}, noting where it is absent. */
  JsonFields requiredObject(String name) {
    if (value(name) == null) {
      note(name, "required");
    }
    return object(name);
  }

  /**
   * The objects of a list; none, with nothing noted, where it is absent. Of a list that is too long
   * nothing is read: what is wrong in it matters only when it fits.
   */
  List<JsonFields> objects(String name, int most) {
    JsonValue value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray list)) {
      note(name, "not-a-list-of-objects");
      return List.of();
    }
    if (list.size() > most) {
      note(name, "too-many", most);
      return List.of();
    }
    List<JsonFields> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof JsonObject object) {
        objects.add(new JsonFields(object, at(name + "/" + i), problems));
      } else {
        note(name + "/" + i, "not-an-object");
      }
    }
    return objects;
  }

  boolean has(String name) {
    return value(name) != null;
  }

  /** Null where absent. */
  Boolean flag(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    note(name, "not-a-boolean");
    return null;
  }

  /** False where absent. */
  boolean flagOrFalse(String name) {
    return Boolean.TRUE.equals(flag(name));
  }

  /**
   * Words of a person: line ends as one character each, no white space around them.
   *
   * @return null where absent or blank
   */
  PersonalText text(String name, int longest) {
    String typed = string(name);
    if (typed == null) {
      return null;
    }
    String words = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (words.length() > longest) {
      note(name, "too-long", longest);
      return null;
    }
    if (words.codePoints().anyMatch(JsonFields::isControl)) {
      note(name, "control-characters");
      return null;
    }
    return words.isEmpty() ? null : new PersonalText(words);
  }

  PersonalText requiredText(String name, int longest) {
    int before = problems.size();
    PersonalText words = text(name, longest);
    if (words == null && problems.size() == before) {
      note(name, value(name) == null ? "required" : "blank");
    }
    return words;
  }

  /** Null where absent. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String code = string(name);
    return code == null ? null : constant(name, code, type);
  }

  <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
    if (value(name) == null) {
      note(name, "required");
    }
    return choice(name, type);
  }

  /** As {@link #choices}, noting where none was given. */
  <E extends Enum<E>> Set<E> requiredChoices(String name, Class<E> type) {
    int before = problems.size();
    Set<E> chosen = choices(name, type);
    if (chosen.isEmpty() && problems.size() == before) {
      note(name, value(name) == null ? "required" : "blank");
    }
    return chosen;
  }

  /** Empty where absent. */
  <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
    return choices(name, type, any -> Optional.empty());
  }

  /**
   * As {@link #choices(String, Class)}. A list longer than there are choices is not read, so that a
   * body full of rubbish is not answered with as many problems.
   *
   * @param unmet in words, the condition under which a choice makes sense; empty when it does
   */
  <E extends Enum<E>> Set<E> choices(
      String name, Class<E> type, Function<E, Optional<String>> unmet) {
    JsonValue value = value(name);
    if (value == null) {
      return Set.of();
    }
    if (!(value instanceof JsonArray list)) {
      note(name, "not-a-list");
      return Set.of();
    }
    if (list.size() > type.getEnumConstants().length) {
      note(name, "too-many", type.getEnumConstants().length);
      return Set.of();
    }
    Set<E> chosen = EnumSet.noneOf(type);
    int index = 0;
    for (JsonValue item : list) {
      String place = name + "/" + index++;
      if (item instanceof JsonString code) {
        E constant = constant(place, code.getString(), type);
        if (constant != null && !chosen.add(constant)) {
          note(place, "repeated");
        } else if (constant != null) {
          unmet.apply(constant).ifPresent(condition -> note(place, "only-with", condition));
        }
      } else {
        note(place, "not-a-string");
      }
    }
    return Collections.unmodifiableSet(chosen);
  }

  /** Null where absent. */
  LocalDate date(String name) {
    String text = string(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      note(name, "not-a-date");
      return null;
    }
  }

  /** Notes each of these that is given though it makes sense only under a condition. */
  void onlyWith(String condition, String... names) {
    for (String name : names) {
      if (has(name)) {
        note(name, "only-with", condition);
      }
    }
  }

  /** Whether nothing has been found wrong so far, here or anywhere else in the body. */
  boolean isFineSoFar() {
    return problems.isEmpty();
  }

  /** Notes every field that nobody asked for. To be called when all others have been read. */
  void refuseTheRest() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(20)
        .forEach(name -> note(pointerSafe(name), "unknown"));
  }

  void note(String name, String key, Object... arguments) {
    problems.add(new FieldProblem(at(name), key, List.of(arguments)));
  }

  private String string(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    note(name, "not-a-string");
    return null;
  }

  private <E extends Enum<E>> E constant(String place, String code, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(code)) {
        return constant;
      }
    }
    note(
        place,
        "not-a-choice",
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    return null;
  }

  private JsonValue value(String name) {
    known.add(name);
    JsonValue value = object.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  private String at(String name) {
    return pointer + "/" + name;
  }

  /** Escaped for a JSON Pointer, and short: a name may hold anything. */
  private static String pointerSafe(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) : name;
    return shown.replaceAll("\\p{Cntrl}", "").replace("~", "~0").replace("/", "~1");
  }

  private static boolean isControl(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
