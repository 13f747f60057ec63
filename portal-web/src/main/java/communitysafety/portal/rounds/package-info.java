/** What the portal does by itself, again and again. */
@Uses({"consultation.training"})
package communitysafety.portal.rounds;

import communitysafety.shared.Uses;
