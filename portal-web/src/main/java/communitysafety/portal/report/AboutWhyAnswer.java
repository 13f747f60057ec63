package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.report.Details;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finer words for the reasons named, and the words that were said. */
public class AboutWhyAnswer extends OptionalAnswer {

  private Map<String, List<String>> details = new TreeMap<>();
  private String wordsSaid = "";

  /** By the name of the strand. */
  public Map<String, List<String>> getDetails() {
    return details;
  }

  public void setDetails(Map<String, List<String>> details) {
    this.details = details == null ? new TreeMap<>() : new TreeMap<>(details);
  }

  public String getWordsSaid() {
    return wordsSaid;
  }

  public void setWordsSaid(String wordsSaid) {
    this.wordsSaid = TypedText.lines(wordsSaid);
  }

  /** Lets go of the details of strands that are not named any more. */
  void keepOnly(Set<Strand> strands) {
    details.keySet().removeIf(strand -> !strands.contains(Strand.valueOf(strand)));
  }

  Set<StrandDetail> named() {
    return AnswerWords.constants(
        StrandDetail.class, details.values().stream().flatMap(List::stream).toList());
  }

  @Override
  List<Mistake> mistakes() {
    return Mistake.ifLong("wordsSaid", "report.about-why", wordsSaid, Details.MAX_WORDS);
  }

  @Override
  List<String> ownWords() {
    return List.of(wordsSaid);
  }
}
