package communitysafety.shared.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales, from a table that ships with the portal ({@code
 * bank-holidays.csv}): computed rules cannot know one-off holidays. A table ends, so {@link
 * #lastYear} is for a check that warns in time; after it only weekends are known.
 */
public final class BankHolidays {

  private static final String TABLE = "bank-holidays.csv";
  private static final String HEADER = "date,name";

  private final NavigableMap<LocalDate, String> names;

  private BankHolidays(NavigableMap<LocalDate, String> names) {
    this.names = Collections.unmodifiableNavigableMap(names);
  }

  /** The table that ships with the portal. */
  public static BankHolidays ofEnglandAndWales() {
    try (InputStream table = BankHolidays.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      NavigableMap<LocalDate, String> names = new TreeMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.equals(HEADER))
          .map(line -> line.split(",", 2))
          .forEach(columns -> names.put(LocalDate.parse(columns[0]), columns[1]));
      return new BankHolidays(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean contains(LocalDate day) {
    return names.containsKey(day);
  }

  /** What the holiday is called, in English; empty on every other day. */
  public Optional<String> nameOf(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  /** The last year the table knows all holidays of. */
  public int lastYear() {
    return names.lastKey().getYear();
  }

  /** All of them by date, unmodifiable. */
  public NavigableMap<LocalDate, String> all() {
    return names;
  }
}
