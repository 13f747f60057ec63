package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.shared.referral.Inbox;
import communitysafety.shared.referral.InboxFilter;
import communitysafety.shared.referral.InboxRow;
import communitysafety.shared.referral.InboxSort;
import communitysafety.shared.referral.ReferralStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.primefaces.model.LazyDataModel;

/**
 * The inbox of the person's team. What is shown is in the address, so that a filtered inbox can be
 * kept as a bookmark and Back works; order and page are the table's. Needs READ_REPORTS.
 */
@Named
@ViewScoped
public class InboxPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the choice of status means; the first is shown unless another is asked for. */
  private static final List<String> SHOWN =
      List.of("OPEN", "AWAITING", "ACCEPTED", "CLOSED", "TRANSFERRED", "ALL");

  private static final List<String> SUBJECTS =
      List.of(
          "HATE_CRIME", "ANTI_SOCIAL_BEHAVIOUR", "BOTH", "NOT_SURE", "CONCERN", "TRAINING_REQUEST");

  @Inject SignedInStaff signedIn;
  @Inject Inbox inbox;
  @Inject StaffWords words;

  private String show = "OPEN";
  private String subject;
  private String flag;
  private String reference;
  private final LazyDataModel<InboxLine> lines = new InboxLines(this);

  communitysafety.shared.referral.InboxPage find(InboxSort sort, int first, int size) {
    return inbox.awaiting(signedIn.member(), filter(), sort, first, size);
  }

  List<InboxLine> inWords(List<InboxRow> rows) {
    return rows.stream().map(row -> new InboxLine(row, words)).toList();
  }

  private InboxFilter filter() {
    Set<ReferralStatus> statuses =
        switch (show) {
          case "OPEN" -> InboxFilter.OPEN.statuses();
          case "ALL" -> EnumSet.allOf(ReferralStatus.class);
          default -> EnumSet.of(ReferralStatus.valueOf(show));
        };
    return new InboxFilter(
        statuses, subject, flag == null ? null : Boolean.TRUE, reference == null ? "" : reference);
  }

  /** Whether the person narrowed it down, and an empty table so says nothing about the inbox. */
  public boolean isFiltered() {
    return !show.equals("OPEN")
        || subject != null
        || flag != null
        || (reference != null && !reference.isBlank());
  }

  public LazyDataModel<InboxLine> getLines() {
    return lines;
  }

  public List<String> getAllShown() {
    return SHOWN;
  }

  public List<String> getAllSubjects() {
    return SUBJECTS;
  }

  public String getShow() {
    return show;
  }

  /** What an address holds that was never offered is as if it were not there. */
  public void setShow(String asked) {
    show = SHOWN.contains(asked) ? asked : "OPEN";
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String asked) {
    subject = SUBJECTS.contains(asked) ? asked : null;
  }

  public String getFlag() {
    return flag;
  }

  public void setFlag(String asked) {
    flag = "red".equals(asked) ? asked : null;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String typed) {
    reference = typed;
  }
}
