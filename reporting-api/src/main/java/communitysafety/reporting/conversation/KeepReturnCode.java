package communitysafety.reporting.conversation;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a return code lead to a report from now on, for as long as codes last. */
@Dependent
public class KeepReturnCode {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ReturnCodeRows rows;
  private final AuditTrail audit;
  private final Clock clock;
  private final Period lifetime;

  @Inject
  KeepReturnCode(
      ReturnCodeRows rows,
      AuditTrail audit,
      Clock clock,
      @ConfigProperty(name = "portal.return-code.lifetime", defaultValue = "P2Y") String lifetime) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
    this.lifetime = Period.parse(lifetime);
  }

  /**
   * @param report just received, or shown by its receipt to be this person's
   * @param locator derived from the code
   * @return false when the report has a code already, which stays the one
   */
  @Transactional
  public boolean keep(UUID report, Reference reference, byte[] locator) {
    LocalDate today = LocalDate.now(clock.withZone(LONDON));
    boolean kept = rows.add(locator, report, today, today.plus(lifetime));
    if (kept) {
      audit.add(
          AuditEntry.by(Actor.PUBLIC, AuditAction.RETURN_CODE_KEPT, OffsetDateTime.now(clock))
              .about(report, reference));
    }
    return kept;
  }
}
