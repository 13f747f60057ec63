package communitysafety.consultation.publication;

/** What a consultation is about, for who looks for one: the priorities of the plan and beyond. */
public enum Topic {
  HATE_CRIME,
  ANTI_SOCIAL_BEHAVIOUR,
  VIOLENCE_AGAINST_WOMEN_AND_GIRLS,
  FEELING_SAFE,
  DOMESTIC_ABUSE,
  ROAD_SAFETY,
  TRAINING,
  EVERYTHING
}
