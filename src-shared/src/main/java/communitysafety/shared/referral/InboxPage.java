package communitysafety.shared.referral;

import java.util.List;

/**
 * A page of an inbox.
 *
 * @param total how many there are on all pages
 */
public record InboxPage(List<InboxRow> rows, long total) {
  public InboxPage {
    rows = List.copyOf(rows);
  }
}
