package communitysafety.portal.abuse;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** Says in the headers of a Faces page, for programs, what the page says in words. */
public final class Waiting {

  private Waiting() {}

  /** To be called while the page is answered with what was typed; not for a yes. */
  public static void tell(Answer answer) {
    ExternalContext http = FacesContext.getCurrentInstance().getExternalContext();
    http.setResponseStatus(answer.status());
    http.setResponseHeader("Retry-After", String.valueOf(answer.seconds()));
  }
}
