package communitysafety.portal.staff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives the pages that PrimeFaces makes their own Content-Security-Policy, with a nonce for its
 * scripts.
 *
 * <p>PrimeFaces would do so itself for every page there is. But it keeps the nonce in the view, and
 * so makes a session for each visitor of a public page and refuses the forms of stateless ones.
 * Here it is told that all is done already, and staff pages alone get what it would have given.
 */
public class StaffPolicy implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " script-src 'self' 'nonce-%s'";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      PrimeFacesContext.getCspState(faces).setInitialized(true);
    } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && isMadeByPrimeFaces(faces)) {
      String nonce = PrimeFacesContext.getCspState(faces).getNonce();
      faces
          .getExternalContext()
          .setResponseHeader("Content-Security-Policy", POLICY.formatted(nonce));
      PrimeFaces.current()
          .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "');}");
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // The header must be there before the page.
  }

  /** Sign-in is plain as public pages are. */
  private static boolean isMadeByPrimeFaces(FacesContext faces) {
    String view = faces.getViewRoot() == null ? "" : faces.getViewRoot().getViewId();
    return view.startsWith("/staff/") && !view.equals("/staff/sign-in.xhtml");
  }
}
