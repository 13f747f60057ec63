package communitysafety.reporting.equality;

/** Whether somebody has a condition or illness that lasts twelve months or more. */
public enum Condition {
  YES,
  NO,
  PREFER_NOT_TO_SAY
}
