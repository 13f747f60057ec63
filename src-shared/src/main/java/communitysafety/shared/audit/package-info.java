/** Who saw or did what, and when: entries are added and never changed. */
@Uses({"shared.submission"})
package communitysafety.shared.audit;

import communitysafety.shared.Uses;
