package communitysafety.reporting.incident;

/** What the reporter says the report is about. Nobody is asked to tell crime from incident. */
public enum Subject {
  HATE_CRIME,
  ANTI_SOCIAL_BEHAVIOUR,
  BOTH,
  NOT_SURE;

  public boolean includesHateCrime() {
    return this == HATE_CRIME || this == BOTH;
  }

  public boolean includesAntiSocialBehaviour() {
    return this == ANTI_SOCIAL_BEHAVIOUR || this == BOTH;
  }
}
