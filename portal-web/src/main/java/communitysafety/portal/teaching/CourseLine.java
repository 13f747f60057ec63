package communitysafety.portal.teaching;

import communitysafety.consultation.training.TeamCourse;
import communitysafety.portal.staff.StaffWords;

/** A row of the team's courses in words. */
public class CourseLine {

  private final String key;
  private final String title;
  private final String topics;
  private final String duration;
  private final int sessions;
  private final boolean latest;
  private final boolean professionalsOnly;

  CourseLine(TeamCourse course, StaffWords words) {
    key = course.course().id().toString();
    title = words.say("staff.training.edition", course.course().title(), course.course().edition());
    topics =
        String.join(
            ", ",
            words.codes(
                "staff.training.topic", course.course().topics().stream().sorted().toList()));
    duration = words.say("staff.training.minutes", course.course().duration().toMinutes());
    sessions = course.sessions();
    latest = course.latest();
    professionalsOnly = course.course().professionalsOnly();
  }

  public String getKey() {
    return key;
  }

  public String getAddress() {
    return "/staff/training-course?course=" + key;
  }

  public String getTitle() {
    return title;
  }

  public String getTopics() {
    return topics;
  }

  public String getDuration() {
    return duration;
  }

  /** How many are still to come. */
  public int getSessions() {
    return sessions;
  }

  public boolean isLatest() {
    return latest;
  }

  public boolean isProfessionalsOnly() {
    return professionalsOnly;
  }
}
