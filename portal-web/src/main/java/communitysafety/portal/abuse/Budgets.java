package communitysafety.portal.abuse;

import communitysafety.portal.protection.RequestNetwork;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks whether the sender of a request may do something now. The numbers are for an hour, and for
 * one moment; they are far above what a household or a village behind one address does, and 0 takes
 * a limit away. Each node counts for itself.
 */
@ApplicationScoped
public class Budgets {

  /** Nobody mistypes a token more often. */
  private static final Buckets.Limit OF_PLACES = new Buckets.Limit(20, 200);

  @Inject Clock clock;
  @Inject RequestNetwork network;
  @Inject TrustedPlaces places;

  @Inject
  @ConfigProperty(name = "portal.limit.start.network", defaultValue = "120")
  int startNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.start.everyone", defaultValue = "6000")
  int startEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.send.network", defaultValue = "60")
  int sendNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.send.everyone", defaultValue = "3000")
  int sendEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.api.network", defaultValue = "300")
  int apiNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.api.everyone", defaultValue = "6000")
  int apiEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.code.network", defaultValue = "60")
  int codeNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.code.everyone", defaultValue = "6000")
  int codeEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.response.network", defaultValue = "300")
  int responseNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.response.everyone", defaultValue = "12000")
  int responseEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.entry.network", defaultValue = "300")
  int entryNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.entry.everyone", defaultValue = "12000")
  int entryEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.booking.network", defaultValue = "300")
  int bookingNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.booking.everyone", defaultValue = "12000")
  int bookingEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.email.network", defaultValue = "30")
  int emailNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.email.everyone", defaultValue = "2000")
  int emailEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.concern.network", defaultValue = "30")
  int concernNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.concern.everyone", defaultValue = "600")
  int concernEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.verify.network", defaultValue = "120")
  int verifyNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.verify.everyone", defaultValue = "6000")
  int verifyEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.hold.network", defaultValue = "30")
  int holdNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.hold.everyone", defaultValue = "3000")
  int holdEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.book.network", defaultValue = "60")
  int bookNetwork;

  @Inject
  @ConfigProperty(name = "portal.limit.book.everyone", defaultValue = "3000")
  int bookEveryone;

  @Inject
  @ConfigProperty(name = "portal.limit.trusted-factor", defaultValue = "20")
  int trustedFactor;

  private Buckets buckets;

  @PostConstruct
  void begin() {
    Map<Budget, Buckets.Limit> limits = new EnumMap<>(Budget.class);
    limits.put(Budget.START, new Buckets.Limit(startNetwork, startEveryone));
    limits.put(Budget.SEND, new Buckets.Limit(sendNetwork, sendEveryone));
    limits.put(Budget.API, new Buckets.Limit(apiNetwork, apiEveryone));
    limits.put(Budget.CODE, new Buckets.Limit(codeNetwork, codeEveryone));
    limits.put(Budget.RESPONSE, new Buckets.Limit(responseNetwork, responseEveryone));
    limits.put(Budget.ENTRY, new Buckets.Limit(entryNetwork, entryEveryone));
    limits.put(Budget.BOOKING, new Buckets.Limit(bookingNetwork, bookingEveryone));
    limits.put(Budget.EMAIL, new Buckets.Limit(emailNetwork, emailEveryone));
    limits.put(Budget.CONCERN, new Buckets.Limit(concernNetwork, concernEveryone));
    limits.put(Budget.VERIFY, new Buckets.Limit(verifyNetwork, verifyEveryone));
    limits.put(Budget.HOLD, new Buckets.Limit(holdNetwork, holdEveryone));
    limits.put(Budget.BOOK, new Buckets.Limit(bookNetwork, bookEveryone));
    limits.put(Budget.PLACE, OF_PLACES);
    buckets = new Buckets(clock, limits, trustedFactor);
  }

  /** If the answer is yes, it has been counted. Never waits for anything. */
  public Answer ask(Budget budget, HttpServletRequest request) {
    return places
        .of(request)
        .map(place -> buckets.askFromPlace(budget, place))
        .orElseGet(() -> buckets.ask(budget, network.of(request)));
  }
}
