/**
 * What reporters may tell about themselves so that the Partnership can see whom it reaches: apart
 * from every report, and mixed so that nobody can put it back.
 */
@Uses({"shared.privacy"})
package communitysafety.reporting.equality;

import communitysafety.shared.Uses;
