package communitysafety.portal.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps PrimeFaces away from the pages it does not make. Left alone it wraps every request, and
 * then refuses the stateless forms of public pages because they do not send its nonce back.
 */
public class PublicPagesStayPlain extends FacesContextFactory {

  private static final String MADE_BY_PRIMEFACES = "/staff/";

  public PublicPagesStayPlain(FacesContextFactory primeFaces) {
    super(primeFaces);
  }

  @Override
  public FacesContext getFacesContext(
      Object context, Object request, Object response, Lifecycle lifecycle) throws FacesException {
    boolean madeByPrimeFaces =
        request instanceof HttpServletRequest http
            && http.getServletPath().startsWith(MADE_BY_PRIMEFACES);
    FacesContextFactory factory = madeByPrimeFaces ? getWrapped() : getWrapped().getWrapped();
    return factory.getFacesContext(context, request, response, lifecycle);
  }
}
