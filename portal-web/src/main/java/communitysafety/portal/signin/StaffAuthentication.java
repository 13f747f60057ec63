package communitysafety.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before every request. Below {@code /staff} nothing but the sign-in page is answered unless
 * somebody is signed in; everything else is none of its business and makes no session.
 *
 * <p>A session begins with signing in and with a fresh id. It ends by signing out, after half an
 * hour without a request, or after eight hours whatever happens.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

  private static final String PRINCIPAL = "communitysafety.staff";
  private static final String SINCE = "communitysafety.since";

  @Inject IdentityStoreHandler stores;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "portal.staff.idle", defaultValue = "PT30M")
  Duration idle;

  @Inject
  @ConfigProperty(name = "portal.staff.longest", defaultValue = "PT8H")
  Duration longest;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = StaffPaths.of(request);
    if (!StaffPaths.isStaff(path)) {
      return context.doNothing();
    }
    if (path.equals("/staff") || path.equals("/staff/")) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", StaffPaths.FIRST);
      return AuthenticationStatus.SEND_CONTINUE;
    }
    if (context.getAuthParameters().getCredential() instanceof SignInAttempt attempt) {
      return signIn(attempt, request, context);
    }
    StaffPrincipal signedIn = signedIn(request);
    if (signedIn != null) {
      request.setAttribute(PRINCIPAL, signedIn);
      return context.notifyContainerAboutLogin(
          signedIn,
          signedIn.member().permissions().stream().map(Enum::name).collect(Collectors.toSet()));
    }
    if (StaffPaths.isOpen(path)) {
      return context.doNothing();
    }
    turnAway(request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** Who makes this request; null when nobody is signed in. */
  static StaffPrincipal of(HttpServletRequest request) {
    return (StaffPrincipal) request.getAttribute(PRINCIPAL);
  }

  private AuthenticationStatus signIn(
      SignInAttempt attempt, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = stores.validate(attempt);
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    HttpSession before = request.getSession(false);
    if (before != null) {
      // Whoever knew its id shall not know the new one, nor shall anything of it be carried over.
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) idle.toSeconds());
    session.setAttribute(PRINCIPAL, result.getCallerPrincipal());
    session.setAttribute(SINCE, clock.instant());
    request.setAttribute(PRINCIPAL, result.getCallerPrincipal());
    return context.notifyContainerAboutLogin(result);
  }

  private StaffPrincipal signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(PRINCIPAL) instanceof StaffPrincipal principal)
        || !(session.getAttribute(SINCE) instanceof Instant since)) {
      return null;
    }
    if (clock.instant().isAfter(since.plus(longest))) {
      session.invalidate();
      return null;
    }
    return principal;
  }

  private static void turnAway(HttpServletRequest request, HttpServletResponse response) {
    String signIn = StaffPaths.signInFor(request);
    response.setHeader("Cache-Control", "no-store");
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        // A script waits for an answer in its own format; a redirect it would follow blindly.
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                    + StaffPaths.SIGN_IN
                    + "\"/></partial-response>");
        return;
      }
      response.setStatus(
          "GET".equals(request.getMethod())
              ? HttpServletResponse.SC_FOUND
              : HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", signIn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
