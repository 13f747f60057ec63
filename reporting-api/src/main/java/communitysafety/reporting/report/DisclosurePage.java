package communitysafety.reporting.report;

import java.util.List;

/**
 * A page of the disclosure register.
 *
 * @param total how many there are on all pages
 */
public record DisclosurePage(List<DisclosureRow> rows, long total) {
  public DisclosurePage {
    rows = List.copyOf(rows);
  }
}
