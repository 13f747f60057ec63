package communitysafety.portal.protection;

import communitysafety.shared.staff.Networks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which network a request comes from, for sharing what is scarce. It is looked at and never kept:
 * who remembers it for a while does so under a key that ends with the process.
 */
@ApplicationScoped
public class RequestNetwork {

  /** Separated by commas; as one text, since Payara fails on an Optional of a List. */
  @Inject
  @ConfigProperty(name = "portal.trusted-proxies")
  Optional<String> trustedProxies;

  private Networks networks;

  @PostConstruct
  void prepare() {
    networks = new Networks(List.of(trustedProxies.orElse("").split(",")));
  }

  /** As {@link Networks} names it. */
  public String of(HttpServletRequest request) {
    return networks.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }
}
