/** Assembly: which resources and producers the portal is made of. */
@Uses({"consultation.http", "portal.metrics", "reporting.http", "shared.problem"})
package communitysafety.portal.startup;

import communitysafety.shared.Uses;
