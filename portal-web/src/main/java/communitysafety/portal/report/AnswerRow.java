package communitysafety.portal.report;

/**
 * One line of "Check your answers".
 *
 * @param label key of what was asked
 * @param answer in words, as it will be sent; empty when nothing was said
 * @param change the address of the page that changes it
 */
public record AnswerRow(String label, String answer, String change) {}
