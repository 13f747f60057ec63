/**
 * Figures about the running portal for those who operate it: none about a person or a small area.
 */
@Uses({"reporting.incident", "reporting.report"})
package communitysafety.portal.metrics;

import communitysafety.shared.Uses;
