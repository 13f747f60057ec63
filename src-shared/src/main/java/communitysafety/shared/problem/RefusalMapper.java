package communitysafety.shared.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal with its problem details. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Override
  public Response toResponse(Refusal refusal) {
    return Response.status(refusal.type().status(), refusal.type().reason())
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(refusal))
        .build();
  }
}
