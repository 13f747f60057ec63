/** Codes that people type, and that tell a slip of the hand before anything is looked up. */
@Uses({})
package communitysafety.consultation.code;

import communitysafety.shared.Uses;
