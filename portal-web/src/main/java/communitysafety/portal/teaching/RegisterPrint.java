package communitysafety.portal.teaching;

import communitysafety.consultation.training.ReadRegister;
import communitysafety.consultation.training.Register;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** The register of a session as a PDF to print, for whoever keeps it. */
@WebServlet(RegisterPrint.ADDRESS)
public class RegisterPrint extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/training-register-print";

  @Inject transient SignedInStaff signedIn;
  @Inject transient ReadRegister readRegister;
  @Inject transient StaffWords words;
  @Inject transient MeetingTimes times;
  @Inject transient PortalIdentity portal;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Register register;
    try {
      UUID id = UUID.fromString(String.valueOf(request.getParameter("session")));
      register = readRegister.read(signedIn.member(), id);
    } catch (SessionNotFound | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf = new RegisterDocument(words, times).lay(register, portal.getName()).toBytes();
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "inline; filename=\"register.pdf\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
