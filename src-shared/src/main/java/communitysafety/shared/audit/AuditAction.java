package communitysafety.shared.audit;

/** What the audit trail remembers, in the past tense: each happened. Stored by name. */
public enum AuditAction {
  REPORT_RECEIVED,
  REFERRAL_OPENED,
  INBOX_VIEWED,
  REPORT_VIEWED,
  REFERRAL_ACCEPTED,
  REFERRAL_TRANSFERRED,
  REFERRAL_CLOSED,
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGNED_OUT,
  /** The notice to a team could not be delivered and nobody tries any more. */
  DELIVERY_FAILED,
  /** A member of staff asked for one more round of attempts. */
  DELIVERY_RETRIED,
  /** The reporter asked for a return code, with which they can come back. */
  RETURN_CODE_KEPT,
  /** The reporter, back with their code, added something; the detail says of what kind. */
  REPORTER_WROTE,
  /** The reporter, back with their code, gave their name or how to reach them. */
  IDENTITY_GIVEN,
  /** The reporter asked for the report to be deleted. */
  DELETION_ASKED,
  /** A member of staff wrote to the reporter. */
  TEAM_WROTE,
  /** The reporter, back with their return code, lets somebody know more or less than before. */
  CONSENTS_CHANGED,
  /** More was disclosed to a team than the reporter agreed to, for serious risk. */
  DISCLOSED_FOR_SERIOUS_RISK,
  /** Somebody looked through the disclosure register. */
  DISCLOSURE_REGISTER_VIEWED,
  REPORT_ERASED
}
