package communitysafety.consultation.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands to leave the house, before anything protects it. For staff, and for the attacker that
 * tries what is to be published.
 *
 * @param responses how many there are in all
 * @param tables of questions that are among {@code questions}, both of them
 */
public record TrueFigures(int responses, List<Distribution> questions, List<CrossTable> tables) {

  /** So many responses more, at least, there must be since the release before. */
  public static final int STEP = 10;

  public TrueFigures {
    questions = List.copyOf(questions);
    tables = List.copyOf(tables);
    for (CrossTable table : tables) {
      if (questions.stream().noneMatch(each -> each.question().equals(table.question()))
          || questions.stream().noneMatch(each -> each.question().equals(table.by()))) {
        throw new IllegalArgumentException("a table of a question that is not released");
      }
    }
  }

  /** Without some of the questions and tables. */
  TrueFigures without(Set<LeftOut> leftOut) {
    List<Distribution> kept =
        questions.stream()
            .filter(each -> leftOut.stream().noneMatch(out -> out.isQuestion(each.question())))
            .toList();
    return new TrueFigures(
        responses,
        kept,
        tables.stream().filter(each -> leftOut.stream().noneMatch(out -> out.isOf(each))).toList());
  }

  /**
   * One question with its tables, and the questions these are by: what an attack on it has to look
   * at.
   */
  TrueFigures around(String name) {
    List<CrossTable> its = tables.stream().filter(each -> each.question().equals(name)).toList();
    return new TrueFigures(
        responses,
        questions.stream()
            .filter(
                each ->
                    each.question().equals(name)
                        || its.stream().anyMatch(table -> table.by().equals(each.question())))
            .toList(),
        its);
  }

  Optional<Distribution> question(String name) {
    return questions.stream().filter(each -> each.question().equals(name)).findFirst();
  }
}
