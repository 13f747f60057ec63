package communitysafety.portal.abuse;

/** What is counted, each apart: who has used up one may still do the others. */
public enum Budget {
  /** Beginning to report. */
  START,
  /** Sending a report from the pages. */
  SEND,
  /** Posting a report to the programming interface. */
  API,
  /** Entering a return code. */
  CODE,
  /** Entering the token of a trusted place. */
  PLACE
}
