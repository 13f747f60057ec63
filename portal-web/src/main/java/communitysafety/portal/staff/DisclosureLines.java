package communitysafety.portal.staff;

import communitysafety.reporting.report.DisclosureSort;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What the table of the disclosure register asks for, page by page. */
class DisclosureLines extends LazyDataModel<DisclosureLine> {

  private static final long serialVersionUID = 1L;

  /** What a column is called in the page, and what it sorts by. */
  private static final Map<String, DisclosureSort.By> COLUMNS =
      Map.of(
          "at", DisclosureSort.By.AT,
          "reference", DisclosureSort.By.REFERENCE,
          "team", DisclosureSort.By.TEAM,
          "power", DisclosureSort.By.POWER);

  private final DisclosuresPage page;

  DisclosureLines(DisclosuresPage page) {
    this.page = page;
  }

  /** Counted together with the page of rows, below. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<DisclosureLine> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    DisclosureSort sort =
        sortBy.values().stream()
            .filter(meta -> COLUMNS.containsKey(meta.getField()))
            .map(
                meta ->
                    new DisclosureSort(
                        COLUMNS.get(meta.getField()), meta.getOrder().isDescending()))
            .findFirst()
            .orElse(DisclosureSort.NEWEST);
    var found = page.find(sort, first, pageSize);
    setRowCount(Math.toIntExact(found.total()));
    return page.inWords(found.rows());
  }

  @Override
  public String getRowKey(DisclosureLine line) {
    return line.getKey();
  }
}
