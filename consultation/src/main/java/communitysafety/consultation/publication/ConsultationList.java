package communitysafety.consultation.publication;

import java.util.List;

/**
 * One page of a list of consultations.
 *
 * @param total how many there are on all pages
 */
public record ConsultationList(List<ListedConsultation> rows, int total) {
  public ConsultationList {
    rows = List.copyOf(rows);
  }
}
