/**
 * Visits: what somebody began is a sealed row that only the cookie of their browser opens. Who
 * stands at the door of their pages, and the visit of somebody who came with a code of theirs,
 * which is over when they are away for a while.
 */
@Uses({"portal.protection", "shared.database", "shared.submission"})
package communitysafety.portal.visit;

import communitysafety.shared.Uses;
