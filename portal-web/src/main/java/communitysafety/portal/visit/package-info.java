/**
 * The visit of somebody who came with a code of theirs: a sealed row that only the cookie of their
 * browser opens, and that is over when they are away for a while.
 */
@Uses({"portal.protection", "shared.submission"})
package communitysafety.portal.visit;

import communitysafety.shared.Uses;
