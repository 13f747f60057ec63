package communitysafety.reporting.equality;

/** How much such a condition makes it harder to do what one does day by day. */
public enum Effect {
  A_LOT,
  A_LITTLE,
  NOT_AT_ALL,
  PREFER_NOT_TO_SAY
}
