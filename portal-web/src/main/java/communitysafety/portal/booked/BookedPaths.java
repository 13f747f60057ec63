package communitysafety.portal.booked;

/** The addresses of the pages behind the code of a booking. */
final class BookedPaths {

  static final String START = "/training/booking";
  static final String STATUS = "/training/booking/status";

  /** The place that an organisation booked for somebody; the addresses of its forms begin alike. */
  static final String PLACE = "/training/booking/place";

  private static final String OF_A_PLACE = PLACE + "-";

  /** Says that the visit is over. */
  static final String OVER = "/training/booking/over";

  private static final String REDIRECT = "?faces-redirect=true";

  private BookedPaths() {}

  /** The outcome of an action that leads to a page by a redirect. */
  static String redirectTo(String path) {
    return path + REDIRECT;
  }

  /** The outcome that leads to the booking, or the place, and has it say what was done. */
  static String redirectToDone(String home, String what) {
    return redirectTo(home) + "&done=" + what;
  }

  /** Whether a page shows what a visit is of. */
  static boolean isHome(String path) {
    return path.equals(STATUS) || path.equals(PLACE);
  }

  /** Whether a page is about the place of one person, and not about the booking. */
  static boolean isOfPlace(String path) {
    return path.equals(PLACE) || path.startsWith(OF_A_PLACE);
  }
}
