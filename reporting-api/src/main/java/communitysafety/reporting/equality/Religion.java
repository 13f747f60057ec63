package communitysafety.reporting.equality;

/** What somebody believes, as the census of England and Wales asks. */
public enum Religion {
  NONE,
  CHRISTIAN,
  BUDDHIST,
  HINDU,
  JEWISH,
  MUSLIM,
  SIKH,
  OTHER,
  PREFER_NOT_TO_SAY
}
