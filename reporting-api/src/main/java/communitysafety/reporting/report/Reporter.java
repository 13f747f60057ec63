package communitysafety.reporting.report;

/**
 * Who tells us: a relation to what happened and an identity.
 *
 * @param agreement of the person concerned; null unless the report is for somebody else
 * @param workplace of somebody who reports as part of their job; null otherwise, or when not said
 * @param under18 whether they said that they are under 18; false when not said
 */
public record Reporter(
    Relation relation,
    Agreement agreement,
    Identity identity,
    Workplace workplace,
    boolean under18) {

  public Reporter {
    workplace = Workplace.NOT_SAID.equals(workplace) ? null : workplace;
    if (relation.isForSomebodyElse() != (agreement != null)) {
      throw new IllegalArgumentException(
          "an agreement is asked after exactly when the report is for somebody else");
    }
    if (workplace != null && relation != Relation.PROFESSIONAL) {
      throw new IllegalArgumentException("a workplace is asked after in professionals only");
    }
  }
}
