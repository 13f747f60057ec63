/**
 * What happened: hate crime or anti-social behaviour, when, where, and in whose words. Plain Java.
 */
@Uses({"shared.hub", "shared.privacy"})
package communitysafety.reporting.incident;

import communitysafety.shared.Uses;
