package communitysafety.reporting.report;

import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.staff.TeamKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By when we promise to have answered, in working days: data, set by configuration, with defaults
 * proposed from what police forces and councils publish. The Partnership has to agree them.
 */
@ApplicationScoped
public class Promises {

  @Inject WorkingDays workingDays;

  @Inject
  @ConfigProperty(name = "portal.promise.hate.high", defaultValue = "1")
  int hateHigh;

  @Inject
  @ConfigProperty(name = "portal.promise.hate", defaultValue = "2")
  int hate;

  @Inject
  @ConfigProperty(name = "portal.promise.asb.high", defaultValue = "1")
  int antiSocialHigh;

  @Inject
  @ConfigProperty(name = "portal.promise.asb.medium", defaultValue = "3")
  int antiSocialMedium;

  @Inject
  @ConfigProperty(name = "portal.promise.asb", defaultValue = "5")
  int antiSocial;

  @Inject
  @ConfigProperty(name = "portal.promise.unplaced", defaultValue = "1")
  int unplaced;

  @Inject
  @ConfigProperty(name = "portal.promise.update", defaultValue = "10")
  int update;

  /** The last day for a team of this kind to have read a report of this band. */
  public LocalDate firstContact(TeamKind team, Band band, OffsetDateTime receivedAt) {
    return workingDays.plus(receivedAt, firstContactDays(team, band));
  }

  /** The last day for the first update. */
  public LocalDate update(OffsetDateTime receivedAt) {
    return workingDays.plus(receivedAt, update);
  }

  private int firstContactDays(TeamKind team, Band band) {
    return switch (team) {
      case POLICE_HATE_CRIME_TEAM -> band == Band.HIGH ? hateHigh : hate;
      case COMMUNITY_SAFETY_HUB, CITY_OF_YORK ->
          switch (band) {
            case HIGH -> antiSocialHigh;
            case MEDIUM -> antiSocialMedium;
            case STANDARD -> antiSocial;
          };
      case TRIAGE -> unplaced;
    };
  }
}
