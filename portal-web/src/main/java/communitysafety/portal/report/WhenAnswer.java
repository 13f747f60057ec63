package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Occurrence.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When it happened, as typed. Only the boxes of the chosen precision count. */
public class WhenAnswer {

  private Precision precision;
  private TypedDate day = new TypedDate();
  private String time = "";
  private String about = "";
  private TypedDate first = new TypedDate();
  private TypedDate last = new TypedDate();
  private String since = "";

  public Precision getPrecision() {
    return precision;
  }

  public void setPrecision(Precision precision) {
    this.precision = precision;
  }

  public TypedDate getDay() {
    return day;
  }

  public void setDay(TypedDate day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = TypedText.line(time);
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = TypedText.line(about);
  }

  public TypedDate getFirst() {
    return first;
  }

  public void setFirst(TypedDate first) {
    this.first = first;
  }

  public TypedDate getLast() {
    return last;
  }

  public void setLast(TypedDate last) {
    this.last = last;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = TypedText.line(since);
  }

  List<Mistake> mistakes(LocalDate today) {
    if (precision == null) {
      return List.of(Mistake.of("precision", "report.when.error.blank"));
    }
    return switch (precision) {
      case EXACT ->
          join(day.mistake("day", "report.when.day.error.blank", today), tooLong("time", time));
      case ABOUT ->
          about.isEmpty()
              ? List.of(Mistake.of("about", "report.when.about.error.blank"))
              : tooLong("about", about).stream().toList();
      case PERIOD -> period(today);
      case ONGOING -> tooLong("since", since).stream().toList();
    };
  }

  private List<Mistake> period(LocalDate today) {
    List<Mistake> dates =
        join(
            first.mistake("first", "report.when.first.error.blank", today),
            last.mistake("last", "report.when.last.error.blank", today));
    boolean backwards =
        dates.isEmpty() && last.read(today).orElseThrow().isBefore(first.read(today).orElseThrow());
    return backwards ? List.of(Mistake.of("last", "report.when.last.error.order")) : dates;
  }

  private static Optional<Mistake> tooLong(String field, String words) {
    return words.length() > Occurrence.MAX_WORDS
        ? Optional.of(
            Mistake.of(field, "report.when." + field + ".error.long", Occurrence.MAX_WORDS))
        : Optional.empty();
  }

  private static List<Mistake> join(Optional<Mistake> one, Optional<Mistake> another) {
    return Stream.of(one, another).flatMap(Optional::stream).toList();
  }

  /**
   * @param today in Europe/London
   */
  Occurrence occurrence(LocalDate today) {
    return switch (precision) {
      case EXACT ->
          new Occurrence(
              precision, day.read(today).orElseThrow(), null, AnswerWords.personal(time));
      case ABOUT -> new Occurrence(precision, null, null, AnswerWords.personal(about));
      case PERIOD ->
          new Occurrence(
              precision, first.read(today).orElseThrow(), last.read(today).orElseThrow(), null);
      case ONGOING -> new Occurrence(precision, null, null, AnswerWords.personal(since));
    };
  }

  List<String> ownWords() {
    return List.of(time, about, since);
  }
}
