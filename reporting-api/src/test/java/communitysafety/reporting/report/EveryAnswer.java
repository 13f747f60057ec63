package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills records with an answer to every question by reflection, so that a question added later is
 * in the tests from the day it is added, and walks through them again.
 */
final class EveryAnswer {

  private EveryAnswer() {}

  /** With canary words in every text, every choice in every set, the last choice elsewhere. */
  static <R extends Record> R of(Class<R> type) {
    return of(type, type.getSimpleName());
  }

  private static <R extends Record> R of(Class<R> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(c -> value(c.getType(), c.getGenericType(), path + "." + c.getName()))
            .toArray();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Object value(Class<?> type, Type generic, String path) {
    if (type == PersonalText.class) {
      return new PersonalText("canary " + path + " שלום 😢");
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
    if (type == Set.class) {
      Class<?> of = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
      return new LinkedHashSet<>(Arrays.asList(of.getEnumConstants()));
    }
    if (type.isRecord()) {
      return of(type.asSubclass(Record.class), path);
    }
    throw new IllegalStateException("no answer known for " + path + " of " + type);
  }

  /** Every text in it, and every code. */
  static Set<String> words(Object value) {
    Set<String> words = new TreeSet<>();
    collect(value, words, PersonalText.class);
    return words;
  }

  /** The names of every code in it. */
  static Set<String> codes(Object value) {
    Set<String> codes = new TreeSet<>();
    collect(value, codes, Enum.class);
    return codes;
  }

  private static void collect(Object value, Set<String> into, Class<?> wanted) {
    if (value instanceof PersonalText text && wanted == PersonalText.class) {
      into.add(text.value());
    } else if (value instanceof Enum<?> code && wanted == Enum.class) {
      into.add(code.name());
    } else if (value instanceof Collection<?> values) {
      values.forEach(each -> collect(each, into, wanted));
    } else if (value instanceof Record && !(value instanceof PersonalText)) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          collect(component.getAccessor().invoke(value), into, wanted);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
