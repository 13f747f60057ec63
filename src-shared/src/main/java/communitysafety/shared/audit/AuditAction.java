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
  REPORT_ERASED,
  /** A survey was written or changed, in a spreadsheet or in the portal. */
  CONSULTATION_WRITTEN,
  CONSULTATION_PROPOSED,
  /** The second of two people published it. */
  CONSULTATION_PUBLISHED,
  CONSULTATION_EXTENDED,
  CONSULTATION_CLOSED,
  /** The Partnership said what it did. */
  CONSULTATION_ANSWERED,
  /** Codes to take part with were made; the detail says how many. */
  ENTRY_CODES_MADE,
  /** A response, words and all, was read by a member of staff. */
  RESPONSES_VIEWED,
  RESPONSES_EXPORTED,
  /** Responses on paper or by telephone were brought in from a file. */
  RESPONSES_IMPORTED,
  /** Words were let through, withheld or blacked out; the detail says why. */
  WORDS_MODERATED,
  RESULTS_RELEASED,
  /** Somebody taking part told of a crime or of somebody at risk. */
  CONCERN_RAISED,
  CONCERN_VIEWED,
  CONCERN_ERASED,
  /** Somebody asked for places that a team decides about. */
  TRAINING_REQUESTED,
  TRAINING_REQUEST_VIEWED,
  TRAINING_REQUEST_APPROVED,
  /** The detail is the reason. */
  TRAINING_REQUEST_DECLINED,
  /** Who asked took it back, or the session was cancelled. */
  TRAINING_REQUEST_WITHDRAWN,
  /** A session was put into the catalogue; the detail of this and the next is its number. */
  TRAINING_SESSION_PLANNED,
  /** Who teaches it, its booking window or its terms are others. */
  TRAINING_SESSION_REVISED,
  TRAINING_SESSION_MOVED,
  TRAINING_SESSION_CANCELLED,
  /** A member of staff read who has places in a session, and who waits. */
  TRAINING_BOOKINGS_VIEWED,
  /** A member of staff booked for somebody; the detail is the booking's number. */
  TRAINING_BOOKED_BY_STAFF,
  TRAINING_CANCELLED_BY_STAFF,
  /** The names of who comes to a session were read; the detail is the session's number. */
  TRAINING_REGISTER_VIEWED,
  /** A trainer read what the people of a session need; the detail is the session's number. */
  TRAINING_NEEDS_VIEWED,
  /** The key of what the people of a session needed was destroyed. */
  TRAINING_NEEDS_DESTROYED,
  /** Who booked and who came was erased; the detail says why, and how many bookings it were. */
  TRAINING_BOOKINGS_ERASED,
  CERTIFICATE_ISSUED,
  /** A certificate was taken back; the reason stands with it. */
  CERTIFICATE_REVOKED
}
