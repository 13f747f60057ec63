package communitysafety.shared.staff;

import communitysafety.shared.audit.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * A signed-in person who works in one team. What a use case of staff is given to know on whose
 * behalf it acts; it holds nothing secret.
 *
 * @param displayName how colleagues and the audit trail name them
 * @param team code of their team, such as {@code POLICE} or {@code HUB-SELB}
 */
public record StaffMember(
    UUID id, String displayName, String team, TeamKind teamKind, Set<Permission> permissions) {

  public StaffMember {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * @throws NotPermitted when they may not
   */
  public void requires(Permission permission) {
    if (!may(permission)) {
      throw new NotPermitted(permission);
    }
  }

  /** As the audit trail names them. */
  public Actor actor() {
    return Actor.staff(id, displayName, team);
  }
}
