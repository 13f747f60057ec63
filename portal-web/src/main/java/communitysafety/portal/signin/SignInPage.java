package communitysafety.portal.signin;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.protection.RequestNetwork;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.SignInDelayed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-in page: a plain form that needs neither script nor session. */
@Named
@RequestScoped
public class SignInPage {

  @Inject SecurityContext security;
  @Inject FieldErrors errors;

  @Inject RequestNetwork network;
  @Inject HttpServletRequest asked;

  private String name;
  private String password;

  /** Goes on to the page that was asked for, or shows what is wrong. */
  public String signIn() throws IOException {
    if (name == null || name.isBlank()) {
      errors.add("name", "staff.signIn.name.error.blank");
    }
    if (password == null || password.isEmpty()) {
      errors.add("password", "staff.signIn.password.error.blank");
    }
    if (errors.isAny()) {
      return null;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    SignInAttempt attempt = new SignInAttempt(name, password.toCharArray(), network.of(request));
    password = null;
    AuthenticationStatus status =
        security.authenticate(
            request, response, new AuthenticationParameters().credential(attempt));
    if (status == AuthenticationStatus.SUCCESS) {
      faces.getExternalContext().redirect(StaffPaths.onwards(getThen()));
      faces.responseComplete();
      return null;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    tell(attempt.refusal());
    return null;
  }

  private void tell(Refusal refusal) {
    if (refusal instanceof SignInDelayed delayed) {
      long minutes = delayed.seconds() / 60;
      if (delayed.seconds() == 1) {
        errors.add("name", "staff.signIn.error.delayed.second");
      } else if (delayed.seconds() <= 90) {
        errors.add("name", "staff.signIn.error.delayed.seconds", delayed.seconds());
      } else {
        errors.add("name", "staff.signIn.error.delayed.minutes", minutes + 1);
      }
    } else {
      errors.add("name", "staff.signIn.error.refused");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  /** Never sent back. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String typed) {
    password = typed;
  }

  /** The page that was asked for before anybody was signed in; null when it was this one. */
  public String getThen() {
    return asked.getParameter("then");
  }
}
