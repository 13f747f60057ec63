package communitysafety.reporting.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much of a report a recipient may know, as the reporter chose: a ladder, on which each level
 * holds all those below it. Stored by name; order is meaning, so a new level goes where it belongs.
 */
public enum ConsentLevel {
  /** Codes, area and dates alone: the report is counted, and nobody can act on it. */
  COUNT_ONLY,
  /**
   * What happened too, in the reporter's words, with the exact place and time; not who they are.
   */
  WHAT_HAPPENED,
  /** And who the reporter is. */
  WHO_I_AM,
  /** And how to reach them, so that they can be contacted. */
  CONTACT_ME;

  public boolean allows(ConsentLevel needed) {
    return compareTo(needed) >= 0;
  }

  /**
   * The levels a reporter can choose among, lowest first. Who gave no name can be neither named nor
   * contacted.
   */
  public static Set<ConsentLevel> offeredTo(boolean named) {
    return EnumSet.range(COUNT_ONLY, highest(named));
  }

  ConsentLevel within(boolean named) {
    return highest(named).allows(this) ? this : highest(named);
  }

  private static ConsentLevel highest(boolean named) {
    return named ? CONTACT_ME : WHAT_HAPPENED;
  }
}
