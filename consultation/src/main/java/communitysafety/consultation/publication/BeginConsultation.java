package communitysafety.consultation.publication;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins the draft of a consultation that will belong to the team of who begins it. */
@Dependent
public class BeginConsultation {

  public static final int LONGEST_TITLE = 120;

  private static final int MOST_OF_ONE_TITLE = 1000;

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final TeamScope scope;

  @Inject
  BeginConsultation(OwnConsultations own, TeamScope scope) {
    this.own = own;
    this.scope = scope;
  }

  /**
   * @param title in the default language; the address is made of it and stays
   * @param language BCP 47 tag of the default language
   * @return the id of the new consultation; its survey asks nothing yet
   * @throws ReasonNeeded when there is no title, or too long a one
   */
  @Transactional
  public UUID begin(StaffMember member, String title, String language) {
    member.requires(Permission.WRITE_CONSULTATIONS);
    Wording name = Wording.of(language, ReasonNeeded.within(LONGEST_TITLE, title));
    scope.enter(member);
    Consultation consultation = underFreeSlug(member, name.in(language), emptyBut(name));
    own.enterDraft(consultation.id());
    SurveyDocument survey =
        new SurveyDocument(
            consultation.slug().replace('-', '_'), name, List.of(language), List.of(), Map.of());
    entities.persist(
        DraftSurvey.begun(consultation.id(), DocumentJson.write(survey), member.id(), own.now()));
    own.write(member, consultation, AuditAction.CONSULTATION_WRITTEN, "");
    return consultation.id();
  }

  /** Of another team's drafts nothing is seen but that their slug is taken. */
  private Consultation underFreeSlug(StaffMember member, String title, Particulars particulars) {
    UUID id = UUID.randomUUID();
    for (int attempt = 1; attempt <= MOST_OF_ONE_TITLE; attempt++) {
      Consultation begun =
          Consultation.begun(id, SlugOfTitle.of(title, attempt), member.team(), particulars);
      int taken =
          entities
              .createNativeQuery(
                  "insert into consultation.consultation (id, slug, team, state, area, topics,"
                      + " audience, anonymous, particulars, survey_version, version)"
                      + " values (?1, ?2, ?3, 'DRAFT', ?4, ?5, 'OPEN', false, ?6, 0, 0)"
                      + " on conflict (slug) do nothing")
              .setParameter(1, id)
              .setParameter(2, begun.slug())
              .setParameter(3, begun.team())
              .setParameter(4, begun.area())
              .setParameter(5, Topic.EVERYTHING.name())
              .setParameter(6, ParticularsJson.write(particulars))
              .executeUpdate();
      if (taken == 1) {
        return entities.find(Consultation.class, id);
      }
    }
    throw new IllegalStateException("a title was used " + MOST_OF_ONE_TITLE + " times");
  }

  private static Particulars emptyBut(Wording title) {
    return new Particulars(
        title, Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, List.of());
  }
}
