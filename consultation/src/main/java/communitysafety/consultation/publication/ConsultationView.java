package communitysafety.consultation.publication;

import communitysafety.consultation.publication.PublicConsultation.Extension;
import communitysafety.consultation.publication.PublicConsultation.WeDid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A consultation as its team sees it.
 *
 * @param version to be given back with a change, so that nobody's change is lost
 * @param surveyVersion the version that is answered; 0 while a draft
 * @param languages BCP 47 tags of what that version speaks, its default first; empty while a draft
 * @param over whether nobody can answer any more
 * @param closedEarlyBecause null unless it was closed before its time
 * @param weDid null until it was said
 * @param extensions newest first
 */
public record ConsultationView(
    UUID id,
    String slug,
    String team,
    ConsultationState state,
    int version,
    Description description,
    int surveyVersion,
    List<String> languages,
    boolean over,
    Instant closedAt,
    String closedEarlyBecause,
    WeDid weDid,
    List<Extension> extensions) {

  public ConsultationView {
    languages = List.copyOf(languages);
    extensions = List.copyOf(extensions);
  }
}
