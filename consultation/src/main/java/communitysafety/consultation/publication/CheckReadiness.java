package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Compilation;
import communitysafety.consultation.survey.Compilation.Compiled;
import communitysafety.consultation.survey.SurveyCompiler;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what stands in the way of publishing a consultation, or an amendment of its survey. */
@Dependent
public class CheckReadiness {

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final Quotas quotas;
  private final Clock clock;

  @Inject
  CheckReadiness(OwnConsultations own, Quotas quotas, Clock clock) {
    this.own = own;
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * @param compilation what the compiler says of the draft
   * @param missing empty when it can be proposed
   */
  public record State(Compilation compilation, List<Missing> missing) {
    public State {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS.
   *
   * @throws ConsultationNotFound when the person's team has none such
   */
  @Transactional
  public State check(StaffMember member, UUID id) {
    Consultation consultation = own.toRead(member, id);
    return of(consultation, own.draft(consultation));
  }

  State of(Consultation consultation, DraftSurvey draft) {
    SurveyDocument document = DocumentJson.read(draft.document());
    Compilation compilation = SurveyCompiler.compile(document, clock);
    List<Missing> missing =
        new ArrayList<>(
            Readiness.missing(
                quotas.description(consultation),
                compilation instanceof Compiled compiled
                    ? Optional.of(compiled.survey())
                    : Optional.empty(),
                document.languages(),
                own.now().toInstant()));
    if (isAnsweredNow(consultation, draft)) {
      missing.add(Missing.of(Missing.What.CHANGE));
    }
    return new State(compilation, missing);
  }

  private boolean isAnsweredNow(Consultation consultation, DraftSurvey draft) {
    return !entities
        .createNativeQuery(
            "select 1 from consultation.survey_version"
                + " where consultation = ?1 and number = ?2 and digest = ?3")
        .setParameter(1, consultation.id())
        .setParameter(2, consultation.surveyVersion())
        .setParameter(3, SurveyTexts.digest(draft.document()))
        .getResultList()
        .isEmpty();
  }
}
