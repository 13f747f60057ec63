package communitysafety.reporting.incident;

import communitysafety.shared.hub.Located;
import communitysafety.shared.privacy.PersonalText;

/**
 * Where it happened: what the reporter said, sealed, and the area it leads to, in clear.
 *
 * @param words postcode, address, name or description as typed; null when online, not sure, or not
 *     said
 * @param located the area it was resolved to, and how surely
 */
public record Place(Kind kind, PersonalText words, Located located) {

  public static final int MAX_WORDS = 500;

  /** How the reporter chose to say it. A postcode is never required. */
  public enum Kind {
    POSTCODE,
    ADDRESS,
    DESCRIPTION,
    ONLINE,
    TRANSPORT,
    NOT_SURE
  }
}
