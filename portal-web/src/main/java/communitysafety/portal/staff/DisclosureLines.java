package communitysafety.portal.staff;

import communitysafety.reporting.report.DisclosureSort;
import java.util.List;
import java.util.Map;
import org.primefaces.model.SortMeta;

/** What the table of the disclosure register asks for, page by page. */
class DisclosureLines extends TableLines<DisclosureLine> {

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

  @Override
  protected Part<DisclosureLine> find(List<SortMeta> sort, int first, int size) {
    DisclosureSort by =
        sort.stream()
            .filter(meta -> COLUMNS.containsKey(meta.getField()))
            .map(
                meta ->
                    new DisclosureSort(
                        COLUMNS.get(meta.getField()), meta.getOrder().isDescending()))
            .findFirst()
            .orElse(DisclosureSort.NEWEST);
    var found = page.find(by, first, size);
    return new Part<>(page.inWords(found.rows()), found.total());
  }

  @Override
  public String getRowKey(DisclosureLine line) {
    return line.getKey();
  }
}
