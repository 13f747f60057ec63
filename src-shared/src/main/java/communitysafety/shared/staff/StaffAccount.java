package communitysafety.shared.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the portal keeps of a person who may sign in: a name to sign in with, a hash of the
 * password, one team and what they may do. Made by an administrator or, on the embedded database,
 * for demonstration; while the portal serves it is only read.
 */
@Entity
@Table(schema = "shared", name = "staff_member")
public class StaffAccount {

  @Id private UUID id;

  @Column(name = "sign_in_name")
  private String signInName;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String team;

  private String permissions;

  private boolean demo;

  @Version private int version;

  protected StaffAccount() {}

  UUID id() {
    return id;
  }

  String displayName() {
    return displayName;
  }

  /** PHC string of an Argon2id hash; empty where the account was shut by writing another text. */
  Optional<String> usableHash() {
    return Optional.of(passwordHash).filter(hash -> hash.startsWith("$argon2id$"));
  }

  String team() {
    return team;
  }

  /** Made for demonstration: signs in only where {@code portal.demo} is set. */
  boolean demo() {
    return demo;
  }

  StaffMember member(TeamKind kind) {
    return new StaffMember(id, displayName, team, kind, permissions());
  }

  private Set<Permission> permissions() {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    Arrays.stream(permissions.split(" "))
        .filter(code -> !code.isEmpty())
        .map(Permission::valueOf)
        .forEach(held::add);
    return held;
  }
}
