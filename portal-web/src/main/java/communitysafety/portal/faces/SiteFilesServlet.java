package communitysafety.portal.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends the style sheet and the script, to be kept by browsers for a year without asking again. */
@WebServlet("/site/*")
public class SiteFilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SiteFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<SiteFiles.SiteFile> found =
        path == null ? Optional.empty() : files.find(path.substring(1));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    SiteFiles.SiteFile file = found.get();
    response.setContentType(file.type());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    String accepted = request.getHeader("Accept-Encoding");
    byte[] body = file.plain();
    if (accepted != null && accepted.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      body = file.gzipped();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
