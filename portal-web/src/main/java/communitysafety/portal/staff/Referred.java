package communitysafety.portal.staff;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.submission.Reference;
import java.util.Arrays;
import java.util.Optional;

/** What a referral can be of. Each kind has a page of its own, and words for it. */
public enum Referred {
  REPORT("report", AuditAction.REPORT_VIEWED),
  /** Told in a consultation. */
  CONCERN("concern", AuditAction.CONCERN_VIEWED),
  /** Places in a course about which the team decides. */
  TRAINING_REQUEST("training-request", AuditAction.TRAINING_REQUEST_VIEWED);

  private final String page;
  private final AuditAction viewing;

  Referred(String page, AuditAction viewing) {
    this.page = page;
    this.viewing = viewing;
  }

  /**
   * @param subject of the referral: the name of a kind, or what the report is about
   */
  static Referred of(String subject) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(subject))
        .findFirst()
        .orElse(REPORT);
  }

  static Optional<Referred> at(String page) {
    return Arrays.stream(values()).filter(each -> each.page.equals(page)).findFirst();
  }

  /** Where this one is shown, as mails name it. */
  public String address(Reference reference) {
    return view() + "/" + reference;
  }

  /** The page that shows all of the kind. */
  String view() {
    return "/staff/" + page;
  }

  /** The key of its words that end so. */
  public String words(String part) {
    return "staff." + page + "." + part;
  }

  /** What the audit trail calls looking at one. */
  AuditAction viewing() {
    return viewing;
  }
}
