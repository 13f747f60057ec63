package communitysafety.portal.consultations;

import communitysafety.portal.faces.Html;
import communitysafety.portal.faces.SentFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Holds all that a form sent while the database was away, and sends it once more when the person
 * asks for that. Needs nothing but the request.
 */
@Named
@RequestScoped
public class UnsavedPage {

  @Inject ConsultationVisit visit;
  @Inject HttpServletRequest request;

  /** Where the form was sent to. */
  public String getFormAddress() {
    return request.getAttribute(AddressKept.ADDRESS).toString();
  }

  /** Every field as it was sent, out of sight. */
  public List<Html> getFields() {
    return SentFields.of(request);
  }

  public String getOwnWords() {
    return visit.typedWords();
  }
}
