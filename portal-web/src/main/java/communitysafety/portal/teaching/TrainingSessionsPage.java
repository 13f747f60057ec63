package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindTeamCourses;
import communitysafety.consultation.training.FindTeamSessions;
import communitysafety.consultation.training.FindTeamSessions.Filter;
import communitysafety.consultation.training.FindTeamSessions.Order;
import communitysafety.consultation.training.FindTeamSessions.Show;
import communitysafety.consultation.training.ListedSession;
import communitysafety.consultation.training.TeamCourse;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.staff.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/**
 * The sessions of the person's team. What is shown is in the address; order and page are the
 * table's. Needs PLAN_TRAINING or TEACH_TRAINING.
 */
@Named("trainingSessions")
@ViewScoped
public class TrainingSessionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SignedInStaff signedIn;
  @Inject FindTeamSessions sessions;
  @Inject FindTeamCourses courses;
  @Inject StaffWords words;
  @Inject MeetingTimes times;

  private Show show = Show.UPCOMING;
  private String course = "";
  private String area = "";
  private final LazyDataModel<SessionLine> lines = new SessionLines(this);

  /**
   * @param order as a column says; null where none does: what comes next, or what was last
   */
  FindTeamSessions.Page find(Order order, int first, int size) {
    Order wanted = order;
    if (wanted == null) {
      wanted = show == Show.UPCOMING ? Order.SOONEST : Order.LATEST;
    }
    return sessions.find(signedIn.member(), new Filter(show, course, area), wanted, first, size);
  }

  List<SessionLine> inWords(List<ListedSession> rows) {
    return rows.stream().map(row -> new SessionLine(row, words, times)).toList();
  }

  public LazyDataModel<SessionLine> getLines() {
    return lines;
  }

  public boolean isPlanner() {
    return signedIn.member().may(Permission.PLAN_TRAINING);
  }

  /** Whether the person narrowed it down, and an empty table so says nothing about the team. */
  public boolean isFiltered() {
    return show != Show.UPCOMING || !course.isEmpty() || !area.isEmpty();
  }

  public List<Choice> getAllShown() {
    return Arrays.stream(Show.values())
        .map(each -> new Choice(each.name(), words.code("staff.training.show", each)))
        .toList();
  }

  public List<Choice> getAreas() {
    return times.areas();
  }

  /** Courses of the team by code, once for all editions. */
  public List<Choice> getCourses() {
    return courses.all(signedIn.member()).stream()
        .filter(TeamCourse::latest)
        .map(each -> new Choice(each.course().code(), each.course().title()))
        .toList();
  }

  public String getShow() {
    return show.name();
  }

  /** What an address holds that was never offered is as if it were not there. */
  public void setShow(String asked) {
    show =
        Arrays.stream(Show.values())
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElse(Show.UPCOMING);
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String code) {
    course = code == null ? "" : code;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String code) {
    area = code == null ? "" : code;
  }
}
