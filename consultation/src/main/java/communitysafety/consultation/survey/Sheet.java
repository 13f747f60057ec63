package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Expression;
import java.util.List;

/**
 * What is shown together: a page, or a question that is a page by itself.
 *
 * @param page null where a question or calculation stands by itself
 * @param relevant of the page; null for always
 */
record Sheet(String name, Page page, Expression relevant, List<Step> steps) {}
