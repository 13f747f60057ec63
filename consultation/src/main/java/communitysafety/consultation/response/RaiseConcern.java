package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Brings words that tell of a crime or of somebody at risk to the team that owns the consultation
 * and to Triage, at once and apart from the response: whether it is ever sent does not matter.
 */
@Dependent
public class RaiseConcern {

  /**
   * @param words what was written in own words, each with its question; sealed in a row that only
   *     the two teams read
   */
  @Transactional
  public Reference raise(PublicConsultation consultation, List<Told> words, String language) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param question as it was asked
   * @param words the answer
   */
  public record Told(String question, String words) {}
}
