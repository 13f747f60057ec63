package communitysafety.consultation.results;

/** What became of a text that somebody wrote. */
public enum WordsState {
  UNREAD,
  /** It may be published as it was written. */
  PASSED,
  /** It is not published. */
  WITHHELD,
  /** What is left of it may be published. */
  BLACKED_OUT
}
