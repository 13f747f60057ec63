package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Value;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Numbers, days and lists as a language writes them. */
final class Spoken {

  private Spoken() {}

  /** English without a country is that of the house. */
  static Locale locale(String language) {
    return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
  }

  static String of(Value value, String language) {
    if (value instanceof Value.Number number) {
      if (Double.isInfinite(number.number())) {
        return "";
      }
      NumberFormat format = NumberFormat.getInstance(locale(language));
      format.setMaximumFractionDigits(10);
      // What is shown as zero has no sign.
      return format.format(Math.abs(number.number()) < 0.5e-10 ? 0 : number.number());
    } else if (value instanceof Value.Day day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(locale(language))
          .format(day.day());
    }
    return value.text();
  }

  static String list(List<String> words, String language) {
    boolean arabicComma =
        List.of("ar", "fa", "ur", "ps", "ckb").contains(locale(language).getLanguage());
    return String.join(arabicComma ? "، " : ", ", words);
  }
}
