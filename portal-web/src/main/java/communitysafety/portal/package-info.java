/** The portal itself: the only module that knows Faces, and where all parts are assembled. */
@Uses({})
package communitysafety.portal;

import communitysafety.shared.Uses;
