/** Consultations for the public: finding one, answering it, reading what came of it. */
@Uses({
  "consultation.publication",
  "consultation.release",
  "consultation.response",
  "consultation.survey",
  "portal.abuse",
  "portal.faces",
  "portal.protection",
  "portal.visit",
  "shared.calendar",
  "shared.database",
  "shared.hub",
  "shared.pdf",
  "shared.privacy",
  "shared.submission"
})
package communitysafety.portal.consultations;

import communitysafety.shared.Uses;
