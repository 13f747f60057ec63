/**
 * What of the results has left the house: protected, frozen, numbered. Public pages, files and the
 * API read from here alone.
 */
@Uses({"consultation.survey", "shared.pdf", "shared.problem"})
package communitysafety.consultation.release;

import communitysafety.shared.Uses;
