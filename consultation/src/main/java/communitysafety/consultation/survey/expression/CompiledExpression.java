package communitysafety.consultation.survey.expression;

import java.util.List;
import java.util.Set;

/**
 * What became of the text of an expression.
 *
 * @param expression to be evaluated only when there are no faults
 * @param references the names between {@code ${} and {@code }}, in their order, known or not
 * @param usesToday whether it may come to another value tomorrow
 * @param usesLabels whether it may come to another value in another language
 * @param literals the texts and numbers that stand in it, as texts
 */
public record CompiledExpression(
    Expression expression,
    List<Fault> faults,
    Set<String> references,
    boolean usesToday,
    boolean usesLabels,
    Set<String> literals) {}
