package communitysafety.portal.teaching;

import communitysafety.consultation.training.ListedSession;
import communitysafety.portal.staff.StaffWords;
import java.io.Serializable;

/** A row of the team's sessions in words. */
public class SessionLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String course;
  private final String when;
  private final String where;
  private final String places;
  private final String waiting;
  private final String requests;
  private final int taken;
  private final int capacity;

  SessionLine(ListedSession row, StaffWords words, MeetingTimes times) {
    key = row.id().toString();
    course = row.course();
    String first = times.moment(row.startsAt());
    when =
        row.dates() == 1 ? first : words.say("staff.training.sessions.dates", first, row.dates());
    String place =
        row.venue().isEmpty() ? words.code("staff.training.mode", row.mode()) : row.venue();
    where = words.say("staff.training.sessions.place", place, times.area(row.area()));
    taken = row.taken();
    capacity = row.capacity();
    places = words.say("staff.training.sessions.taken", taken, capacity);
    waiting = row.waiting() == 0 ? "" : words.say("staff.training.sessions.waiting", row.waiting());
    requests =
        row.requests() == 0 ? "" : words.say("staff.training.sessions.requests", row.requests());
  }

  /** Identifies the row to the table. */
  public String getKey() {
    return key;
  }

  public String getAddress() {
    return "/staff/training-session?session=" + key;
  }

  public String getCourse() {
    return course;
  }

  public String getWhen() {
    return when;
  }

  public String getWhere() {
    return where;
  }

  public String getPlaces() {
    return places;
  }

  /** Empty when nobody waits. */
  public String getWaiting() {
    return waiting;
  }

  /** Empty when there is nothing to decide. */
  public String getRequests() {
    return requests;
  }

  public int getTaken() {
    return taken;
  }

  public int getCapacity() {
    return capacity;
  }
}
