package communitysafety.portal.staff;

import communitysafety.shared.referral.InboxSort;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What the table of the inbox asks for, page by page. */
class InboxLines extends LazyDataModel<InboxLine> {

  private static final long serialVersionUID = 1L;

  /** What a column is called in the page, and what it sorts by. */
  private static final Map<String, InboxSort.By> COLUMNS =
      Map.of(
          "reference", InboxSort.By.REFERENCE,
          "subject", InboxSort.By.SUBJECT,
          "area", InboxSort.By.AREA,
          "received", InboxSort.By.RECEIVED,
          "respondBy", InboxSort.By.RESPOND_BY,
          "status", InboxSort.By.STATUS);

  private final InboxPage page;

  InboxLines(InboxPage page) {
    this.page = page;
  }

  /** Counted together with the page of rows, below. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<InboxLine> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    InboxSort sort =
        sortBy.values().stream()
            .filter(meta -> COLUMNS.containsKey(meta.getField()))
            .map(
                meta -> new InboxSort(COLUMNS.get(meta.getField()), meta.getOrder().isDescending()))
            .findFirst()
            .orElse(InboxSort.URGENCY);
    var found = page.find(sort, first, pageSize);
    int total = Math.toIntExact(found.total());
    setRowCount(total);
    int begin = recalculateFirst(first, pageSize, total);
    if (begin != first) {
      // Rows have gone since: show the last page there is.
      found = page.find(sort, begin, pageSize);
    }
    return page.inWords(found.rows());
  }

  @Override
  public String getRowKey(InboxLine line) {
    return line.getKey();
  }
}
