package communitysafety.consultation.response;

import communitysafety.shared.calendar.WorkingDays;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words that bring somebody to a consultation, in one language. */
final class EntryWords {

  private static final String WORDS = "communitysafety.consultation.text.entry";

  private final ResourceBundle bundle;
  private final Locale language;

  /**
   * @param wanted BCP 47 tag; English where there are no words in it
   */
  EntryWords(String wanted) {
    // Never the language of the machine: it is neither the reader's nor English by right.
    bundle =
        ResourceBundle.getBundle(
            WORDS,
            Locale.forLanguageTag(wanted),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
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

  String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(bundle.getString("moment.pattern"), language)
        .format(moment.atZone(WorkingDays.ZONE));
  }
}
