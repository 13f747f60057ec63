package communitysafety.portal.returning;

/** The addresses of the pages behind a return code; neutral, since a browser remembers them. */
final class ReturnPaths {

  static final String START = "/return";
  static final String STATUS = "/return/status";

  /** Says that the visit is over. */
  static final String OVER = "/return/over";

  static final String EXIT = "/return/exit";

  private static final String REDIRECT = "?faces-redirect=true";

  private ReturnPaths() {}

  /** The outcome of an action that leads to a page by a redirect. */
  static String redirectTo(String path) {
    return path + REDIRECT;
  }
}
