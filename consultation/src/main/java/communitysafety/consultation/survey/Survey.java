package communitysafety.consultation.survey;

import java.util.List;
import java.util.Optional;

/**
 * A compiled survey: every expression parsed and typed, every reference resolved. Made by {@link
 * SurveyCompiler}; not changed by anything, to be shared by all threads.
 */
public interface Survey {

  SurveyDocument document();

  /** The way these answers lead. */
  Route route(Answers answers);

  /**
   * Reads what was typed or picked.
   *
   * @param typed the values the form sent for this question: one for a text, a number or an ISO
   *     date, any number of options, the options in order for a rank; not trusted
   * @param answers what was answered before, on which required, offered options and constraints
   *     depend
   * @param language of the message
   */
  Reading read(Route.Asked asked, List<String> typed, Answers answers, String language);

  /** What came of reading: an answer, none (which was allowed), or a mistake. */
  sealed interface Reading {
    record Read(Answer answer) implements Reading {}

    record Nothing() implements Reading {}

    record Wrong(Mistake mistake) implements Reading {}
  }

  /**
   * A text with earlier answers put in the place of its placeholders; the default language stands
   * in where there is no such text.
   */
  String say(Wording wording, Answers answers, String language);

  /** An answer in words: labels of options, numbers and days as the language writes them. */
  String inWords(Question question, Answer answer, Answers answers, String language);

  /** Every question in document order. */
  List<Question> questions();

  /** The question of that name. */
  Optional<Question> question(String name);

  /**
   * Compiles a condition over this survey's answers that is no part of it, such as a quota's.
   *
   * @throws ConditionRefused when it is none
   */
  Condition condition(String expression);

  /** A condition over the answers of one survey. */
  interface Condition {
    boolean holds(Answers answers);
  }
}
