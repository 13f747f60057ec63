package communitysafety.consultation.http;

import communitysafety.consultation.publication.ListedConsultation;
import java.util.List;
import java.util.Map;

/**
 * A consultation as it stands in a list.
 *
 * @param slug its address: {@code /consultations/slug}
 * @param title by language (BCP 47 tag)
 * @param summary by language
 * @param area code of a hub, or {@code COUNTY}
 * @param state name of a phase
 * @param opensAt ISO 8601, UTC
 * @param closesAt ISO 8601, UTC; exclusive
 * @param promiseBy ISO 8601, last day in Europe/London on which it is said what was done
 */
public record ListedResponse(
    String slug,
    Map<String, String> title,
    Map<String, String> summary,
    String area,
    List<String> topics,
    String audience,
    String state,
    String opensAt,
    String closesAt,
    String promiseBy) {

  static ListedResponse of(ListedConsultation listed) {
    return new ListedResponse(
        listed.slug(),
        listed.title().byLanguage(),
        listed.summary().byLanguage(),
        listed.area(),
        listed.topics().stream().map(Enum::name).sorted().toList(),
        listed.audience().name(),
        listed.phase().name(),
        listed.opensAt().toString(),
        listed.closesAt().toString(),
        listed.promiseBy() == null ? null : listed.promiseBy().toString());
  }
}
