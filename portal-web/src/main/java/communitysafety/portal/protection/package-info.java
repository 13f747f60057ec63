/**
 * What stands between the network and every page: headers, the check that a form came from our own
 * pages, limits, plain addresses, and what is shown when something fails.
 *
 * <p>The filters run in the order of web.xml: {@code Faults}, {@code SecurityHeaders}, {@code
 * PlainAddresses}, {@code PageRequests}, {@code OwnOriginOnly}. None of them makes a session.
 */
@Uses({"portal.faces", "shared.database", "shared.problem", "shared.staff"})
package communitysafety.portal.protection;

import communitysafety.shared.Uses;
