/** Refusals in words a person can act on, and RFC 9457 problem details for machines. */
@Uses({"shared.database"})
package communitysafety.shared.problem;

import communitysafety.shared.Uses;
