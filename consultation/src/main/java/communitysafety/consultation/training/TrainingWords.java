package communitysafety.consultation.training;

import communitysafety.shared.calendar.WorkingDays;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of what training sends, in English: a booking does not say another language. */
final class TrainingWords {

  private static final String WORDS = "communitysafety.consultation.text.training";

  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          WORDS, Locale.UK, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  private final Locale language = Locale.forLanguageTag(bundle.getString("language"));

  Locale language() {
    return language;
  }

  String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
  }

  /** Day and time in Europe/London. */
  String moment(Instant moment) {
    return at("moment.pattern", moment);
  }

  /** Day, begin and end in Europe/London. */
  String date(SessionDate date) {
    return get(
        "what.dates",
        at("day.pattern", date.startsAt()),
        at("time.pattern", date.startsAt()),
        at("time.pattern", date.endsAt()));
  }

  private String at(String pattern, Instant moment) {
    return DateTimeFormatter.ofPattern(bundle.getString(pattern), language)
        .format(moment.atZone(WorkingDays.ZONE));
  }
}
