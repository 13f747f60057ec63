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

  /** Whether they gave a name. */
  boolean isNamed() {
    return identity.fold(named -> true, () -> false);
  }

  /** Whether they gave a way to be contacted and did not ask us to leave it. */
  boolean isReachable() {
    return identity.fold(named -> named.contact().isUsable(), () -> false);
  }
}
