package communitysafety.consultation.survey;

/** A condition over a survey's answers that cannot be compiled; the finding says why. */
public final class ConditionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  public ConditionRefused(Finding finding) {
    super(finding.kind().name());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
