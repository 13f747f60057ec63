package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Wording;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the promise: we asked, you said, we did. Public at once. */
@Dependent
public class SayWhatWeDid {

  public static final int LONGEST_TEXT = 5000;

  private final OwnConsultations own;
  private final Consultations consultations;

  @Inject
  SayWhatWeDid(OwnConsultations own, Consultations consultations) {
    this.own = own;
    this.consultations = consultations;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS. May be done again to put it right.
   *
   * @param seen version of the consultation that the person saw
   * @param asked plain text in the default language of the survey that was answered, as the other
   *     two, and in those of its other languages in which it is to be said; what is in a language
   *     that the survey does not speak is not looked at
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn unless it is over
   * @throws ReasonNeeded when one of the texts is empty in the default language or too long in any
   */
  @Transactional
  public void say(StaffMember member, UUID id, int seen, Wording asked, Wording said, Wording did) {
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id, seen);
    Instant now = own.now().toInstant();
    consultation.requireOver(now);
    List<String> languages =
        consultations.survey(id, consultation.surveyVersion()).document().languages();
    consultation.answer(
        spoken(asked, languages),
        spoken(said, languages),
        spoken(did, languages),
        languages.get(0),
        LocalDate.ofInstant(now, Readiness.LONDON),
        now);
    own.write(member, consultation, AuditAction.CONSULTATION_ANSWERED, "");
  }

  private static Wording spoken(Wording typed, List<String> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : languages) {
      String text = typed.in(language);
      if (texts.isEmpty() || !text.isBlank()) {
        texts.put(language, ReasonNeeded.within(LONGEST_TEXT, text));
      }
    }
    return new Wording(texts);
  }
}
