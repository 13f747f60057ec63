package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.report.Details;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finer words for the reasons named, and the words that were said. */
@Named
@RequestScoped
public class AboutWhyPage extends OptionalPage<AboutWhyAnswer> {

  public AboutWhyPage() {
    super(Step.ABOUT_WHY, new AboutWhyAnswer(), MoreAnswers::getAboutWhy, MoreAnswers::setAboutWhy);
  }

  /**
   * By the name of the strand: what can be said of it, for those that were named. While the
   * database is away nobody knows which, and all are offered, so that no choice just made is lost.
   */
  public Map<String, List<Choice>> getDetails() {
    WhyAnswer why = visit.answers().getWhy();
    Set<Strand> named = why == null ? Set.of(Strand.values()) : why.named();
    Map<String, List<Choice>> details = new TreeMap<>();
    for (Strand strand : named) {
      List<StrandDetail> ofStrand =
          Stream.of(StrandDetail.values()).filter(each -> each.strand() == strand).toList();
      if (!ofStrand.isEmpty()) {
        details.put(strand.name(), Choice.among(ofStrand));
      }
    }
    return details;
  }

  public int getLimit() {
    return Details.MAX_WORDS;
  }
}
