/** Assembly: which resources and producers the portal is made of. */
@Uses({"reporting.http", "shared.problem"})
package communitysafety.portal.startup;

import communitysafety.shared.Uses;
