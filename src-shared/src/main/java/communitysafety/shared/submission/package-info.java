/**
 * What everything the public sends has in common: a Reference, a Receipt, and the Draft it grows
 * from.
 */
@Uses({"shared.privacy", "shared.problem"})
package communitysafety.shared.submission;

import communitysafety.shared.Uses;
