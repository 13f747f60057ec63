/** "Exit this page": away at once, with nothing left behind that we can take along. */
@Uses({"portal.protection", "shared.submission"})
package communitysafety.portal.exit;

import communitysafety.shared.Uses;
