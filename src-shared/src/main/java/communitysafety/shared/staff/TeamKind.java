package communitysafety.shared.staff;

/** The kinds of team that can be handed a submission; what a reporter agrees to share with. */
public enum TeamKind {
  /** Force-wide, covers the City of York too. */
  POLICE_HATE_CRIME_TEAM,
  /** One per former district; how many there are is data. */
  COMMUNITY_SAFETY_HUB,
  /** The central team that takes what no rule places. */
  TRIAGE,
  /** A separate statutory partnership: we hand over to it and do not own the outcome. */
  CITY_OF_YORK
}
