package communitysafety.consultation.release;

import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Wording;
import java.util.List;

/**
 * What one release says, in every language of the survey: nothing in it was not let through by
 * {@link DisclosureControl} or by somebody who read it.
 *
 * @param responses how many there were in all
 * @param leftOut what was wanted and could not be released
 */
public record ReleasedResults(
    Wording title, Figure responses, List<ReleasedQuestion> questions, List<LeftOut> leftOut) {

  public ReleasedResults {
    questions = List.copyOf(questions);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param options what could be answered, with the counts; empty where only answered is counted
   * @param exclusive whether each person gave one option at most
   * @param tables the same by the groups of other questions
   * @param words texts that passed, in no order
   */
  public record ReleasedQuestion(
      String name,
      QuestionType type,
      Wording label,
      boolean exclusive,
      Figure asked,
      Figure answered,
      List<Option> options,
      List<ReleasedTable> tables,
      List<String> words) {

    public ReleasedQuestion {
      options = List.copyOf(options);
      tables = List.copyOf(tables);
      words = List.copyOf(words);
    }
  }

  /**
   * @param label {@link Wording#NONE} where the value says it, such as of numbers
   */
  public record Option(String value, Wording label, Figure count) {}

  /**
   * @param by name of the question whose options are the groups
   */
  public record ReleasedTable(String by, Wording label, List<Group> groups) {
    public ReleasedTable {
      groups = List.copyOf(groups);
    }
  }

  /**
   * @param value {@link CrossTable#NOT_STATED} for whoever stated none
   * @param counts in the order of the question's options
   */
  public record Group(
      String value, Wording label, Figure asked, Figure answered, List<Figure> counts) {
    public Group {
      counts = List.copyOf(counts);
    }
  }
}
