package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds consultations for whoever answers them and whoever counts. */
@ApplicationScoped
public class Consultations {

  /**
   * @param slug as it stands in an address; not trusted; {@code preview-…} finds a draft by its
   *     preview link
   * @return empty when there is none that the public may see
   */
  public Optional<PublicConsultation> find(String slug) {
    throw new UnsupportedOperationException();
  }

  /** A published consultation by its id. */
  public Optional<PublicConsultation> byId(UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * The survey of a version that was published before, to read what was answered to it.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  public Survey survey(UUID consultation, int version) {
    throw new UnsupportedOperationException();
  }
}
