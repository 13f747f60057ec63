package communitysafety.portal.training;

import communitysafety.portal.faces.Html;
import communitysafety.portal.faces.SentFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Holds all that a form sent while the database was away, and sends it once more when the person
 * asks for that. Needs nothing but the request.
 */
@Named
@RequestScoped
public class UnsentForm {

  @Inject HttpServletRequest request;

  /** Where the form was sent to. */
  public String getAddress() {
    // Told to whoever was forwarded to; the request that came in has it as its own address.
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : forwarded.toString();
  }

  /** Every field as it was sent, out of sight. */
  public List<Html> getFields() {
    return SentFields.of(request);
  }
}
