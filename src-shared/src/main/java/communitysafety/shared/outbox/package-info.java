/** What must leave the portal, kept until a delivery channel has taken it. */
@Uses({"shared", "shared.audit", "shared.staff", "shared.submission"})
package communitysafety.shared.outbox;

import communitysafety.shared.Uses;
