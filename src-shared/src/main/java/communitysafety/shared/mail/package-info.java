/** The e-mail channel: neutral notices to teams, sent over SMTP. */
@Uses({"shared.outbox", "shared.staff"})
package communitysafety.shared.mail;

import communitysafety.shared.Uses;
