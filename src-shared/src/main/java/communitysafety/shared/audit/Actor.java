package communitysafety.shared.audit;

import java.util.UUID;

/**
 * Who did something: the public, a caller of the API, the portal itself, or a member of staff.
 * Nothing is kept of a member of the public beyond that they are one.
 *
 * @param code what is stored: {@code PUBLIC}, {@code API}, {@code SYSTEM} or the id of the member
 * @param name how colleagues name the member at the time; null for all others
 * @param team the member's team; null for all others
 */
public record Actor(String code, String name, String team) {

  /** Somebody at a browser, not signed in. */
  public static final Actor PUBLIC = new Actor("PUBLIC", null, null);

  /** A program that called the API. */
  public static final Actor API = new Actor("API", null, null);

  /** The portal, by its own clock. */
  public static final Actor SYSTEM = new Actor("SYSTEM", null, null);

  public static Actor staff(UUID id, String displayName, String team) {
    return new Actor(id.toString(), displayName, team);
  }
}
