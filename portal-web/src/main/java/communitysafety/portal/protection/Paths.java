package communitysafety.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which part of the portal an address belongs to. */
final class Paths {

  /** Where staff send a file. */
  private static final Set<String> UPLOADS =
      Set.of("/staff/consultation-uploaded", "/staff/consultation-imported");

  private Paths() {}

  /**
   * The path as the server understood it, decoded and without dots: what was typed ({@code
   * /api/../report}) may look like another part.
   */
  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /** The programming interface answers for itself, also when it refuses. */
  static boolean isApi(String path) {
    return isBelow(path, "/api");
  }

  static boolean isStaff(String path) {
    return isBelow(path, "/staff");
  }

  /** The few addresses that take a file. */
  static boolean isUpload(String path) {
    return UPLOADS.contains(path);
  }

  /** What may hold something personal and is never to be kept by a browser or a proxy. */
  static boolean isPrivate(String path) {
    return isStaff(path)
        || isApi(path)
        || isBelow(path, "/report")
        || isBelow(path, "/return")
        || isBelow(path, "/verify")
        || isBelow(path, "/place")
        || isBelow(path, "/training/booking")
        || isJoining(path);
  }

  /** Where a form is answered by leading to a webinar, which is on another site. */
  static boolean isJoining(String path) {
    return path.equals("/training/join");
  }

  static boolean isFacesResource(String path) {
    return isBelow(path, "/jakarta.faces.resource");
  }

  private static boolean isBelow(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
