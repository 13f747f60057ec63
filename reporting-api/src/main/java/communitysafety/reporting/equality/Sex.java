package communitysafety.reporting.equality;

/** Somebody's sex, asked apart from gender. */
public enum Sex {
  FEMALE,
  MALE,
  PREFER_NOT_TO_SAY
}
