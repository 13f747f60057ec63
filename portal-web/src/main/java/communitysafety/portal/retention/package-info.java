/** Removes, hour by hour, what has outlived its purpose. */
@Uses({
  "consultation.response",
  "consultation.retention",
  "consultation.publication",
  "portal.rounds",
  "reporting.conversation",
  "reporting.equality",
  "reporting.retention",
  "shared.mail",
  "shared.outbox",
  "shared.submission"
})
package communitysafety.portal.retention;

import communitysafety.shared.Uses;
