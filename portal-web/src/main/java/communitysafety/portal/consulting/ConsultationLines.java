package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationList;
import communitysafety.consultation.publication.FindConsultations.Order;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What the table of consultations asks for, page by page. */
class ConsultationLines extends LazyDataModel<ConsultationLine> {

  private static final long serialVersionUID = 1L;

  private final ConsultationListPage page;

  ConsultationLines(ConsultationListPage page) {
    this.page = page;
  }

  /** Counted together with the page of rows, below. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<ConsultationLine> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    Order order =
        sortBy.values().stream()
            .map(ConsultationLines::order)
            .findFirst()
            .orElse(Order.URGENT_FIRST);
    ConsultationList found = page.find(order, first, pageSize);
    setRowCount(found.total());
    return page.inWords(found.rows());
  }

  private static Order order(SortMeta sort) {
    boolean descending = sort.getOrder().isDescending();
    if ("title".equals(sort.getField())) {
      return descending ? Order.TITLE_LAST_FIRST : Order.TITLE;
    }
    return descending ? Order.CLOSING_LAST_FIRST : Order.CLOSING;
  }

  @Override
  public String getRowKey(ConsultationLine line) {
    return line.getKey();
  }
}
