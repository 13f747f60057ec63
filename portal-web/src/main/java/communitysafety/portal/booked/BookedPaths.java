package communitysafety.portal.booked;

/** The addresses of the pages behind the code of a booking. */
final class BookedPaths {

  static final String START = "/training/booking";
  static final String STATUS = "/training/booking/status";

  /** Says that the visit is over. */
  static final String OVER = "/training/booking/over";

  private static final String REDIRECT = "?faces-redirect=true";

  private BookedPaths() {}

  /** The outcome of an action that leads to a page by a redirect. */
  static String redirectTo(String path) {
    return path + REDIRECT;
  }

  /** The outcome that leads to the booking and has it say what was done. */
  static String redirectToDone(String what) {
    return redirectTo(STATUS) + "&done=" + what;
  }
}
