package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.Needs;
import communitysafety.reporting.report.Details.Needs.Format;
import java.util.List;
import java.util.stream.Stream;

/** What somebody needs to be understood and to understand. */
public class NeedsAnswer extends OptionalAnswer {

  private List<String> wanted = List.of();
  private String language = "";
  private String adjustments = "";

  public List<String> getWanted() {
    return wanted;
  }

  public void setWanted(List<String> wanted) {
    this.wanted = wanted == null ? List.of() : List.copyOf(wanted);
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = TypedText.line(language);
  }

  public String getAdjustments() {
    return adjustments;
  }

  public void setAdjustments(String adjustments) {
    this.adjustments = TypedText.lines(adjustments);
  }

  private static final String INTERPRETER = "INTERPRETER";
  private static final String SIGN_LANGUAGE = "SIGN_LANGUAGE";

  /** What can be asked for, in the order of the page. */
  static List<Choice> choices() {
    return Stream.concat(
            Stream.of(INTERPRETER, SIGN_LANGUAGE), Stream.of(Format.values()).map(Format::name))
        .map(need -> Choice.of(need, "Needs." + need))
        .toList();
  }

  Needs needs() {
    boolean interpreter = wanted.contains(INTERPRETER);
    List<String> formats =
        wanted.stream().filter(w -> !w.equals(INTERPRETER) && !w.equals(SIGN_LANGUAGE)).toList();
    return new Needs(
        interpreter,
        wanted.contains(SIGN_LANGUAGE),
        interpreter ? AnswerWords.personal(language) : null,
        AnswerWords.constants(Format.class, formats),
        AnswerWords.personal(adjustments));
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(
            wanted.contains(INTERPRETER)
                ? Mistake.ifLong("language", "report.needs", language, Details.MAX_REFERENCE)
                : List.<Mistake>of(),
            Mistake.ifLong("adjustments", "report.needs", adjustments, Details.MAX_WORDS))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  List<String> ownWords() {
    return List.of(language, adjustments);
  }
}
