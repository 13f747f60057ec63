package communitysafety.portal.report;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A page all of whose questions may be left out, and whose fields are one {@code typed} answer. */
public abstract class OptionalPage<A extends OptionalAnswer> extends QuestionPage {

  private final Function<MoreAnswers, A> told;
  private final BiConsumer<MoreAnswers, A> tell;
  private A typed;

  OptionalPage(Step step, A empty, Function<MoreAnswers, A> told, BiConsumer<MoreAnswers, A> tell) {
    super(step);
    this.typed = empty;
    this.told = told;
    this.tell = tell;
  }

  @Override
  void show(ReportAnswers answers) {
    A before = told.apply(answers.getMore());
    if (before != null) {
      typed = before;
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    tell.accept(answers.getMore(), typed);
  }

  @Override
  List<String> ownWords() {
    return typed.ownWords();
  }

  public A getTyped() {
    return typed;
  }
}
