package communitysafety.portal.staff;

import communitysafety.shared.privacy.PersonalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers the lines of a section; what was not said makes no line. */
final class Facts {

  private final StaffWords words;
  private final List<Fact> facts = new ArrayList<>();

  Facts(StaffWords words) {
    this.words = words;
  }

  /** The reporter's own words; null when not said. */
  Facts personal(String key, PersonalText text) {
    return text == null ? this : add(key, text.value(), true);
  }

  /** A code in words; null when not said. */
  Facts code(String key, String kind, Enum<?> code) {
    return add(key, words.code(kind, code), false);
  }

  /** Codes in words, in the order of the enum. */
  Facts codes(String key, String kind, Collection<? extends Enum<?>> codes) {
    return add(key, String.join(", ", words.codes(kind, codes.stream().sorted().toList())), false);
  }

  /** Our own words. */
  Facts said(String key, String value) {
    return add(key, value, false);
  }

  private Facts add(String key, String value, boolean personal) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(words.say("staff.report.fact." + key), value, personal));
    }
    return this;
  }

  List<Fact> list() {
    return List.copyOf(facts);
  }
}
