package communitysafety.consultation.survey;

/** What a survey is made of, in document order. */
public sealed interface Item permits Page, Question, Calculation {

  /** Unique in the survey: a letter or underscore, then letters, digits, underscores. */
  String name();

  /** Expression that says whether it is on the route; empty means always. */
  String relevant();
}
