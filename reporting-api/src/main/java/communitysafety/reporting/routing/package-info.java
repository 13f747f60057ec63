/** Which teams must act on a report, and by which named rules. Pure functions, plain Java. */
@Uses({"reporting.incident", "shared.hub", "shared.referral"})
package communitysafety.reporting.routing;

import communitysafety.shared.Uses;
