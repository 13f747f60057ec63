package communitysafety.portal.report;

/** The answer to a question that has two. */
public enum YesNo {
  YES,
  NO
}
