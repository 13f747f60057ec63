package communitysafety.consultation.training;

/**
 * A course as the team that owns it works on it.
 *
 * @param version to be given back with a correction
 * @param latest whether it is the newest edition, of which sessions are planned
 * @param sessions how many sessions of this edition are still to come
 * @param feedback slug of the consultation that asks those who were there; empty for none
 */
public record TeamCourse(
    Course course, int version, boolean latest, int sessions, String feedback) {}
