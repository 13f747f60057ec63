package communitysafety.reporting.report;

import communitysafety.shared.staff.TeamKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the reporter lets each recipient know. A promise of the service, not the lawful basis of
 * processing, which is the public task (UK GDPR, article 6(1)(e)); {@link DiscloseForSeriousRisk}
 * is the one way past it.
 *
 * @param police the Police Hate Crime Team
 * @param hub the community safety team of the place (a hub or City of York) and the central team
 *     that places reports
 * @param support whether a support service may be told; no such service receives anything from the
 *     portal yet, staff ask first
 */
public record Consents(ConsentLevel police, ConsentLevel hub, boolean support) {

  /** Everybody only counts. */
  public static final Consents NOTHING =
      new Consents(ConsentLevel.COUNT_ONLY, ConsentLevel.COUNT_ONLY, false);

  /**
   * Which wording of the question they answered, at {@code /report/sharing}; kept with each answer.
   * Whoever changes the meaning of those words gives them a new version; a test remembers them.
   */
  public static final String WORDING = "2026-1";

  /** The same for callers of the API, who ask in words of their own. */
  static final String WORDING_OF_API = "api-2026-1";

  public Consents {
    if (police == null || hub == null) {
      throw new IllegalArgumentException("each recipient has a level");
    }
  }

  /** How much a team of this kind may know. */
  public ConsentLevel of(TeamKind kind) {
    return switch (kind) {
      case POLICE_HATE_CRIME_TEAM -> police;
      case COMMUNITY_SAFETY_HUB, TRIAGE, CITY_OF_YORK -> hub;
    };
  }

  /** The kinds of team that may read a part of the report, whether they are to act or to know. */
  Set<TeamKind> mayRead(ReportPart.Part part) {
    Set<TeamKind> kinds = EnumSet.noneOf(TeamKind.class);
    for (TeamKind kind : TeamKind.values()) {
      if (of(kind).allows(part.needs())) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** The same, no higher than can be: nobody can be told a name that was not given. */
  Consents within(boolean named) {
    return new Consents(police.within(named), hub.within(named), support);
  }

  /** As the audit trail notes it: codes and nothing else. */
  String inCodes() {
    return "police " + police + ", hub " + hub + ", support " + support;
  }
}
