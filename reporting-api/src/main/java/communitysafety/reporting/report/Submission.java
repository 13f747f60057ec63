package communitysafety.reporting.report;

import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Incident.Unclassified;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.shared.privacy.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a member of the public sends us, validated and not yet accepted. Pages and API build the
 * same one, so everything behind it is the same for both.
 *
 * @param redFlag someone is in danger now; the reporter was shown 999 and went on
 * @param incidents one or two (hate crime and anti-social behaviour), or one {@link Unclassified}
 * @param account what happened, in the reporter's own words; 1 to {@value #MAX_ACCOUNT} characters
 * @param occurrence when the first incident happened
 * @param place where the first incident happened
 * @param further what else happened, in the order told; up to {@value FurtherIncident#MOST}
 * @param details what was told beyond what must be asked; finer words for a strand that is not
 *     named are dropped
 * @param consents what the reporter lets each recipient know; no higher than the reporter gave a
 *     name for
 * @param toTriageIfOutside when the place is outside North Yorkshire and York: the reporter asks us
 *     to pass it on rather than to be told where to go
 */
public record Submission(
    Channel channel,
    boolean redFlag,
    Reporter reporter,
    List<Incident> incidents,
    PersonalText account,
    Occurrence occurrence,
    Place place,
    List<FurtherIncident> further,
    Details details,
    Consents consents,
    boolean toTriageIfOutside) {

  /** Characters, counted as Java's UTF-16 code units with line ends as one. */
  public static final int MAX_ACCOUNT = 5_000;

  public Submission {
    if (incidents.isEmpty()) {
      throw new IllegalArgumentException("a submission tells of at least one incident");
    }
    if (further.size() > FurtherIncident.MOST) {
      throw new IllegalArgumentException("more further incidents than one report holds");
    }
    incidents = List.copyOf(incidents);
    further = List.copyOf(further);
    details = details.onlyOf(strands(incidents));
    consents = consents.within(reporter.isNamed());
  }

  public Subject subject() {
    boolean hate = hateCrime().isPresent();
    boolean antiSocial = antiSocialBehaviour().isPresent();
    if (hate && antiSocial) {
      return Subject.BOTH;
    }
    if (hate) {
      return Subject.HATE_CRIME;
    }
    return antiSocial ? Subject.ANTI_SOCIAL_BEHAVIOUR : Subject.NOT_SURE;
  }

  /** The strands named, empty unless hate crime is among the incidents. */
  public Set<Strand> strands() {
    return strands(incidents);
  }

  private static Set<Strand> strands(List<Incident> incidents) {
    return only(HateCrime.class, incidents).map(HateCrime::strands).orElse(Set.of());
  }

  Optional<HateCrime> hateCrime() {
    return only(HateCrime.class, incidents);
  }

  Optional<AntiSocialBehaviour> antiSocialBehaviour() {
    return only(AntiSocialBehaviour.class, incidents);
  }

  private static <I extends Incident> Optional<I> only(Class<I> kind, List<Incident> incidents) {
    return incidents.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
