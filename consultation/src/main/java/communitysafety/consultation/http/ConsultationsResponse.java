package communitysafety.consultation.http;

import communitysafety.consultation.publication.ConsultationList;
import java.util.List;

/**
 * One page of consultations.
 *
 * @param page from 1
 * @param total how many there are on all pages; 0 also on a page behind the last
 */
public record ConsultationsResponse(
    List<ListedResponse> consultations, int page, int size, int total) {

  static ConsultationsResponse of(ConsultationList found, ConsultationsQuery query) {
    return new ConsultationsResponse(
        found.rows().stream().map(ListedResponse::of).toList(),
        query.page(),
        query.size(),
        found.total());
  }
}
