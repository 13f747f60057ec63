/** How long a report and its traces are kept, and what their end deletes. */
@Uses({"shared.audit", "shared.submission"})
package communitysafety.reporting.retention;

import communitysafety.shared.Uses;
