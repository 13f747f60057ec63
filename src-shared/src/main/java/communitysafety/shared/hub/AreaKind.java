package communitysafety.shared.hub;

/** What an area means to the portal. */
public enum AreaKind {
  /** One of the areas that a Community Safety Hub looks after. */
  HUB,
  /** The City of York: same police, another council, its own partnership. */
  YORK,
  /** Neither North Yorkshire nor the City of York. */
  OUTSIDE,
  /** Not known, or not known yet. */
  UNKNOWN
}
