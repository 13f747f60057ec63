package communitysafety.reporting.equality;

/** How old somebody is, in the bands that are asked for. */
public enum AgeBand {
  UNDER_16,
  FROM_16,
  FROM_25,
  FROM_35,
  FROM_45,
  FROM_55,
  FROM_65,
  FROM_75,
  PREFER_NOT_TO_SAY
}
