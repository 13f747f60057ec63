package communitysafety.shared.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The 7,776 words of return codes, each with its number. A word is known by its letters alone,
 * however it was typed: {@code t-shirt} is {@code tshirt}. The list has {@code yo-yo} and {@code
 * yoyo}, which nobody can tell apart on the telephone: they are one word, with the number of the
 * first.
 */
final class WordList {

  static final int SIZE = 7_776;
  static final WordList ENGLISH = read("return-code-words.txt");

  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();

  private WordList(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      numbers.putIfAbsent(letters(words.get(i)), i);
    }
    if (words.size() != SIZE) {
      throw new IllegalStateException("the list of words has " + words.size() + " of " + SIZE);
    }
  }

  /** The number of the word that stands for all with its letters. */
  int sameAs(int number) {
    return numbers.get(letters(words.get(number)));
  }

  /** As it is shown. */
  String word(int number) {
    return words.get(number);
  }

  /** -1 when it is not on the list. */
  int numberOf(String letters) {
    return numbers.getOrDefault(letters, -1);
  }

  boolean has(String letters) {
    return numbers.containsKey(letters);
  }

  /**
   * The numbers of all words that one slip of the hand turns into this: a letter missing, one too
   * many, one wrong, or two neighbours swapped. Without the word itself.
   */
  SortedSet<Integer> near(String letters) {
    SortedSet<Integer> near = new TreeSet<>();
    for (int i = 0; i <= letters.length(); i++) {
      String before = letters.substring(0, i);
      String after = letters.substring(i);
      for (char c = 'a'; c <= 'z'; c++) {
        add(near, before + c + after);
        if (!after.isEmpty()) {
          add(near, before + c + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        add(near, before + after.substring(1));
      }
      if (after.length() > 1) {
        add(near, before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    near.remove(numberOf(letters));
    return near;
  }

  private void add(SortedSet<Integer> near, String letters) {
    Integer number = numbers.get(letters);
    if (number != null) {
      near.add(number);
    }
  }

  private static String letters(String word) {
    return word.replace("-", "");
  }

  private static WordList read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return new WordList(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The words of return codes cannot be read", e);
    }
  }
}
