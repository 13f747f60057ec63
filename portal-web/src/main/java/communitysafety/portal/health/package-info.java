/** Tells whoever keeps the portal running whether it lives and whether it can take reports. */
@Uses({"shared.database"})
package communitysafety.portal.health;

import communitysafety.shared.Uses;
