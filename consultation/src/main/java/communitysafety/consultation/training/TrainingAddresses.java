package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where links in mails and calendars lead. */
@Dependent
class TrainingAddresses {

  private final String publicUrl;

  @Inject
  TrainingAddresses(
      @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.publicUrl = publicUrl.replaceFirst("/+$", "");
  }

  /** Where a code is entered; in calendars, which others may see. */
  URI bookingPage() {
    return URI.create(publicUrl + "/training/booking");
  }

  /** For whoever booked alone. */
  URI booking(CheckedCode code) {
    return URI.create(bookingPage() + "?code=" + code.text());
  }

  /** For one person alone. */
  URI joining(CheckedCode code) {
    return URI.create(publicUrl + "/training/join?code=" + code.text());
  }

  URI catalogue() {
    return URI.create(publicUrl + "/training");
  }

  URI session(UUID session) {
    return URI.create(publicUrl + "/training/sessions/" + session);
  }

  /**
   * @param slug of the consultation that asks how it was
   */
  URI feedback(String slug) {
    return URI.create(publicUrl + "/consultations/" + slug);
  }

  URI privacyNotice() {
    return URI.create(publicUrl + "/privacy-notice");
  }

  /** The host people reach the portal by. */
  String host() {
    String host = URI.create(publicUrl).getHost();
    return host == null ? "localhost" : host;
  }
}
