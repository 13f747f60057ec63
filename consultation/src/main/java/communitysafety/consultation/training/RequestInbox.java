package communitysafety.consultation.training;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.outbox.Outbox;
import communitysafety.shared.referral.Outcome;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.referral.ReferralRows;
import communitysafety.shared.referral.ReferralStatus;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings a request to the inbox of the team that owns the course, in the transaction of the
 * booking, and takes it out when it is decided or taken back. The submission of the referral is the
 * booking itself, so nothing of who asked is stored a second time.
 */
@Dependent
class RequestInbox {

  /** What the referral is about, in the inbox and in mails. */
  static final String SUBJECT = "TRAINING_REQUEST";

  private static final String WHOLE_COUNTY = "COUNTY";
  private static final String AREA_UNKNOWN = "UNKNOWN";

  private final Outbox outbox;
  private final References references;
  private final WorkingDays workingDays;
  private final int promisedDays;

  @Inject
  RequestInbox(
      Outbox outbox,
      References references,
      WorkingDays workingDays,
      @ConfigProperty(name = "portal.promise.training-request", defaultValue = "3")
          int promisedDays) {
    this.outbox = outbox;
    this.references = references;
    this.workingDays = workingDays;
    this.promisedDays = promisedDays;
  }

  /** Places it, with a notice to the team's mailbox. */
  void place(LockedSession session, UUID booking) throws SQLException {
    OffsetDateTime at = session.at().truncatedTo(ChronoUnit.MICROS);
    Reference reference = references.next();
    String area =
        Sql.first(
                session.connection(),
                "select area from consultation.training_session where id = ?",
                row -> row.getString(1),
                session.id())
            .orElseThrow();
    Referral referral =
        Referral.opened(
            booking,
            reference,
            SUBJECT,
            area.equals(WHOLE_COUNTY) ? AREA_UNKNOWN : area,
            team(session.connection(), session.id()),
            ReferralRole.OWNER,
            false,
            at,
            workingDays.plus(at, promisedDays));
    ReferralRows.insert(referral, session.connection());
    outbox.enqueue(referral.announcement(), session.connection());
    AuditTrail.add(
        AuditEntry.by(Actor.PUBLIC, AuditAction.TRAINING_REQUESTED, at).about(booking, reference),
        session.connection());
  }

  /**
   * The team has decided: whoever did takes the referral on, unless somebody had, and closes it.
   *
   * @param reason null unless declined
   */
  static void decided(LockedSession session, StaffMember member, UUID booking, String reason)
      throws SQLException {
    boolean approved = reason == null;
    Optional<Referral> open = ReferralRows.openOf(booking, member.team(), session.connection());
    if (open.isPresent()) {
      Referral referral = open.get();
      if (referral.status() == ReferralStatus.AWAITING) {
        referral.accept(member.id());
      }
      referral.close(approved ? Outcome.ACTION_TAKEN : Outcome.NO_FURTHER_ACTION);
      ReferralRows.update(referral, session.connection());
    }
    AuditEntry entry =
        AuditEntry.by(
                member.actor(),
                approved
                    ? AuditAction.TRAINING_REQUEST_APPROVED
                    : AuditAction.TRAINING_REQUEST_DECLINED,
                session.at())
            // As the history reads it: a code in the first line, words below.
            .noting(approved ? null : BookingState.DECLINED + "\n" + reason);
    ReferralRows.referenceOf(booking, member.team(), session.connection())
        .ifPresent(reference -> entry.about(booking, reference));
    AuditTrail.add(entry, session.connection());
  }

  /** Who asked does not ask any more, or there is nothing left to ask for. */
  static void withdrawn(LockedSession session, UUID booking) throws SQLException {
    String team = team(session.connection(), session.id());
    Optional<Referral> open = ReferralRows.openOf(booking, team, session.connection());
    if (open.isPresent()) {
      Referral referral = open.get();
      referral.withdraw();
      ReferralRows.update(referral, session.connection());
      AuditTrail.add(
          AuditEntry.by(Actor.SYSTEM, AuditAction.TRAINING_REQUEST_WITHDRAWN, session.at())
              .about(booking, referral.reference()),
          session.connection());
    }
  }

  private static String team(Connection connection, UUID session) throws SQLException {
    return Sql.first(
            connection,
            "select c.team from consultation.training_session s"
                + " join consultation.course c on c.id = s.course where s.id = ?",
            row -> row.getString(1),
            session)
        .orElseThrow();
  }
}
