/** Who works here, in which team, and what they may do. */
@Uses({"shared.audit", "shared.privacy", "shared.problem"})
package communitysafety.shared.staff;

import communitysafety.shared.Uses;
