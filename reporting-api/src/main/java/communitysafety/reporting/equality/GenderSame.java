package communitysafety.reporting.equality;

/** Whether somebody's gender is the same as the sex registered at birth. */
public enum GenderSame {
  YES,
  NO,
  PREFER_NOT_TO_SAY
}
