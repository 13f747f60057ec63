/** Places: the seven hubs, and how a postcode or a town leads to one of them. */
@Uses({})
package communitysafety.shared.hub;

import communitysafety.shared.Uses;
