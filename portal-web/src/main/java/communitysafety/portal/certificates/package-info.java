/**
 * Certificates as people meet them: whoever was shown one verifies it, whoever holds one downloads
 * it. Nobody is listed, and what is verified is answered alike whatever became of it.
 */
@Uses({
  "consultation.certificate",
  "consultation.code",
  "consultation.retention",
  "consultation.training",
  "portal.abuse",
  "portal.faces",
  "portal.rounds",
  "shared.mail",
  "shared.pdf"
})
package communitysafety.portal.certificates;

import communitysafety.shared.Uses;
