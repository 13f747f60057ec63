/** The e-mail channel: neutral notices to teams, sent over SMTP. */
@Uses({"shared.outbox", "shared.staff", "shared.submission"})
package communitysafety.shared.mail;

import communitysafety.shared.Uses;
