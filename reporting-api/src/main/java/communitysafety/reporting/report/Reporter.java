package communitysafety.reporting.report;

/**
 * Who tells us: a relation to what happened and an identity.
 *
 * @param agreement of the person concerned; null unless the report is for somebody else
 */
public record Reporter(Relation relation, Agreement agreement, Identity identity) {

  public Reporter {
    if (relation.isForSomebodyElse() != (agreement != null)) {
      throw new IllegalArgumentException(
          "an agreement is asked after exactly when the report is for somebody else");
    }
  }
}
