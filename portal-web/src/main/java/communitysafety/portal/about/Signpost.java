package communitysafety.portal.about;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Another organisation that can help, as data: no number is written into a page.
 *
 * @param need what it helps with
 * @param name what it is called
 * @param phone its telephone number, or empty
 * @param web its address, or empty
 * @param hours when it answers, in words, or empty
 * @param source where this was read: the organisation's or a statutory partner's own page; empty
 *     where it is only generally known
 * @param verified the month someone of the Partnership checked it, or the source was last reviewed;
 *     null where neither is known
 */
public record Signpost(
    Need need,
    String name,
    String phone,
    String web,
    String hours,
    String source,
    YearMonth verified) {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Reads one line of the table; it has seven columns, none of which holds a comma. */
  static Signpost read(String line) {
    String[] column = line.split(",", -1);
    if (column.length != 7) {
      throw new IllegalArgumentException("a signpost has seven columns: " + line);
    }
    return new Signpost(
        Need.valueOf(column[0].trim()),
        column[1].trim(),
        column[2].trim(),
        column[3].trim(),
        column[4].trim(),
        column[5].trim(),
        column[6].isBlank() ? null : YearMonth.parse(column[6].trim()));
  }

  /**
   * Whether it may be shown: a wrong number can cost a frightened person their one call, so what
   * rests on nothing but general knowledge waits until someone has verified it.
   */
  boolean isFitToShow() {
    return verified != null || !source.isEmpty();
  }

  /** Whether a month can be told in which it was right. */
  public boolean isVerified() {
    return verified != null;
  }

  /** That month in words, "April 2026". */
  public String verifiedInWords() {
    return verified == null ? "" : IN_WORDS.format(verified);
  }

  public String phoneLink() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
