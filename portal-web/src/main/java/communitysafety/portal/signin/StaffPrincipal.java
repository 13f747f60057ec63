package communitysafety.portal.signin;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The signed-in member of staff as the container and the session hold them. */
public class StaffPrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final String displayName;
  private final String team;
  private final TeamKind kind;
  // As a list of names: what stands in a session must outlive a restart.
  private final String permissions;

  StaffPrincipal(StaffMember member) {
    super(member.id().toString());
    this.id = member.id();
    this.displayName = member.displayName();
    this.team = member.team();
    this.kind = member.teamKind();
    this.permissions =
        member.permissions().stream().map(Permission::name).collect(Collectors.joining(" "));
  }

  StaffMember member() {
    Set<Permission> held =
        Set.of(permissions.split(" ")).stream()
            .filter(name -> !name.isEmpty())
            .map(Permission::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new StaffMember(id, displayName, team, kind, held);
  }
}
