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
  /** Sending the answers to a consultation. */
  RESPONSE,
  /** Entering the code that one takes part in a consultation with. */
  ENTRY,
  /** Entering the code of a training booking, or of joining a webinar. */
  BOOKING,
  /** Having a mail sent, to confirm an address. */
  EMAIL,
  /** Having words that tell of a crime or of somebody at risk passed on. */
  CONCERN,
  /** Asking whether a certificate is valid. */
  VERIFY,
  /** Having places of a training session held, without a name. */
  HOLD,
  /** Sending a booking of training, or going in line. */
  BOOK,
  /** Entering the token of a trusted place. */
  PLACE
}
