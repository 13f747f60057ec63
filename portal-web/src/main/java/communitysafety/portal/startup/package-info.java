/** Assembly: which resources and producers the portal is made of. */
@Uses({})
package communitysafety.portal.startup;

import communitysafety.shared.Uses;
