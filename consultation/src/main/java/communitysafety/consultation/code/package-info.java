/** Codes that people type, and that tell a slip of the hand before anything is looked up. */
@Uses({"shared.submission"})
package communitysafety.consultation.code;

import communitysafety.shared.Uses;
