package communitysafety.portal.signin;

import communitysafety.shared.staff.SignOut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** In the header of every staff page; a POST, so that no link signs anybody out. */
@Named
@RequestScoped
public class SignOutButton {

  @Inject SignedInStaff signedIn;
  @Inject SignOut signOut;

  public String leave() {
    signOut.signOut(signedIn.member());
    FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
    return "/staff/sign-in?left=true&faces-redirect=true";
  }
}
