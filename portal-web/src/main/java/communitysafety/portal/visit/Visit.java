package communitysafety.portal.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One request of somebody whose browser has the key to what they began, for a {@link Doorkeeper}.
 */
public interface Visit {

  /** Looks for what the browser has the key to. */
  void open(HttpServletRequest request, HttpServletResponse response);

  /** To be called when looking for it failed because the database is away. */
  void databaseIsAway();

  /** Whether the database is away, so that nobody knows what there is. */
  boolean isUnavailable();

  /**
   * Whether the form that was sent is from a page of ours, for this visit.
   *
   * @return false when it is forged; an old one is only remembered as stale
   */
  boolean acceptsForm();
}
