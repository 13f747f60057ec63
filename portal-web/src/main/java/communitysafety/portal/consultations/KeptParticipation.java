package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Consultations;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Takes up the answers that a return code has opened, in the browser that sent the code. */
@ApplicationScoped
public class KeptParticipation {

  @Inject Consultations consultations;
  @Inject KeyCookies cookies;

  /**
   * Gives the browser the key to them.
   *
   * @return the address to go on at; empty when the draft is none of a consultation's
   */
  public Optional<String> goOn(
      Draft draft, HttpServletRequest request, HttpServletResponse response) {
    return Participation.read(draft.content())
        .flatMap(read -> consultations.byId(read.consultation()))
        .map(
            consultation -> {
              cookies.give(KeyCookie.CONSULTATION, draft.key().cookieValue(), request, response);
              return "/consultations/" + consultation.slug() + "/question";
            });
  }
}
