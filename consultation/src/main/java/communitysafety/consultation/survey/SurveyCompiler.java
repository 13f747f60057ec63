package communitysafety.consultation.survey;

/** Turns a survey document into a survey, or says everything that stands in the way. */
public final class SurveyCompiler {

  private SurveyCompiler() {}

  public static Compilation compile(SurveyDocument document) {
    throw new UnsupportedOperationException();
  }
}
