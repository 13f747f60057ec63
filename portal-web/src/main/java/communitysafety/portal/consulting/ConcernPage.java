package communitysafety.portal.consulting;

import communitysafety.consultation.response.ConcernView;
import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.consultation.response.ReadConcern;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.ReferralPanel;
import communitysafety.portal.staff.Referred;
import communitysafety.portal.staff.ReferredPage;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/**
 * Words from a consultation that tell of a crime or of somebody at risk; {@link ReferralPanel} has
 * what a person may do with their team's referral of it. Opening needs READ_REPORTS.
 */
@Named
@RequestScoped
public class ConcernPage implements ReferredPage {

  @Inject SignedInStaff signedIn;
  @Inject ReferralPanel referralPanel;
  @Inject ReadConcern readConcern;
  @Inject StaffWords words;

  private ConcernView concern;

  /** This is what the audit trail calls viewing it. */
  @Override
  public void open() {
    referralPanel.look(
        this, referral -> concern = readConcern.open(signedIn.member(), referral.reference()));
  }

  @Override
  public Referred getKind() {
    return Referred.CONCERN;
  }

  /** What was written, each with its question. */
  public List<Told> getTold() {
    return concern.told();
  }

  /** Where the consultation stands for the public. */
  public String getConsultation() {
    return concern.slug();
  }

  /** Name of the language it was written in. */
  public String getLanguage() {
    return Locale.forLanguageTag(concern.language()).getDisplayLanguage(Locale.UK);
  }

  /** Code of that language, for screen readers. */
  public String getLanguageCode() {
    return concern.language();
  }

  public String getReceived() {
    return words.moment(concern.receivedAt());
  }
}
