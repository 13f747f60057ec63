package communitysafety.portal.abuse;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.PortalIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Where the staff of a library or centre tell a computer of theirs that it stands there. */
@Named
@RequestScoped
public class PlacePage {

  private static final Duration KEPT = Duration.ofDays(365);
  private static final String AGAIN = "/place?faces-redirect=true";

  @Inject TrustedPlaces places;
  @Inject Budgets budgets;
  @Inject FieldErrors errors;
  @Inject PortalIdentity portal;
  @Inject HttpServletRequest asked;

  private String token = "";

  /** Keeps the token in a cookie of this browser, if it is that of a place. */
  public String remember() {
    Answer answer = budgets.ask(Budget.PLACE, asked);
    if (!answer.isYes()) {
      Waiting.tell(answer);
      errors.add("token", "place.token.error.slowly", answer.minutes());
      return null;
    }
    if (places.place(token).isEmpty()) {
      errors.add("token", token.isEmpty() ? "place.token.error.blank" : "place.token.error.wrong");
      return null;
    }
    set(token + "; Max-Age=" + KEPT.toSeconds());
    return AGAIN;
  }

  public String forget() {
    set("; Max-Age=0");
    return AGAIN;
  }

  private void set(String rest) {
    boolean secure = asked.isSecure() || portal.getPublicUrl().startsWith("https://");
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.addHeader(
        "Set-Cookie",
        TrustedPlaces.COOKIE
            + "="
            + rest
            + "; Path=/; HttpOnly; SameSite=Strict"
            + (secure ? "; Secure" : ""));
  }

  /** Whether this browser is one of a trusted place. */
  public boolean isTrusted() {
    return places.of(asked).isPresent();
  }

  /** Never sent back. */
  public String getToken() {
    return "";
  }

  public void setToken(String token) {
    this.token = token == null ? "" : token.strip();
  }
}
