/**
 * The roles and migrations that make a PostgreSQL database ours; used before the portal serves,
 * never by it.
 */
@Uses({})
package communitysafety.shared.database;

import communitysafety.shared.Uses;
