package communitysafety.reporting.incident;

/** How much the behaviour affects health, sleep, work or going out: a four-point scale. */
public enum Impact {
  A_LITTLE,
  SOMEWHAT,
  A_LOT,
  SEVERELY
}
