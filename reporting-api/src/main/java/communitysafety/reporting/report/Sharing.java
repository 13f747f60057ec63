package communitysafety.reporting.report;

import communitysafety.shared.staff.TeamKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * With whom the reporter agrees that we share who they are and what they wrote. Agreement is a
 * promise of the service, not the lawful basis of processing (domain: public task).
 *
 * @param police the Police Hate Crime Team
 * @param hub the community safety team of the place (a hub or City of York) and the central team
 *     that places reports
 * @param support a support service; no such service receives anything from the portal yet, staff
 *     ask first
 */
public record Sharing(boolean police, boolean hub, boolean support) {

  public static final Sharing NOTHING = new Sharing(false, false, false);

  /** The kinds of team that may read what is released by agreement. */
  public Set<TeamKind> kinds() {
    Set<TeamKind> kinds = EnumSet.noneOf(TeamKind.class);
    if (police) {
      kinds.add(TeamKind.POLICE_HATE_CRIME_TEAM);
    }
    if (hub) {
      kinds.addAll(
          EnumSet.of(TeamKind.COMMUNITY_SAFETY_HUB, TeamKind.TRIAGE, TeamKind.CITY_OF_YORK));
    }
    return kinds;
  }
}
