package communitysafety.portal.staff;

import communitysafety.shared.referral.InboxRow;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.referral.ReferralStatus;
import java.io.Serializable;

/** A row of the inbox in words. */
public class InboxLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String reference;
  private final String address;
  private final String subject;
  private final String area;
  private final String received;
  private final String respondBy;
  private final String status;
  private final String takenBy;
  private final boolean redFlag;
  private final boolean overdue;
  private final boolean forInformation;
  private final boolean open;

  InboxLine(InboxRow row, StaffWords words) {
    key = row.id().toString();
    reference = row.reference().toString();
    address = Referred.of(row.subject()).address(row.reference());
    subject = words.code("Subject", row.subject());
    area = words.area(row.area());
    received = words.moment(row.receivedAt());
    overdue = row.overdue(words.today());
    respondBy = words.due(row.respondBy(), overdue);
    status = words.code("ReferralStatus", row.status());
    takenBy = row.status() == ReferralStatus.ACCEPTED ? row.takenBy() : null;
    redFlag = row.redFlag();
    forInformation = row.role() == ReferralRole.INFORMATION;
    open = row.status() == ReferralStatus.AWAITING || row.status() == ReferralStatus.ACCEPTED;
  }

  /** Identifies the row to the table. */
  public String getKey() {
    return key;
  }

  public String getReference() {
    return reference;
  }

  /** Where its page is. */
  public String getAddress() {
    return address;
  }

  public String getSubject() {
    return subject;
  }

  public String getArea() {
    return area;
  }

  public String getReceived() {
    return received;
  }

  public String getRespondBy() {
    return respondBy;
  }

  public String getStatus() {
    return status;
  }

  /** Who works on it; null unless it is accepted. */
  public String getTakenBy() {
    return takenBy;
  }

  public boolean isRedFlag() {
    return redFlag;
  }

  public boolean isOverdue() {
    return overdue;
  }

  /** Whether the team is only told of it. */
  public boolean isForInformation() {
    return forInformation;
  }

  public boolean isOpen() {
    return open;
  }
}
