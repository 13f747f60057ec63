package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationList;
import communitysafety.consultation.publication.FindConsultations.Order;
import communitysafety.portal.staff.TableLines;
import java.util.List;
import org.primefaces.model.SortMeta;

/** What the table of consultations asks for, page by page. */
class ConsultationLines extends TableLines<ConsultationLine> {

  private static final long serialVersionUID = 1L;

  private final ConsultationListPage page;

  ConsultationLines(ConsultationListPage page) {
    this.page = page;
  }

  @Override
  protected Part<ConsultationLine> find(List<SortMeta> sort, int first, int size) {
    Order order =
        sort.stream().map(ConsultationLines::order).findFirst().orElse(Order.URGENT_FIRST);
    ConsultationList found = page.find(order, first, size);
    return new Part<>(page.inWords(found.rows()), found.total());
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
