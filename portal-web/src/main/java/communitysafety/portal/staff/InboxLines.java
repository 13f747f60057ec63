package communitysafety.portal.staff;

import communitysafety.shared.referral.InboxSort;
import java.util.List;
import java.util.Map;
import org.primefaces.model.SortMeta;

/** What the table of the inbox asks for, page by page. */
class InboxLines extends TableLines<InboxLine> {

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

  @Override
  protected Part<InboxLine> find(List<SortMeta> sort, int first, int size) {
    InboxSort by =
        sort.stream()
            .filter(meta -> COLUMNS.containsKey(meta.getField()))
            .map(
                meta -> new InboxSort(COLUMNS.get(meta.getField()), meta.getOrder().isDescending()))
            .findFirst()
            .orElse(InboxSort.URGENCY);
    var found = page.find(by, first, size);
    return new Part<>(page.inWords(found.rows()), found.total());
  }

  @Override
  public String getRowKey(InboxLine line) {
    return line.getKey();
  }
}
