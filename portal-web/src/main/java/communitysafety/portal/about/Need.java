package communitysafety.portal.about;

/** What a person may need that others can give better than we; in the order they are shown. */
public enum Need {
  HATE_CRIME,
  DOMESTIC_ABUSE,
  CHILD,
  ADULT,
  PREVENT,
  FIRE,
  HOUSING,
  TALK
}
