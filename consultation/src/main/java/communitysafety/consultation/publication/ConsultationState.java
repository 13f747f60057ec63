package communitysafety.consultation.publication;

/**
 * What has been done with a consultation. Stored by name. What the public sees follows from it and
 * from the time: {@link Phase}.
 */
public enum ConsultationState {
  /** Being written; only its team and who has the preview link see it. */
  DRAFT,
  /** Two people have published it. */
  PUBLISHED,
  /** Over: its last responses have been put with the others. */
  CLOSED
}
