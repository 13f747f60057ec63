package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindTeamSessions;
import communitysafety.consultation.training.FindTeamSessions.Order;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What the table of sessions asks for, page by page. */
class SessionLines extends LazyDataModel<SessionLine> {

  private static final long serialVersionUID = 1L;

  private final TrainingSessionsPage page;

  SessionLines(TrainingSessionsPage page) {
    this.page = page;
  }

  /** Counted together with the page of rows, below. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<SessionLine> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    Order order = sortBy.values().stream().map(SessionLines::order).findFirst().orElse(null);
    FindTeamSessions.Page found = page.find(order, first, pageSize);
    int begin = recalculateFirst(first, pageSize, found.total());
    if (begin != first) {
      // Rows have gone since: show the last page there is.
      found = page.find(order, begin, pageSize);
    }
    setRowCount(found.total());
    return page.inWords(found.rows());
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
