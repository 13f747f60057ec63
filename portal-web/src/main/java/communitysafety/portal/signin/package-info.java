/** Who of the staff is at the other end: signing in and out, and the session between. */
@Uses({"portal.faces", "portal.protection", "shared.problem", "shared.staff"})
package communitysafety.portal.signin;

import communitysafety.shared.Uses;
