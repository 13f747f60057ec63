package communitysafety.reporting.report;

import communitysafety.reporting.incident.Subject;

/**
 * A report has been accepted. Fired in its transaction, for observers that wait until that has
 * succeeded; says so little that counting it points at nobody.
 */
public record ReportReceived(Subject subject, Channel channel) {}
