/**
 * Starts the portal as one process: its own PostgreSQL, the migrations, the server, in this order.
 */
@Uses("shared.database")
package communitysafety.portal.launcher;

import communitysafety.shared.Uses;
