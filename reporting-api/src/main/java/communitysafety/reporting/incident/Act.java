package communitysafety.reporting.incident;

/**
 * What was done, whatever lay behind it: base behaviour apart from bias, as the OSCE's guidance on
 * hate crime data asks, in the words that police forces and councils offer. Several at once.
 */
public enum Act {
  VERBAL_ABUSE,
  THREATS,
  PHYSICAL_ASSAULT,
  SPITTING,
  /** Sexual assault, or touching that was not wanted. */
  SEXUAL_ASSAULT,
  /** Advances or remarks of a sexual kind that were not wanted. */
  UNWANTED_ADVANCES,
  /** Being followed, or the same thing again and again. */
  HARASSMENT,
  ONLINE_ABUSE,
  HATE_MAIL,
  GRAFFITI,
  DAMAGE,
  ARSON,
  RUBBISH_DUMPED,
  MALICIOUS_COMPLAINTS,
  BULLYING,
  /** Taking money or things, also by somebody who pretends to be a friend ("mate crime"). */
  THEFT_OR_EXPLOITATION,
  ANIMAL_HARMED,
  PHOTOS_WITHOUT_CONSENT,
  OTHER
}
