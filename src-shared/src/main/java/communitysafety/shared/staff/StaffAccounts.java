package communitysafety.shared.staff;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** Looks accounts up and writes down who signed in; each in a short transaction of its own. */
@ApplicationScoped
class StaffAccounts {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Teams teams;
  @Inject Clock clock;

  @Transactional
  Optional<StaffAccount> find(String signInName) {
    return entities
        .createQuery("select a from StaffAccount a where a.signInName = :name", StaffAccount.class)
        .setParameter("name", signInName)
        .getResultStream()
        .findFirst();
  }

  @Transactional
  StaffMember signedIn(StaffAccount account) {
    trail.add(entry(actor(account), AuditAction.SIGNED_IN));
    return account.member(teams.find(account.team()).orElseThrow().kind());
  }

  /** Of an account that does not exist not even the name is kept: it may be a password. */
  @Transactional
  void refused(Optional<StaffAccount> account) {
    trail.add(
        entry(account.map(StaffAccounts::actor).orElse(Actor.PUBLIC), AuditAction.SIGN_IN_REFUSED));
  }

  @Transactional
  void signedOut(StaffMember member) {
    trail.add(entry(member.actor(), AuditAction.SIGNED_OUT));
  }

  /** Names are compared without regard to case and outer blanks. */
  static String normal(String signInName) {
    return signInName.strip().toLowerCase(Locale.ROOT);
  }

  private AuditEntry entry(Actor actor, AuditAction action) {
    return AuditEntry.by(actor, action, OffsetDateTime.now(clock));
  }

  private static Actor actor(StaffAccount account) {
    return Actor.staff(account.id(), account.displayName(), account.team());
  }
}
