package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ListedConsultation;
import communitysafety.portal.staff.StaffWords;
import java.io.Serializable;

/** A row of the team's consultations in words. */
public class ConsultationLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String title;
  private final String state;
  private final String area;
  private final String opens;
  private final String closes;
  private final String promise;
  private final boolean overdue;

  ConsultationLine(ListedConsultation row, StaffWords words, StaffTimes times) {
    key = row.id().toString();
    title = row.title().byLanguage().values().stream().findFirst().orElse(row.slug());
    state = words.code("staff.consultation.phase", row.phase());
    area = times.area(row.area());
    opens = times.moment(row.opensAt());
    closes = times.closing(row.closesAt());
    overdue = row.isOverdue(words.today());
    promise = row.promiseBy() == null ? "" : words.date(row.promiseBy());
  }

  /** Identifies the row to the table. */
  public String getKey() {
    return key;
  }

  public String getAddress() {
    return "/staff/consultation-overview?id=" + key;
  }

  public String getTitle() {
    return title;
  }

  public String getState() {
    return state;
  }

  public String getArea() {
    return area;
  }

  /** Empty while undecided, as is {@link #getCloses}. */
  public String getOpens() {
    return opens;
  }

  public String getCloses() {
    return closes;
  }

  /** Until when the team has promised to say what was done; empty while undecided. */
  public String getPromise() {
    return promise;
  }

  public boolean isOverdue() {
    return overdue;
  }
}
