/** Assembly: which resources and producers the portal is made of. */
@Uses({"portal.metrics", "reporting.http", "shared.problem"})
package communitysafety.portal.startup;

import communitysafety.shared.Uses;
