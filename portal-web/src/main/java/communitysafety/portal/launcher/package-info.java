/**
 * Starts the portal as one process: its own PostgreSQL, the migrations, the server, in this order.
 */
@Uses({"consultation.training", "reporting.retention", "shared.database", "shared.privacy"})
package communitysafety.portal.launcher;

import communitysafety.shared.Uses;
