package communitysafety.reporting.http;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.AlreadyTold;
import communitysafety.reporting.report.Details.Harm;
import communitysafety.reporting.report.Details.Needs;
import communitysafety.reporting.report.Details.People;
import communitysafety.reporting.report.Details.Recurrence;
import communitysafety.reporting.report.Details.Risk;
import communitysafety.reporting.report.Details.SupportWanted;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.Optional;
import java.util.Set;

/** Reads what may be told beyond what must be asked: nothing of it is required. */
final class DetailsFields {

  private DetailsFields() {}

  /**
   * @param strands that the report names: a finer word needs its strand
   */
  static Details details(JsonFields fields, Set<Strand> strands) {
    Set<StrandDetail> strandDetails =
        fields.choices(
            "strandDetails",
            StrandDetail.class,
            detail ->
                strands.contains(detail.strand())
                    ? Optional.empty()
                    : Optional.of("\"strands\" names " + detail.strand()));
    Details details =
        new Details(
            strandDetails,
            fields.text("wordsSaid", Details.MAX_WORDS),
            fields.choices("acts", Act.class),
            fields.choice("recurrence", Recurrence.class),
            fields.text("earlierReference", Details.MAX_REFERENCE),
            fields.choices("alreadyTold", AlreadyTold.class),
            fields.text("alreadyToldReference", Details.MAX_REFERENCE),
            harm(fields.object("harm")),
            people(fields.object("people")),
            risk(fields.object("risk")),
            support(fields),
            needs(fields.object("needs")));
    fields.refuseTheRest();
    return details;
  }

  private static Set<SupportWanted> support(JsonFields fields) {
    Set<SupportWanted> support = fields.choices("support", SupportWanted.class);
    if (support.contains(SupportWanted.NONE) && support.size() > 1) {
      fields.note("support", "alone", SupportWanted.NONE.name());
    }
    return support;
  }

  private static Harm harm(JsonFields fields) {
    Harm harm =
        new Harm(
            fields.choice("hurt", YesNoUnknown.class),
            fields.choice("treated", YesNoUnknown.class),
            fields.text("injuries", Details.MAX_WORDS),
            fields.text("damage", Details.MAX_WORDS));
    fields.refuseTheRest();
    return harm;
  }

  private static People people(JsonFields fields) {
    People people =
        new People(
            fields.choice("known", YesNoUnknown.class),
            fields.text("description", Details.MAX_WORDS),
            fields.text("relationship", Details.MAX_REFERENCE),
            fields.text("whereToFind", Details.MAX_WORDS),
            fields.text("witnesses", Details.MAX_WORDS));
    fields.refuseTheRest();
    return people;
  }

  private static Risk risk(JsonFields fields) {
    Risk risk =
        new Risk(
            fields.choice("frequency", Risk.Frequency.class),
            fields.choice("change", Risk.Change.class),
            fields.choice("targeted", YesNoUnknown.class),
            fields.choice("againRisk", YesNoUnknown.class),
            fields.choices("worriedFor", Risk.WorriedFor.class),
            fields.choice("cannotStayHome", YesNoUnknown.class),
            fields.choice("unsafeAtHome", YesNoUnknown.class),
            fields.choice("hasSupport", YesNoUnknown.class),
            fields.choices("vulnerabilities", Risk.Vulnerability.class),
            fields.choices("dangers", Risk.Danger.class));
    fields.refuseTheRest();
    return risk;
  }

  private static Needs needs(JsonFields fields) {
    Needs needs =
        new Needs(
            fields.flagOrFalse("interpreter"),
            fields.flagOrFalse("britishSignLanguage"),
            fields.text("language", Details.MAX_REFERENCE),
            fields.choices("formats", Needs.Format.class),
            fields.text("otherAdjustments", Details.MAX_WORDS));
    fields.refuseTheRest();
    return needs;
  }
}
