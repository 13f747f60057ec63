package communitysafety.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page, which PrimeFaces wants back with every form. Its script would add it; the
 * forms hold it themselves, so that they work without a script.
 */
@Named
@RequestScoped
public class Nonce {

  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
