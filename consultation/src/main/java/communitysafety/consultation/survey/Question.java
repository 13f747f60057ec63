package communitysafety.consultation.survey;

/**
 * One question as its author wrote it. Texts of expressions are never null; empty means there is
 * none.
 *
 * @param hint may be {@link Wording#NONE}, as may the messages
 * @param required expression; {@code true()} for "yes", empty for "no"
 * @param constraint expression in which {@code .} is the answer
 * @param choiceList name of the list; empty unless the type has choices
 * @param choiceFilter expression over the list's columns; empty means every option
 * @param scale null unless the type is a range
 * @param multiline whether a text is asked in a box of several lines
 */
public record Question(
    String name,
    QuestionType type,
    Wording label,
    Wording hint,
    String relevant,
    String required,
    Wording requiredMessage,
    String constraint,
    Wording constraintMessage,
    String choiceList,
    String choiceFilter,
    Scale scale,
    boolean multiline)
    implements Item {}
