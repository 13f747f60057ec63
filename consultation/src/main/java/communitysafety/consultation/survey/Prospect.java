package communitysafety.consultation.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What answers there can be, and where they lead. */
final class Prospect {

  private final List<Finding> findings = new ArrayList<>();
  private final CompiledSurvey survey;

  Prospect(
      CompiledSurvey survey, Map<String, Set<String>> uses, Map<String, Set<String>> literals) {
    this.survey = survey;
  }

  List<Finding> findings() {
    return findings;
  }

  Compilation.Extent extent() {
    return new Compilation.Extent(1, survey.sheets().size(), false, 1);
  }
}
