package communitysafety.shared.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a return code out of whatever was typed. It looks for six words in a row whose sixth fits:
 * first as they stand, then with one slip a word put right, and takes what it finds only when there
 * is one way to do so.
 */
final class CodeReader {

  private static final int LONGEST = 2_000;
  private static final int MOST_WORDS = 60;

  /** So many ways to put slips right are tried; more would find a fitting sixth word by chance. */
  private static final int MOST_WAYS = 500;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
  private static final WordList LIST = WordList.ENGLISH;

  private final List<String> units;

  CodeReader(String typed) {
    this(units(typed));
  }

  private CodeReader(List<String> units) {
    this.units = units;
  }

  /** A code that stands in a text of any length, word for word; slips are not put right. */
  static Optional<ReturnCode> standingIn(String text) {
    CodeReader reader = new CodeReader(units(text, Integer.MAX_VALUE, Integer.MAX_VALUE));
    return reader.units.size() < ReturnCode.WORDS ? Optional.empty() : reader.asItStands();
  }

  TypedCode read() {
    if (units.size() < ReturnCode.WORDS) {
      List<String> unlisted = unlisted(units);
      return unlisted.isEmpty()
          ? new TypedCode.Incomplete(units.size())
          : new TypedCode.NotOnList(unlisted);
    }
    return asItStands()
        .or(this::putRight)
        .<TypedCode>map(TypedCode.Complete::new)
        .orElseGet(this::asMuchAsThereIs);
  }

  private Optional<ReturnCode> asItStands() {
    return windows()
        .filter(six -> unlisted(six).isEmpty())
        .map(CodeReader::code)
        .filter(ReturnCode::fits)
        .findFirst();
  }

  private Optional<ReturnCode> putRight() {
    Set<ReturnCode> found = new LinkedHashSet<>();
    windows().forEach(six -> found.addAll(fittingWays(six)));
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** No code fits: six listed words are looked up as they are, else the others are named. */
  private TypedCode asMuchAsThereIs() {
    // Of equals the last: what stands around a code most often stands before it.
    List<String> nearest =
        windows()
            .reduce((one, later) -> unlisted(later).size() <= unlisted(one).size() ? later : one)
            .orElseThrow();
    List<String> unlisted = unlisted(nearest);
    return unlisted.isEmpty()
        ? new TypedCode.Complete(code(nearest))
        : new TypedCode.NotOnList(unlisted);
  }

  private Stream<List<String>> windows() {
    return IntStream.rangeClosed(0, units.size() - ReturnCode.WORDS)
        .mapToObj(from -> units.subList(from, from + ReturnCode.WORDS));
  }

  /**
   * The codes whose sixth word fits when words that are not listed are put right, or, where all
   * are, one of them.
   */
  private static Set<ReturnCode> fittingWays(List<String> six) {
    Set<ReturnCode> fitting = new LinkedHashSet<>();
    if (unlisted(six).isEmpty()) {
      int[] numbers = numbers(six);
      for (int place = 0; place < numbers.length; place++) {
        for (int other : LIST.near(six.get(place))) {
          int[] changed = numbers.clone();
          changed[place] = other;
          addIfItFits(fitting, changed);
        }
      }
      return fitting;
    }
    List<int[]> ways = List.of(new int[0]);
    for (String unit : six) {
      List<Integer> choices =
          LIST.has(unit) ? List.of(LIST.numberOf(unit)) : List.copyOf(LIST.near(unit));
      if (ways.size() * choices.size() > MOST_WAYS) {
        return Set.of();
      }
      ways = combined(ways, choices);
    }
    ways.forEach(way -> addIfItFits(fitting, way));
    return fitting;
  }

  private static List<int[]> combined(List<int[]> ways, List<Integer> choices) {
    List<int[]> longer = new ArrayList<>();
    for (int[] way : ways) {
      for (int choice : choices) {
        int[] next = Arrays.copyOf(way, way.length + 1);
        next[way.length] = choice;
        longer.add(next);
      }
    }
    return longer;
  }

  private static void addIfItFits(Set<ReturnCode> fitting, int... numbers) {
    ReturnCode code = ReturnCode.of(numbers);
    if (code.fits()) {
      fitting.add(code);
    }
  }

  private static List<String> unlisted(List<String> units) {
    return units.stream().filter(unit -> !LIST.has(unit)).toList();
  }

  private static ReturnCode code(List<String> six) {
    return ReturnCode.of(numbers(six));
  }

  private static int[] numbers(List<String> six) {
    return six.stream().mapToInt(LIST::numberOf).toArray();
  }

  /**
   * The words of a text in small letters without accents, those of the list that have a hyphen as
   * one. A missing space between two words of the list is put back.
   */
  static List<String> units(String typed) {
    return units(typed, LONGEST, MOST_WORDS);
  }

  private static List<String> units(String typed, int longest, int mostWords) {
    String text = typed == null ? "" : typed;
    text = text.substring(0, Math.min(text.length(), longest));
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    List<String> units = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(plain)) {
      if (!word.isEmpty() && units.size() < mostWords) {
        add(units, word);
      }
    }
    return units;
  }

  private static void add(List<String> units, String word) {
    int last = units.size() - 1;
    if (last >= 0 && !LIST.has(units.get(last)) && LIST.has(units.get(last) + word)) {
      units.set(last, units.get(last) + word);
      return;
    }
    if (!LIST.has(word)) {
      List<Integer> splits =
          IntStream.range(1, word.length())
              .filter(at -> LIST.has(word.substring(0, at)) && LIST.has(word.substring(at)))
              .boxed()
              .toList();
      if (splits.size() == 1) {
        units.add(word.substring(0, splits.get(0)));
        units.add(word.substring(splits.get(0)));
        return;
      }
    }
    units.add(word);
  }
}
