package communitysafety.portal.report;

import communitysafety.shared.privacy.PersonalText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was typed or chosen into what is sent. */
final class AnswerWords {

  private AnswerWords() {}

  /** The words as they are sent; null when nothing was typed. */
  static PersonalText personal(String words) {
    return words.isEmpty() ? null : new PersonalText(words);
  }

  /** The constants of an enum that were chosen. */
  static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> chosen) {
    return chosen.stream()
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }
}
