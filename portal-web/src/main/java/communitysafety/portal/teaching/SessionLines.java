package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindTeamSessions;
import communitysafety.consultation.training.FindTeamSessions.Order;
import communitysafety.portal.staff.TableLines;
import java.util.List;
import org.primefaces.model.SortMeta;

/** What the table of sessions asks for, page by page. */
class SessionLines extends TableLines<SessionLine> {

  private static final long serialVersionUID = 1L;

  private final TrainingSessionsPage page;

  SessionLines(TrainingSessionsPage page) {
    this.page = page;
  }

  @Override
  protected Part<SessionLine> find(List<SortMeta> sort, int first, int size) {
    Order order = sort.stream().map(SessionLines::order).findFirst().orElse(null);
    FindTeamSessions.Page found = page.find(order, first, size);
    return new Part<>(page.inWords(found.rows()), found.total());
  }

  private static Order order(SortMeta sort) {
    boolean descending = sort.getOrder().isDescending();
    return switch (sort.getField()) {
      case "course" -> descending ? Order.COURSE_LAST_FIRST : Order.COURSE;
      case "places" -> descending ? Order.FULLEST : Order.EMPTIEST;
      default -> descending ? Order.LATEST : Order.SOONEST;
    };
  }

  @Override
  public String getRowKey(SessionLine line) {
    return line.getKey();
  }
}
