package communitysafety.portal.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose portal this is: everything another partnership changes to take it over without touching
 * code. For pages as {@code #{portal.name}}; read from configuration when the portal starts.
 */
@Named("portal")
@ApplicationScoped
public class PortalIdentity {

  @Inject
  @ConfigProperty(name = "portal.name", defaultValue = "Standing Together")
  String name;

  @Inject
  @ConfigProperty(
      name = "portal.partnership",
      defaultValue = "North Yorkshire Community Safety Partnership")
  String partnership;

  @Inject
  @ConfigProperty(name = "portal.place", defaultValue = "North Yorkshire")
  String place;

  @Inject
  @ConfigProperty(name = "portal.police", defaultValue = "North Yorkshire Police")
  String police;

  @Inject
  @ConfigProperty(name = "portal.council", defaultValue = "North Yorkshire Council")
  String council;

  @Inject
  @ConfigProperty(name = "portal.contact.phone", defaultValue = "0300 131 2131")
  String phone;

  @Inject
  @ConfigProperty(name = "portal.contact.hours", defaultValue = "Monday to Friday, 8am to 5:30pm")
  String hours;

  @Inject
  @ConfigProperty(name = "portal.contact.email")
  Optional<String> email;

  @Inject
  @ConfigProperty(
      name = "portal.contact.post",
      defaultValue = "Safer Communities, North Yorkshire Council, County Hall, Northallerton")
  String post;

  @Inject
  @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080")
  URI publicUrl;

  @Inject
  @ConfigProperty(name = "portal.accessibility.prepared", defaultValue = "2026-11-23")
  LocalDate accessibilityPrepared;

  /** The name of the portal, shown first on every page. */
  public String getName() {
    return name;
  }

  /** The partnership behind it, shown beside the name. */
  public String getPartnership() {
    return partnership;
  }

  /** The area it is for. */
  public String getPlace() {
    return place;
  }

  /** The police force of the area. */
  public String getPolice() {
    return police;
  }

  /** The council of the area. */
  public String getCouncil() {
    return council;
  }

  /** A telephone number for everything that is not urgent. */
  public String getPhone() {
    return phone;
  }

  /** The same number as a link. */
  public String getPhoneLink() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }

  /** When the telephone is answered, in words. */
  public String getHours() {
    return hours;
  }

  /** The e-mail address, or null where none is set; pages then leave it out. */
  public String getEmail() {
    return email.orElse(null);
  }

  /** The postal address on one line. */
  public String getPost() {
    return post;
  }

  /** The day the accessibility statement was prepared or last reviewed, in words. */
  public String getAccessibilityDate() {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(accessibilityPrepared);
  }

  /** Where the public reaches the portal, without a slash at the end. */
  public String getPublicUrl() {
    return publicUrl.toString().replaceAll("/+$", "");
  }
}
