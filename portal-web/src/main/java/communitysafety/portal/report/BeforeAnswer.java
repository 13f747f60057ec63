package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.AlreadyTold;
import communitysafety.reporting.report.Details.Recurrence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether it has happened before, and who has been told already. */
public class BeforeAnswer extends OptionalAnswer {

  private Recurrence recurrence;
  private String earlierReference = "";
  private List<String> told = List.of();
  private String toldReference = "";

  public Recurrence getRecurrence() {
    return recurrence;
  }

  public void setRecurrence(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  public String getEarlierReference() {
    return earlierReference;
  }

  public void setEarlierReference(String earlierReference) {
    this.earlierReference = TypedText.line(earlierReference);
  }

  public List<String> getTold() {
    return told;
  }

  public void setTold(List<String> told) {
    this.told = told == null ? List.of() : List.copyOf(told);
  }

  public String getToldReference() {
    return toldReference;
  }

  public void setToldReference(String toldReference) {
    this.toldReference = TypedText.line(toldReference);
  }

  Set<AlreadyTold> named() {
    return AnswerWords.constants(AlreadyTold.class, told);
  }

  /** Whether it is said to happen again and again. */
  boolean isRepeated() {
    return recurrence == Recurrence.SEVERAL_TIMES || recurrence == Recurrence.STILL_GOING_ON;
  }

  boolean isSaid() {
    return recurrence != null && recurrence != Recurrence.NOT_KNOWN;
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(
            Mistake.ifLong("toldReference", "report.before", toldReference, Details.MAX_REFERENCE),
            Mistake.ifLong(
                "earlierReference", "report.before", earlierReference, Details.MAX_REFERENCE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  List<String> ownWords() {
    return List.of(toldReference, earlierReference);
  }
}
