package communitysafety.consultation.training;

/** What a course is about. Stored by name. */
public enum TrainingTopic {
  HATE_CRIME_AWARENESS,
  CULTURAL_AWARENESS,
  MISOGYNY,
  HATE_CRIME_CHAMPION
}
