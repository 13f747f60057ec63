/** What must leave the portal, kept until a delivery channel has taken it. */
@Uses({"shared.audit"})
package communitysafety.shared.outbox;

import communitysafety.shared.Uses;
