package communitysafety.portal.staff;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What a table on a staff page asks for, page by page. */
public abstract class TableLines<L> extends LazyDataModel<L> {

  private static final long serialVersionUID = 1L;

  /**
   * A page of a table.
   *
   * @param total how many lines there are on all pages; of a page with no lines 0 will do
   */
  public record Part<L>(List<L> lines, long total) {}

  /**
   * @param sort by which columns; empty when by none
   * @param first how many lines to leave out before the page, from 0
   */
  protected abstract Part<L> find(List<SortMeta> sort, int first, int size);

  /** Tells a line from the others. */
  @Override
  public abstract String getRowKey(L line);

  /** Counted together with the page of rows, below. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<L> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    List<SortMeta> sort = List.copyOf(sortBy.values());
    Part<L> found = find(sort, first, pageSize);
    int begin = recalculateFirst(first, pageSize, Math.toIntExact(found.total()));
    if (begin != first) {
      // Rows have gone since: show the last page there is.
      found = find(sort, begin, pageSize);
    }
    setRowCount(Math.toIntExact(found.total()));
    return found.lines();
  }
}
