package communitysafety.consultation.http;

import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Description;
import communitysafety.consultation.publication.FindConsultations;
import communitysafety.consultation.publication.FindConsultations.Order;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.release.Releases;
import communitysafety.consultation.release.Releases.FrozenRelease;
import communitysafety.shared.hub.Hub;
import communitysafety.shared.hub.Hubs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What programs may read of consultations: what is public, and of its results what was released.
 * Everything that is asked comes from an address and is not trusted.
 */
@ApplicationScoped
public class PublishedConsultations {

  /** What else stands in an address is no slug, and may be what the database cannot read. */
  private static final String SLUG = "[a-z0-9-]{1,200}";

  @Inject FindConsultations finder;
  @Inject Consultations consultations;
  @Inject Releases releases;
  @Inject Hubs hubs;
  @Inject Clock clock;

  /** What can still be answered first. */
  ConsultationsResponse list(Map<String, List<String>> parameters) {
    ConsultationsQuery query = ConsultationsQuery.read(parameters, areas());
    return ConsultationsResponse.of(
        finder.published(
            query.filter(), Order.URGENT_FIRST, (query.page() - 1) * query.size(), query.size()),
        query);
  }

  private List<String> areas() {
    return Stream.concat(Stream.of(Description.COUNTY), hubs.all().stream().map(Hub::code))
        .toList();
  }

  ConsultationResponse consultation(String slug) {
    return ConsultationResponse.of(find(slug), clock.instant());
  }

  ReleasesResponse releases(String slug) {
    return ReleasesResponse.of(releases.of(find(slug).id()));
  }

  FrozenRelease release(String slug, String number) {
    PublicConsultation found = find(slug);
    // No leading nought: each release has one address.
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw new NoSuchRelease();
    }
    return releases.find(found.id(), Integer.parseInt(number)).orElseThrow(NoSuchRelease::new);
  }

  /** A preview is for people who were given its link, and is not looked up here. */
  private PublicConsultation find(String slug) {
    if (slug.startsWith(PublicConsultation.PREVIEW_PREFIX) || !slug.matches(SLUG)) {
      throw new NoSuchConsultation();
    }
    return consultations.find(slug).orElseThrow(NoSuchConsultation::new);
  }
}
