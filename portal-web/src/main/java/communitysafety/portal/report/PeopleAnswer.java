package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.People;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.ArrayList;
import java.util.List;

/** Who did it and who saw it, as far as somebody knows without looking for it. */
public class PeopleAnswer extends OptionalAnswer {

  private YesNoUnknown known;
  private String relationship = "";
  private String whereToFind = "";
  private String description = "";
  private String witnesses = "";

  public YesNoUnknown getKnown() {
    return known;
  }

  public void setKnown(YesNoUnknown known) {
    this.known = known;
  }

  public String getRelationship() {
    return relationship;
  }

  public void setRelationship(String relationship) {
    this.relationship = TypedText.line(relationship);
  }

  public String getWhereToFind() {
    return whereToFind;
  }

  public void setWhereToFind(String whereToFind) {
    this.whereToFind = TypedText.lines(whereToFind);
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = TypedText.lines(description);
  }

  public String getWitnesses() {
    return witnesses;
  }

  public void setWitnesses(String witnesses) {
    this.witnesses = TypedText.lines(witnesses);
  }

  /** Who and where they are counts only then. */
  private boolean knowsThem() {
    return known == YesNoUnknown.YES;
  }

  People people() {
    return new People(
        known,
        AnswerWords.personal(description),
        knowsThem() ? AnswerWords.personal(relationship) : null,
        knowsThem() ? AnswerWords.personal(whereToFind) : null,
        AnswerWords.personal(witnesses));
  }

  @Override
  List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    if (knowsThem()) {
      mistakes.addAll(
          Mistake.ifLong("relationship", "report.people", relationship, Details.MAX_REFERENCE));
      mistakes.addAll(
          Mistake.ifLong("whereToFind", "report.people", whereToFind, Details.MAX_WORDS));
    }
    mistakes.addAll(Mistake.ifLong("description", "report.people", description, Details.MAX_WORDS));
    mistakes.addAll(Mistake.ifLong("witnesses", "report.people", witnesses, Details.MAX_WORDS));
    return mistakes;
  }

  @Override
  List<String> ownWords() {
    return List.of(relationship, whereToFind, description, witnesses);
  }
}
