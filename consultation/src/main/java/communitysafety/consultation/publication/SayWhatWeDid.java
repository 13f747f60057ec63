package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the promise: we asked, you said, we did. Public at once. */
@Dependent
public class SayWhatWeDid {

  public static final int LONGEST_TEXT = 5000;

  private final OwnConsultations own;

  @Inject
  SayWhatWeDid(OwnConsultations own) {
    this.own = own;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS. May be done again to put it right.
   *
   * @param seen version of the consultation that the person saw
   * @param asked plain text in the default language, as the other two
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn unless it is over
   * @throws ReasonNeeded when one of the texts is empty or too long
   */
  @Transactional
  public void say(StaffMember member, UUID id, int seen, String asked, String said, String did) {
    String weAsked = ReasonNeeded.within(LONGEST_TEXT, asked);
    String youSaid = ReasonNeeded.within(LONGEST_TEXT, said);
    String weDid = ReasonNeeded.within(LONGEST_TEXT, did);
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id, seen);
    consultation.answer(
        weAsked,
        youSaid,
        weDid,
        LocalDate.ofInstant(own.now().toInstant(), Readiness.LONDON),
        own.now().toInstant());
    own.write(member, consultation, AuditAction.CONSULTATION_ANSWERED, "");
  }
}
