/** The pages about the portal itself: what the law asks us to say, and where else to find help. */
@Uses({"portal.faces"})
package communitysafety.portal.about;

import communitysafety.shared.Uses;
