package communitysafety.consultation.publication;

/** Where a consultation stands for the public. Follows from its row and the time. */
public enum Phase {
  /** Not for the public yet: only who has the preview link sees it. */
  PREVIEW,
  /** Published; its opening time is still to come. */
  COMING,
  OPEN,
  /** Nobody can answer any more; nothing has been released. */
  CLOSED,
  /** Closed, and a release shows what was answered. */
  RESULTS,
  /** We asked, you said, we did: the Partnership has said what it did. */
  ANSWERED
}
