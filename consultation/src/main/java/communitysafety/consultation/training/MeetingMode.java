package communitysafety.consultation.training;

/** How people come together, without where: what anybody may know of a {@link Gathering}. */
public enum MeetingMode {
  FACE_TO_FACE,
  WEBINAR,
  HYBRID
}
