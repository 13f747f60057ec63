package communitysafety.consultation.survey.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The patterns of {@code regex()}. They are matched in time proportional to the answer, whatever
 * the pattern; looking around and looking back are not to be had at that price and are refused. So
 * are repetitions that would make the compiled pattern large.
 */
final class Patterns {

  private static final int LONGEST = 500;
  private static final int LARGEST = 10_000;

  private Patterns() {}

  /** Empty when it is not one that we take. */
  static Optional<Pattern> compile(String pattern) {
    if (pattern.length() > LONGEST || sizeOf(pattern) > LARGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException refused) {
      return Optional.empty();
    }
  }

  /** How many single characters the pattern has when its repetitions are written out. */
  private static long sizeOf(String pattern) {
    Deque<Long> around = new ArrayDeque<>();
    long size = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> {
          i++;
          last = 1;
          size++;
        }
        case '[' -> {
          i = endOfClass(pattern, i);
          last = 1;
          size++;
        }
        case '(' -> {
          around.push(size);
          size = 0;
          last = 0;
        }
        case ')' -> {
          last = size + 1;
          size = (around.isEmpty() ? 0 : around.pop()) + last;
        }
        case '{' -> {
          int end = pattern.indexOf('}', i);
          long times = end < 0 ? 1 : mostTimes(pattern.substring(i + 1, end));
          size += last * (times - 1);
          last *= times;
          i = end < 0 ? i : end;
        }
        default -> {
          last = 1;
          size++;
        }
      }
      if (size > LARGEST || last > LARGEST) {
        return Long.MAX_VALUE;
      }
    }
    return size;
  }

  private static int endOfClass(String pattern, int start) {
    int i = start + 1;
    while (i < pattern.length() && (pattern.charAt(i) != ']' || i == start + 1)) {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** Of "3", "3," or "3,5"; 1 when it is no count. */
  private static long mostTimes(String counts) {
    long most = 1;
    for (String count : counts.split(",", -1)) {
      if (!count.isEmpty() && count.length() <= 6 && count.chars().allMatch(Patterns::isDigit)) {
        most = Math.max(most, Long.parseLong(count));
      } else if (!count.isEmpty() && count.chars().allMatch(Patterns::isDigit)) {
        return LARGEST + 1L;
      }
    }
    return most;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
