/** Working days in England, by a table of bank holidays. */
@Uses({})
package communitysafety.shared.calendar;

import communitysafety.shared.Uses;
