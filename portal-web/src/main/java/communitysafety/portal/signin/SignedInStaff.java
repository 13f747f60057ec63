package communitysafety.portal.signin;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The member of staff who makes this request, for pages. */
@Named("signedIn")
@RequestScoped
public class SignedInStaff {

  @Inject HttpServletRequest request;
  @Inject Teams teams;

  private StaffMember member;
  private String teamName;

  /**
   * @throws IllegalStateException when nobody is signed in: {@link StaffAuthentication} has not let
   *     the request this far, unless somebody took it away
   */
  public StaffMember member() {
    if (member == null) {
      StaffPrincipal principal = StaffAuthentication.of(request);
      if (principal == null) {
        throw new IllegalStateException("a staff page was reached by nobody");
      }
      member = principal.member();
    }
    return member;
  }

  public String getName() {
    return member().displayName();
  }

  public String getTeamName() {
    if (teamName == null) {
      teamName = teams.find(member().team()).map(Team::name).orElse(member().team());
    }
    return teamName;
  }

  public boolean isMover() {
    return member().may(Permission.MOVE_REFERRALS);
  }

  /** Whether they work on consultations. */
  public boolean isConsulting() {
    return member().may(Permission.WRITE_CONSULTATIONS)
        || member().may(Permission.PUBLISH_CONSULTATIONS);
  }

  /** Whether they plan training, or teach. */
  public boolean isTraining() {
    return member().may(Permission.PLAN_TRAINING) || member().may(Permission.TEACH_TRAINING);
  }

  public boolean isSeesDeliveries() {
    return member().may(Permission.SEE_DELIVERIES);
  }
}
