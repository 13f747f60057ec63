package communitysafety.reporting.equality;

/** Somebody's sexual orientation. */
public enum Orientation {
  HETEROSEXUAL,
  GAY_OR_LESBIAN,
  BISEXUAL,
  OTHER,
  PREFER_NOT_TO_SAY
}
