package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.Expression;

/**
 * A question or a calculation of a compiled survey. Its place in document order is also its slot in
 * expressions.
 *
 * @param question null for a calculation
 * @param relevant null for always, as is {@code filter} for every option
 * @param required null for never
 * @param constraint null for none
 * @param calculation null for a question
 * @param options null unless the question has choices
 */
record Step(
    int slot,
    String name,
    Question question,
    Expression relevant,
    Expression required,
    Expression constraint,
    Expression filter,
    Expression calculation,
    Options options) {

  boolean isAsked() {
    return question != null;
  }
}
