package communitysafety.portal.consultations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of one consultation: {@code /consultations/slug}, or below it the name of a page and
 * perhaps what the page is about, such as {@code /consultations/feeling-safe/question/streets}.
 *
 * @param slug as it stands in the address; not trusted
 * @param page name of the file below {@code webapp/consultations}, without ending
 * @param about the rest; empty when there is none
 */
record ConsultationAddress(String slug, String page, String about) {

  private static final Pattern PATH =
      Pattern.compile(
          "/consultations/(?<slug>[A-Za-z0-9_-]{1,80})(/(?<page>[a-z-]{1,20}|copy\\.pdf)(/(?<about>[A-Za-z0-9_.-]{1,80}))?)?/?");

  /** The page a consultation begins with. */
  static final String START = "start";

  /**
   * @param path below the context, as the browser asked for it
   */
  static Optional<ConsultationAddress> read(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String page = matcher.group("page");
    String about = matcher.group("about");
    return Optional.of(
        new ConsultationAddress(
            matcher.group("slug"), page == null ? START : page, about == null ? "" : about));
  }

  /** The view that makes the page. */
  String view() {
    return "/consultations/" + page;
  }
}
