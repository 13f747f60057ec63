package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Workplace;
import java.util.List;
import java.util.stream.Stream;

/** Where somebody works who reports as part of their job. */
public class WorkAnswer extends OptionalAnswer {

  private String organisation = "";
  private String ownReference = "";
  private YesNo safeguarding;

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = TypedText.line(organisation);
  }

  public String getOwnReference() {
    return ownReference;
  }

  public void setOwnReference(String ownReference) {
    this.ownReference = TypedText.line(ownReference);
  }

  public YesNo getSafeguarding() {
    return safeguarding;
  }

  public void setSafeguarding(YesNo safeguarding) {
    this.safeguarding = safeguarding;
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(
            Mistake.ifLong("organisation", "report.work", organisation, Workplace.MAX_ORGANISATION),
            Mistake.ifLong("ownReference", "report.work", ownReference, Details.MAX_REFERENCE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  List<String> ownWords() {
    return List.of(organisation, ownReference);
  }

  Workplace workplace() {
    return new Workplace(
        AnswerWords.personal(organisation),
        AnswerWords.personal(ownReference),
        safeguarding == null ? null : safeguarding == YesNo.YES);
  }
}
