package communitysafety.portal.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** From one page of training to the next. */
@ApplicationScoped
public class TeachingPages {

  /**
   * Answers a form by leading on, so that to reload is not to send again.
   *
   * @return null, which is no outcome
   */
  String to(String address) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(address);
    faces.responseComplete();
    return null;
  }

  /** What was asked for is not there, or is another team's. */
  void notFound() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }
}
