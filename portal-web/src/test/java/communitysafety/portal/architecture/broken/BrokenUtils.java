package communitysafety.portal.architecture.broken;

import communitysafety.shared.submission.Reference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.Socket;
import java.time.Instant;
import javax.crypto.Mac;

/** Breaks most rules of the house at once, so that each is seen to fail. Never shipped. */
@Path("/broken")
public class BrokenUtils {

  Mac mac;
  Socket socket;
  Reference reference;

  @GET
  public String now() {
    System.out.println(mac);
    return Instant.now().toString();
  }
}
