package communitysafety.portal.consultations;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Has a form on a page of a consultation sent to the address it was asked for by. */
public class AddressKept extends ViewHandlerWrapper {

  /** The request attribute that holds the address. */
  static final String ADDRESS = "consultations.address";

  public AddressKept(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext faces, String view) {
    Object address = faces.getExternalContext().getRequestMap().get(ADDRESS);
    return address != null
            && faces.getViewRoot() != null
            && view.equals(faces.getViewRoot().getViewId())
        ? address.toString()
        : super.getActionURL(faces, view);
  }
}
