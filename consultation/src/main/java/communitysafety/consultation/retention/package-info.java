/** The end of responses, codes and concerns. */
@Uses({
  "consultation.publication",
  "consultation.response",
  "shared.audit",
  "shared.privacy",
  "shared.submission"
})
package communitysafety.consultation.retention;

import communitysafety.shared.Uses;
