package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.SendResponse;
import communitysafety.consultation.response.Sending;
import communitysafety.consultation.response.SendingResult;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores rows of a file as if each had been sent, all in one transaction with their line of the
 * audit trail: what the trail tells is what is there, wherever an import breaks off.
 */
@Dependent
class StoreImported {

  private final SendResponse sendResponse;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  StoreImported(SendResponse sendResponse, AuditTrail trail, Clock clock) {
    this.sendResponse = sendResponse;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @return what was not taken
   */
  @Transactional(TxType.REQUIRES_NEW)
  public List<RefusedRow> store(
      StaffMember member,
      PublicConsultation consultation,
      Channel channel,
      List<ImportedRow> rows) {
    List<RefusedRow> refused = new ArrayList<>();
    for (ImportedRow row : rows) {
      SendingResult result =
          sendResponse.send(
              new Sending(
                  consultation, row.answers(), row.language(), channel, false, Optional.empty()));
      if (!(result instanceof SendingResult.Accepted)) {
        refused.add(RefusedRow.of(row.line(), "", reason(result)));
      }
    }
    int taken = rows.size() - refused.size();
    if (taken > 0) {
      trail.add(
          AuditEntry.by(member.actor(), AuditAction.RESPONSES_IMPORTED, OffsetDateTime.now(clock))
              .noting(consultation.slug() + " " + channel + " " + taken));
    }
    return refused;
  }

  private static RefusedRow.Reason reason(SendingResult result) {
    if (result instanceof SendingResult.Incomplete) {
      return RefusedRow.Reason.INCOMPLETE;
    }
    return result instanceof SendingResult.Full
        ? RefusedRow.Reason.FULL
        : RefusedRow.Reason.NOT_OPEN;
  }
}
