package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindTeamCourses;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What the person's team teaches, edition by edition. Needs PLAN_TRAINING or TEACH_TRAINING. */
@Named("trainingCourses")
@RequestScoped
public class TrainingCoursesPage {

  @Inject SignedInStaff signedIn;
  @Inject FindTeamCourses courses;
  @Inject StaffWords words;

  private List<CourseLine> lines;

  /** The table sorts it. */
  public List<CourseLine> getLines() {
    if (lines == null) {
      lines = new ArrayList<>();
      courses.all(signedIn.member()).forEach(each -> lines.add(new CourseLine(each, words)));
    }
    return lines;
  }

  public boolean isPlanner() {
    return signedIn.member().may(Permission.PLAN_TRAINING);
  }
}
