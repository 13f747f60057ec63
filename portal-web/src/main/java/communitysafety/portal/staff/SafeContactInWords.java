package communitysafety.portal.staff;

import communitysafety.reporting.report.SafeContact;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When and how it is safe to get in touch, as rules to be followed to the letter. Whatever was not
 * said makes no rule, with one exception: no message is left unless they said that it is safe.
 */
public class SafeContactInWords {

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int SHORTEST_RANGE = 3;

  private final SafeContact safely;
  private final boolean byPhone;
  private final StaffWords words;

  /**
   * @param byPhone whether there is a number to call, so that messages are worth a rule
   */
  SafeContactInWords(SafeContact safely, boolean byPhone, StaffWords words) {
    this.safely = safely;
    this.byPhone = byPhone || safely.mayPhone();
    this.words = words;
  }

  /** Sentences of ours. */
  public List<String> getRules() {
    List<String> rules = new ArrayList<>();
    if (byPhone) {
      rules.add(words.say("staff.report.safely.message." + safely.mayLeaveMessage()));
    }
    List<String> ways = ways();
    if (!ways.isEmpty()) {
      rules.add(words.say("staff.report.safely.only", String.join(", ", ways)));
    }
    List<String> times =
        Stream.concat(days(safely.days()), words.codes("TimeOfDay", sorted()).stream()).toList();
    if (!times.isEmpty()) {
      rules.add(words.say("staff.report.safely.only", String.join(", ", times)));
    }
    return rules;
  }

  /** The reporter's own words on it. */
  public List<Fact> getOwnWords() {
    return new Facts(words)
        .personal("mustNotKnow", safely.mustNotKnow())
        .personal("safely", safely.otherwise())
        .list();
  }

  private List<String> ways() {
    List<String> ways = new ArrayList<>();
    add(ways, safely.mayPhone(), "phone");
    add(ways, safely.mayText(), "text");
    add(ways, safely.mayEmail(), "email");
    add(ways, safely.mayWrite(), "write");
    return ways;
  }

  private void add(List<String> ways, boolean may, String way) {
    if (may) {
      ways.add(words.say("staff.report.safely." + way));
    }
  }

  private List<SafeContact.TimeOfDay> sorted() {
    return safely.times().stream().sorted().toList();
  }

  /** Three or more days in a row as a range, others one by one; the whole week is any day. */
  private Stream<String> days(Set<DayOfWeek> safe) {
    if (safe.size() == DAYS_OF_A_WEEK) {
      return Stream.empty();
    }
    List<DayOfWeek> days = safe.stream().sorted().toList();
    boolean inARow =
        days.size() >= SHORTEST_RANGE
            && days.get(days.size() - 1).ordinal() - days.get(0).ordinal() == days.size() - 1;
    return inARow
        ? Stream.of(
            words.say(
                "staff.report.period",
                words.code("DayOfWeek", days.get(0)),
                words.code("DayOfWeek", days.get(days.size() - 1))))
        : words.codes("DayOfWeek", days).stream();
  }

  @Override
  public String toString() {
    return "SafeContactInWords[…]";
  }
}
