/** The e-mail channel: neutral notices to teams, and mails to persons, sent over SMTP. */
@Uses({"shared.outbox", "shared.privacy", "shared.staff", "shared.submission"})
package communitysafety.shared.mail;

import communitysafety.shared.Uses;
