package communitysafety.portal.protection;

import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.SiteFiles;
import communitysafety.portal.faces.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error pages, written once when the portal starts: to send one needs neither Faces nor the
 * database. They look like every public page; a test compares the frame with the template's.
 */
@ApplicationScoped
public class ErrorPages {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z:._]+)}}");
  private static final String NUMBER = "FAULT-NUMBER";
  private static final String RETRY_AFTER_SECONDS = "30";

  @Inject PortalIdentity portal;
  @Inject SiteFiles siteFiles;
  @Inject Words words;

  private final Map<ErrorPage, String> written = new EnumMap<>(ErrorPage.class);

  @PostConstruct
  void write() {
    String frame = frame();
    for (ErrorPage page : ErrorPage.values()) {
      written.put(page, PLACE.matcher(frame).replaceAll(m -> quoted(page, m.group(1))));
    }
  }

  /**
   * Sends the page, or for the programming interface a bare problem (its own mappers say more).
   *
   * @param status usually the page's own
   * @param number shown where the fault is ours, so that it can be found in the log
   */
  void send(
      ErrorPage page,
      int status,
      FaultNumber number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean api = Paths.isApi(asked(request));
    String body =
        api
            ? "{\"type\":\"about:blank\",\"status\":" + status + "}"
            : written.get(page).replace(NUMBER, number.toString());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (page == ErrorPage.UNAVAILABLE && !response.containsHeader("Retry-After")) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.setContentLength(bytes.length);
    try {
      response.getOutputStream().write(bytes);
    } catch (IllegalStateException e) {
      // The page that failed had begun to write text; nothing of it has left yet.
      response.getWriter().write(body);
    }
  }

  /** The page's HTML, for tests. */
  String html(ErrorPage page) {
    return written.get(page);
  }

  /** What was asked for, also when the server has since sent the request to the error page. */
  private static String asked(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? Paths.of(request) : original.toString();
  }

  private String quoted(ErrorPage page, String place) {
    return Matcher.quoteReplacement(escaped(filled(page, place)));
  }

  private String filled(ErrorPage page, String place) {
    return switch (place) {
      case "name" -> portal.getName();
      case "partnership" -> portal.getPartnership();
      case "phone" -> portal.getPhone();
      case "phoneLink" -> portal.getPhoneLink();
      case "hours" -> portal.getHours();
      case "sheet" -> siteFiles.getSheet();
      case "runBy" -> words.sayIn(Locale.UK, "template.runBy", portal.getPartnership());
      case "title", "what", "next" -> words.sayIn(Locale.UK, "error." + page + "." + place);
      case "number" ->
          page == ErrorPage.FAULT || page == ErrorPage.UNAVAILABLE
              ? words.sayIn(Locale.UK, "error.number", NUMBER)
              : "";
      default -> words.sayIn(Locale.UK, place.substring("text:".length()));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String frame() {
    try (InputStream in = ErrorPages.class.getResourceAsStream("error-page.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
