package communitysafety.reporting.anonymity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import communitysafety.reporting.anonymity.SelfIdentifier.Kind;
import communitysafety.shared.privacy.PersonalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the plainest ways in which a text tells who wrote it. It finds what has a form (an
 * address, a number, "my name is"), and what the writer told us elsewhere (their own name). It
 * cannot know a way of writing, or what only one person could have seen; the page says so.
 *
 * <p>How well it does is measured: a test holds it against labelled sentences.
 */
public final class SelfIdentifiers {

  private static final String COUNTRY = "GB";

  /** More than anybody writes; a text full of numbers must not cost more. */
  private static final int MOST_PHONE_NUMBERS = 50;

  private static final int FEWEST_DIGITS_OF_A_PHONE = 6;
  private static final int FEWEST_LETTERS_OF_A_NAME = 3;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}"
              + "(?:\\.[\\p{L}\\p{N}-]{1,63})*\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])");

  private static final String CAPITALS =
      "\\p{Lu}[\\p{L}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30}){0,2}";

  /** What follows "my name is" without being one. */
  private static final String NO_NAME =
      "(?!(?:not|on|in|at|never|being|been|no|all|known|mentioned|written|spelt|spelled|mud|mine|to"
          + "|a|an|the|foreign|different|hard|still|kept|secret|private|important|used|there|out"
          + "|dirt|polish|muslim|english|asian|too|so|also|going|just|one|enough)\\b)";

  /** Not "I am called": in what people tell us, names that they are called are insults. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i:\\bmy (?:full |first |last |real )?name(?: is|['’]s| was)"
              + "|\\bi(?: am|['’]m) named|\\bi go by)[ :,]{1,3}(?i:"
              + NO_NAME
              + ")("
              + CAPITALS
              + "|\\p{Ll}[\\p{Ll}'’-]{1,30})");

  /** Only with a capital, and at the end of what is said. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i:\\b(?:yours sincerely|yours faithfully|kind regards|best regards|many thanks|signed"
              + "|regards),?\\s{1,4}|\\b(?:please|you can) call me )("
              + CAPITALS
              + ")\\s*(?=[.,!\\n]|$)");

  private static final String POSTCODE =
      "[A-Z]{1,2}[0-9][A-Z0-9]?[ ]{0,2}[0-9][A-Z]{2}(?![\\p{L}\\p{N}])";

  private static final String STREET =
      "(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|way|court|place|terrace|gate|grove"
          + "|crescent|gardens|square|row|hill|park|view|garth|green|mount|walk|rise|wynd|yard|mews"
          + "|house|flats|\\p{L}{3,20}gate)";

  /** A number and a whole postcode, with no more between them than a street and a town. */
  private static final Pattern NUMBER_AND_POSTCODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£.:/-])(?:flat |no\\.? |number )?\\d{1,4}[a-d]?,? "
              + "(?:(?:[\\p{L}'’.-]{1,30} ){0,3}"
              + STREET
              + "[.,]{0,2}[ \\n]{1,2}(?:[\\p{L}'’-]{1,30},?[ \\n]{1,2}){0,3})?"
              + POSTCODE,
          FLAGS);

  private static final Pattern LIVES_AT =
      Pattern.compile(
          "\\b(?:i|we)(?:['’]m|['’]re| am| are| was| were)? (?:live|living)(?: now)?"
              + " (?:at|in|at number|at no\\.?|(?:at|in) (?:flat|house|apartment)(?: number)?)"
              + " \\d{1,4}[a-d]?(?!\\d|[./:]\\d| (?:minutes?|miles?|doors?|rooms?|houses?|months?"
              + "|years?|places?|different)\\b)(?:,?(?: \\p{L}{2,20}){1,3} "
              + STREET
              + "\\b)?"
              + "|\\b(?:my|our) (?:home |full )?address is [^.\\n]{0,40}?\\d[^.\\n]{0,40}"
              + "|\\b(?:my|our) (?:house|flat|door) number is \\d{1,4}[a-d]?",
          FLAGS);

  /** The form since 2001, then the two before it; ages and letters as they were issued. */
  private static final Pattern PLATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + "[A-HJ-PR-Y]{2}(?:0[2-9]|[1-2][0-9]|5[1-9]|[67][0-9]) ?[A-HJ-PR-Z]{3}"
              + "|[A-HJ-NPR-TV-Y][1-9][0-9]{0,2} ?[A-HJ-PR-Y]{3}"
              + "|[A-HJ-PR-Y]{3} ?[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y])(?![\\p{L}\\p{N}])");

  private static final Pattern SMALL_PLATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[a-hj-pr-y]{2}(?:0[2-9]|[1-2][0-9]|5[1-9]|[67][0-9]) ?[a-hj-pr-z]{3}"
              + "(?![\\p{L}\\p{N}])");

  /** Words of three letters that stand behind the number of a road, a bus or a class. */
  private static final Set<String> WORDS_OF_THREE =
      Set.of(
          "AND", "ARE", "BUS", "BUT", "CAN", "CAR", "DAY", "DID", "FOR", "GOT", "HAD", "HAS", "HER",
          "HIM", "HIS", "HOW", "MAN", "MEN", "NEW", "NOW", "OFF", "OLD", "ONE", "OUR", "OUT", "PER",
          "RAN", "SAW", "SHE", "THE", "TOO", "TWO", "VAN", "WAS", "WAY", "WHO", "YOU", "ALL", "END",
          "LED", "SET", "TEA", "AGE", "GPS", "WAR", "DOG", "MPH", "KIDS", "BOY", "JCT");

  private static final Pattern ONLY_ONE =
      Pattern.compile(
          "\\b(?:i|we)(?: am|['’]m| are|['’]re) the only"
              + " (?!(?:time|reason|thing|way|problem|one who|ones who)\\b)[^.!?,\\n]{2,60}?"
              + " (?:in|on|at|of|around|round) [^.!?,\\n]{2,40}?(?=[.!?,\\n]| and | so |$)",
          FLAGS);

  /** Numbers of organisations, which tell nothing of a person. */
  private static final Set<PhoneNumberType> OF_NOBODY =
      EnumSet.of(
          PhoneNumberType.TOLL_FREE,
          PhoneNumberType.PREMIUM_RATE,
          PhoneNumberType.SHARED_COST,
          PhoneNumberType.UAN);

  /** A British mobile number, also of a range that the library does not know to be given out. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:\\+|00)44[ ]?(?:\\(0\\)[ ]?)?|0)7\\d{3}[ -]?\\d{3}[ -]?\\d{3}"
              + "(?!\\d)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private SelfIdentifiers() {}

  /**
   * @param text in the writer's own words; empty finds nothing
   * @return in the order of the text; where two overlap, the plainer kind alone
   */
  public static List<SelfIdentifier> in(String text, KnownWriter writer) {
    List<SelfIdentifier> found = new ArrayList<>();
    writer.secrets().forEach(secret -> found.addAll(secrets(secret.value(), text)));
    add(found, Kind.EMAIL, EMAIL, text, 0);
    found.addAll(phones(text, writer));
    writer.names().forEach(name -> found.addAll(names(name.value(), text)));
    add(found, Kind.INTRODUCTION, NAMED, text, 1);
    add(found, Kind.INTRODUCTION, SIGNED, text, 1);
    add(found, Kind.HOME_ADDRESS, NUMBER_AND_POSTCODE, text, 0);
    add(found, Kind.HOME_ADDRESS, LIVES_AT, text, 0);
    found.addAll(plates(text));
    add(found, Kind.ONLY_ONE, ONLY_ONE, text, 0);
    return withoutOverlaps(found);
  }

  private static void add(
      List<SelfIdentifier> found, Kind kind, Pattern pattern, String text, int group) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new SelfIdentifier(kind, matcher.start(group), matcher.end(group)));
    }
  }

  private static List<SelfIdentifier> phones(String text, KnownWriter writer) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    List<SelfIdentifier> found = new ArrayList<>();
    for (PhoneNumberMatch match :
        numbers.findNumbers(text, COUNTRY, PhoneNumberUtil.Leniency.VALID, MOST_PHONE_NUMBERS)) {
      if (!OF_NOBODY.contains(numbers.getNumberType(match.number()))) {
        found.add(new SelfIdentifier(Kind.PHONE, match.start(), match.end()));
      }
    }
    add(found, Kind.PHONE, MOBILE, text, 0);
    for (PersonalText phone : writer.phones()) {
      String digits = phone.value().replaceAll("\\D", "");
      if (digits.length() >= FEWEST_DIGITS_OF_A_PHONE) {
        String spaced =
            digits
                .chars()
                .mapToObj(digit -> String.valueOf((char) digit))
                .collect(Collectors.joining("[ ()./-]{0,2}"));
        add(found, Kind.PHONE, Pattern.compile("(?<!\\d)" + spaced + "(?!\\d)"), text, 0);
      }
    }
    return found;
  }

  /** The whole name however it is written, and each part of it where it is written as a name. */
  private static List<SelfIdentifier> names(String name, String text) {
    List<SelfIdentifier> found = new ArrayList<>();
    List<String> parts = words(name);
    if (parts.size() > 1) {
      add(found, Kind.OWN_NAME, sequence(parts, FLAGS), text, 0);
    }
    for (String part : parts) {
      if (part.length() >= FEWEST_LETTERS_OF_A_NAME) {
        String capital = part.substring(0, 1).toUpperCase(Locale.UK) + part.substring(1);
        add(found, Kind.OWN_NAME, sequence(List.of(capital), 0), text, 0);
      }
    }
    return found;
  }

  /** Word for word, whatever stands between the words and however large the letters are. */
  private static List<SelfIdentifier> secrets(String secret, String text) {
    List<SelfIdentifier> found = new ArrayList<>();
    List<String> words = words(secret);
    if (!words.isEmpty()) {
      add(found, Kind.SECRET, sequence(words, FLAGS), text, 0);
    }
    return found;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group()).toList();
  }

  private static Pattern sequence(List<String> words, int flags) {
    String joined =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]{1,3}"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + joined + "(?![\\p{L}\\p{N}])", flags);
  }

  private static List<SelfIdentifier> plates(String text) {
    List<SelfIdentifier> found = new ArrayList<>();
    for (Pattern pattern : Arrays.asList(PLATE, SMALL_PLATE)) {
      Matcher plate = pattern.matcher(text);
      while (plate.find()) {
        if (!isOrdinaryWords(plate.group())) {
          found.add(new SelfIdentifier(Kind.NUMBER_PLATE, plate.start(), plate.end()));
        }
      }
    }
    return found;
  }

  /** "A64 AND", "BUS 50A": three letters that are a word, apart from the rest. */
  private static boolean isOrdinaryWords(String plate) {
    return Arrays.stream(plate.toUpperCase(Locale.UK).split(" "))
        .anyMatch(WORDS_OF_THREE::contains);
  }

  private static List<SelfIdentifier> withoutOverlaps(List<SelfIdentifier> found) {
    List<SelfIdentifier> plainestFirst =
        found.stream()
            .sorted(
                Comparator.comparing(SelfIdentifier::kind)
                    .thenComparing(each -> each.start() - each.end()))
            .toList();
    List<SelfIdentifier> kept = new ArrayList<>();
    for (SelfIdentifier each : plainestFirst) {
      if (kept.stream().noneMatch(each::overlaps)) {
        kept.add(each);
      }
    }
    kept.sort(Comparator.comparingInt(SelfIdentifier::start));
    return List.copyOf(kept);
  }
}
