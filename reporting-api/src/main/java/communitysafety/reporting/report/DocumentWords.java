package communitysafety.reporting.report;

import communitysafety.shared.calendar.WorkingDays;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The words of a printed document in the reader's language, and dates as that language says them.
 */
final class DocumentWords {

  private final ResourceBundle bundle;
  private final Locale language;

  DocumentWords(String bundleName, Locale wanted) {
    // Never the language of the machine: it is neither the reader's nor English by right.
    bundle =
        ResourceBundle.getBundle(
            bundleName, wanted, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    language = Locale.forLanguageTag(bundle.getString("language"));
  }

  /** The language the words are really in. */
  Locale language() {
    return language;
  }

  String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
  }

  List<String> list(String key) {
    return List.of(bundle.getString(key).trim().split("[,\\s]+"));
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(bundle.getString("day.pattern"), language).format(day);
  }

  String moment(OffsetDateTime moment) {
    return DateTimeFormatter.ofPattern(bundle.getString("moment.pattern"), language)
        .format(moment.atZoneSameInstant(WorkingDays.ZONE));
  }
}
