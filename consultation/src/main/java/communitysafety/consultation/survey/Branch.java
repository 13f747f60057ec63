package communitysafety.consultation.survey;

import communitysafety.consultation.survey.expression.ExpressionText;
import java.util.Optional;
import java.util.Set;

/**
 * The plain kind of condition: an earlier question was, or was not, answered with one option.
 *
 * @param question name of a question with options
 * @param option value of one of them
 */
public record Branch(String question, Kind kind, String option) {

  public enum Kind {
    /** The one option that was picked is this. */
    IS,
    /** It is another, or none was picked. */
    IS_NOT,
    /** This is among the options that were picked. */
    CONTAINS
  }

  public String expression() {
    return switch (kind) {
      case IS -> "${" + question + "} = '" + option + "'";
      case IS_NOT -> "${" + question + "} != '" + option + "'";
      case CONTAINS -> "selected(${" + question + "}, '" + option + "')";
    };
  }

  /** Whether a question of this type can be asked about so. */
  public boolean suits(QuestionType type) {
    return type == (kind == Kind.CONTAINS ? QuestionType.SELECT_MULTIPLE : QuestionType.SELECT_ONE);
  }

  /** The branch that an expression says; empty when it says something else. */
  public static Optional<Branch> of(String expression, SurveyDocument document) {
    Set<String> names = ExpressionText.references(expression);
    if (names.size() != 1) {
      return Optional.empty();
    }
    String name = names.iterator().next();
    Optional<Question> question =
        DocumentEdits.questions(document).stream()
            .filter(each -> each.name().equals(name))
            .findFirst();
    ChoiceList list = question.map(each -> document.lists().get(each.choiceList())).orElse(null);
    if (list == null) {
      return Optional.empty();
    }
    for (Choice choice : list.choices()) {
      for (Kind kind : Kind.values()) {
        Branch branch = new Branch(name, kind, choice.value());
        if (branch.suits(question.get().type())
            && ExpressionText.sayTheSame(branch.expression(), expression)) {
          return Optional.of(branch);
        }
      }
    }
    return Optional.empty();
  }
}
