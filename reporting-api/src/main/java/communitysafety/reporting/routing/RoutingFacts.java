package communitysafety.reporting.routing;

import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.Located;
import java.util.Optional;
import java.util.Set;

/**
 * All that routing may look at. No words and no names: what is not here cannot decide where a
 * report goes.
 *
 * @param redFlag someone is in danger now
 * @param strands empty unless the subject includes hate crime
 * @param online it happened online, so {@code located} tells where the person lives, if known
 * @param toTriageIfOutside the reporter asks us to pass on what happened outside our area
 */
public record RoutingFacts(
    boolean redFlag,
    Subject subject,
    Set<Strand> strands,
    Located located,
    boolean online,
    boolean toTriageIfOutside) {

  /** Hate crime on one of the grounds the plan names. */
  boolean hateCrime() {
    return subject.includesHateCrime() && Strand.anyOfThePlan(strands);
  }

  /** Nobody has yet told whether it is hate crime or anti-social behaviour. */
  boolean unclear() {
    return subject == Subject.NOT_SURE || (subject.includesHateCrime() && !hateCrime());
  }

  boolean antiSocialBehaviour() {
    return subject.includesAntiSocialBehaviour();
  }

  /** The code of the hub it happened in. */
  Optional<String> hub() {
    return isIn(AreaKind.HUB) ? Optional.of(located.area().code()) : Optional.empty();
  }

  boolean york() {
    return isIn(AreaKind.YORK);
  }

  boolean outside() {
    return isIn(AreaKind.OUTSIDE);
  }

  /** Not said, or between two areas and not decided. */
  boolean placeUnknown() {
    return isIn(AreaKind.UNKNOWN);
  }

  private boolean isIn(AreaKind kind) {
    return located.area().kind() == kind;
  }
}
