package communitysafety.shared.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Through which server mail goes out, and in whose name. Without {@code portal.mail.host} there is
 * no mail and messages wait; with it, {@code portal.mail.from} is needed too.
 */
@Dependent
public class MailSettings {

  /** For each of connecting, one answer of the server, and one write to it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private final Optional<String> host;
  private final int port;
  private final Optional<String> username;
  private final Optional<String> password;
  private final boolean startTls;
  private final Optional<String> from;
  private final URI publicUrl;

  @Inject
  MailSettings(
      @ConfigProperty(name = "portal.mail.host") Optional<String> host,
      @ConfigProperty(name = "portal.mail.port", defaultValue = "25") int port,
      @ConfigProperty(name = "portal.mail.username") Optional<String> username,
      @ConfigProperty(name = "portal.mail.password") Optional<String> password,
      @ConfigProperty(name = "portal.mail.starttls") Optional<Boolean> startTls,
      @ConfigProperty(name = "portal.mail.from") Optional<String> from,
      @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080")
          URI publicUrl) {
    this.host = host;
    this.port = port;
    this.username = username;
    this.password = password;
    this.startTls = startTls.orElse(host.filter(name -> !LOOPBACK.contains(name)).isPresent());
    this.from = from;
    this.publicUrl = publicUrl;
    if (host.isPresent() && from.filter(address -> address.contains("@")).isEmpty()) {
      throw new IllegalStateException(
          "portal.mail.from must be an address, since portal.mail.host is set");
    }
  }

  boolean configured() {
    return host.isPresent();
  }

  String host() {
    return host.orElseThrow();
  }

  int port() {
    return port;
  }

  /** Null when the server wants no sign-in. */
  String username() {
    return username.orElse(null);
  }

  /** Null when the server wants no sign-in. */
  String password() {
    return password.orElse(null);
  }

  String from() {
    return from.orElseThrow();
  }

  /** The part of the sender's address after the at sign. */
  String domain() {
    return from().substring(from().lastIndexOf('@') + 1);
  }

  /** Where people reach the portal, without a slash at the end. */
  String publicUrl() {
    return publicUrl.toString().replaceFirst("/+$", "");
  }

  /** For the session of Jakarta Mail. With STARTTLS on, a server that lacks it gets nothing. */
  Properties properties() {
    Properties properties = new Properties();
    String patience = String.valueOf(PATIENCE.toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", patience);
    properties.setProperty("mail.smtp.timeout", patience);
    properties.setProperty("mail.smtp.writetimeout", patience);
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", String.valueOf(username.isPresent()));
    // What we call ourselves; the name of the machine is nobody's business.
    properties.setProperty("mail.smtp.localhost", domain());
    return properties;
  }
}
