package communitysafety.consultation.certificate;

import java.text.BreakIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a certificate says, as it was on the day it was issued: nothing that changes later changes
 * it.
 *
 * @param name of the holder, in any script
 * @param course code, the same for all editions
 * @param title of the course then
 * @param edition from 1
 * @param taught hours taught
 * @param heldOn days of the session; at least one
 * @param trainers names; may be empty
 * @param attendance in words, such as {@code FULL}
 * @param issuedOn day in Europe/London
 * @param expiresOn its last day; empty when it does not end
 */
public record Certified(
    String name,
    String course,
    String title,
    int edition,
    Duration taught,
    List<LocalDate> heldOn,
    List<String> trainers,
    String attendance,
    LocalDate issuedOn,
    Optional<LocalDate> expiresOn) {

  public Certified {
    if (name.isBlank() || heldOn.isEmpty()) {
      throw new IllegalArgumentException("a certificate says who was where when");
    }
    heldOn = List.copyOf(heldOn);
    trainers = List.copyOf(trainers);
  }

  /** The same of somebody whose name was written wrongly. */
  Certified of(String corrected, LocalDate reissuedOn) {
    return new Certified(
        corrected,
        course,
        title,
        edition,
        taught,
        heldOn,
        trainers,
        attendance,
        reissuedOn,
        expiresOn);
  }

  /**
   * As much of the name as who has the code is shown: initials and the last name. Of a name of one
   * word, its first letter.
   */
  public String nameShown() {
    String[] words = name.strip().split("\\s+");
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boolean whole = words.length > 1 && i == words.length - 1;
      shown.add(whole ? words[i] : firstLetter(words[i]) + ".");
    }
    return String.join(" ", shown);
  }

  /** With the marks that belong to it. */
  private static String firstLetter(String word) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    return word.substring(0, letters.next());
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "Certified[…]";
  }
}
