package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.PublicConsultation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;

/** One request for a page of one consultation; opened by {@link ConsultationFilter}. */
@Named("consultationVisit")
@RequestScoped
public class ConsultationVisit {

  @Inject Consultations consultations;
  @Inject Clock clock;

  private HttpServletRequest request;
  private HttpServletResponse response;
  private ConsultationAddress address;
  private PublicConsultation consultation;

  /**
   * @return false when there is no such consultation
   */
  boolean open(
      ConsultationAddress address, HttpServletRequest request, HttpServletResponse response) {
    this.address = address;
    this.request = request;
    this.response = response;
    Optional<PublicConsultation> found = consultations.find(address.slug());
    found.ifPresent(each -> consultation = each);
    return found.isPresent();
  }

  public PublicConsultation getConsultation() {
    return consultation;
  }

  public Phase getPhase() {
    return consultation.phase(clock.instant());
  }

  /** What stands in the address after the name of the page. */
  String about() {
    return address.about();
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  /** The address of a page of this consultation; {@code ""} for its first. */
  public String address(String page) {
    return "/consultations/" + consultation.slug() + (page.isEmpty() ? "" : "/" + page);
  }
}
