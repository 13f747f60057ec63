package communitysafety.portal.consultations;

import communitysafety.shared.database.Unavailability;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Leads {@code /consultations/slug/…} to the page of that name, with the consultation found. An
 * address of no consultation, or of no page, is answered with 404.
 *
 * <p>It is the doorkeeper of the pages on which a consultation is answered: it opens the draft,
 * refuses forms that are not from our pages, has each page answer its own form and leads everybody
 * to a page they may see. When the database is away, what was typed is given back to be sent again.
 */
@WebFilter("/consultations/*")
public class ConsultationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Map<String, Class<? extends AnsweredPage>> ANSWERED =
      Map.ofEntries(
          Map.entry("question", AnswerPage.class),
          Map.entry("check", CheckPage.class),
          Map.entry("send", SendForm.class),
          Map.entry("sent", ThanksPage.class),
          Map.entry("copy.pdf", AnswersCopy.class),
          Map.entry("code", EntryCodePage.class),
          Map.entry("email", EmailPage.class),
          Map.entry("keep", KeepPage.class),
          Map.entry("return", ComeBackPage.class),
          Map.entry("withdraw", WithdrawPage.class),
          Map.entry("other", OtherAnswersPage.class),
          Map.entry("expired", AnswersGonePage.class));

  /** The list of all consultations, which is a page like any other. */
  private static final String FINDER = "/consultations";

  private static final String VIEWS = "/consultations/";
  private static final String RETRY_AFTER_SECONDS = "30";

  @Inject transient ConsultationVisit visit;
  @Inject transient ResultsPage results;
  @Inject @Any transient Instance<AnsweredPage> pages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ConsultationAddress> address = ConsultationAddress.read(path(request));
    if (path(request).equals(FINDER)) {
      chain.doFilter(request, response);
    } else if (address.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (ANSWERED.containsKey(address.get().page())) {
      response.setHeader("Cache-Control", "no-store");
      answer(address.get(), request, response);
    } else if (getServletContext().getResource(address.get().view() + ".xhtml") == null
        || !visit.open(address.get(), request, response)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!address.get().page().equals("results") || !results.write()) {
      show(address.get().view(), request, response);
    }
  }

  private void answer(
      ConsultationAddress address, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    boolean post = request.getMethod().equals("POST");
    try {
      if (!visit.open(address, request, response)) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      visit.openDraft();
      AnsweredPage page = pages.select(ANSWERED.get(address.page())).get();
      if (post && !visit.acceptsForm()) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      Optional<String> elsewhere = post ? submit(page) : page.elsewhere();
      if (isTooLate(page, post)) {
        // What was typed is given back: nothing leads to where it would have been kept.
        response.setStatus(HttpServletResponse.SC_GONE);
        show(VIEWS + "expired", request, response);
      } else if (elsewhere.isPresent()) {
        response.sendRedirect(elsewhere.get());
      } else if (page instanceof AnswersCopy copy) {
        copy.write();
      } else {
        show(address.view(), request, response);
      }
    } catch (RuntimeException e) {
      if (!post || response.isCommitted() || !Unavailability.isBehind(e)) {
        throw e;
      }
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      visit.speakAsAsked();
      show(VIEWS + "unsaved", request, response);
    }
  }

  private boolean isTooLate(AnsweredPage page, boolean post) {
    return post && page.isOfDraft() && (visit.isGone() || visit.isOther());
  }

  private Optional<String> submit(AnsweredPage page) {
    try {
      return page.submit();
    } catch (StaleDraft e) {
      visit.readAgain();
      return page.afterAnother();
    }
  }

  private void show(String view, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(AddressKept.ADDRESS, request.getRequestURI());
    request.getRequestDispatcher(view + ".xhtml").forward(request, response);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
