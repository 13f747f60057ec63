package communitysafety.shared.problem;

import communitysafety.shared.database.Unavailability;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers everything that is not a refusal: what the framework refuses (method, media type,
 * address), a passing outage, and faults of ours, of which the caller learns only a number that
 * stands in the log too.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

  private static final int RETRY_AFTER_SECONDS = 30;

  private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

  @Override
  public Response toResponse(Throwable fault) {
    Refusal refusal = refusalBehind(fault);
    if (refusal != null) {
      return new RefusalMapper().toResponse(refusal);
    }
    if (fault instanceof WebApplicationException http) {
      return ofTheFramework(http);
    }
    if (Unavailability.isBehind(fault)) {
      LOG.log(Level.WARNING, "The database cannot be reached or written to: {0}", kind(fault));
      return answer(Problem.of(ProblemType.UNAVAILABLE))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    String correlation = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "Fault " + correlation, Traces.withoutMessages(fault));
    return answer(Problem.of(ProblemType.INTERNAL).correlatedBy(correlation)).build();
  }

  private static Response ofTheFramework(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    ProblemType type = ProblemType.of(status);
    Response.ResponseBuilder answer = answer(Problem.of(type));
    Object allow = http.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }

  private static Refusal refusalBehind(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return null;
  }

  private static String kind(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getName();
  }
}
