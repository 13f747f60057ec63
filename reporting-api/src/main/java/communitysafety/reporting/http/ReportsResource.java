package communitysafety.reporting.http;

import communitysafety.reporting.report.IdempotencyKey;
import communitysafety.reporting.report.IdempotentReceipt;
import communitysafety.reporting.report.SubmitReportOnce;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.hub.Hubs;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Where partners' systems post reports, for which nobody needs an account. That is said on the
 * class: on a method, the server takes it as "authenticate first, then permit" and answers 401.
 *
 * <p>One for the whole application, which is decision 10: with one for each request, the server
 * looked up by name, each time, what the use case has injected.
 */
@PermitAll
@ApplicationScoped
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  @Inject SubmitReportOnce submitReportOnce;
  @Inject Hubs hubs;
  @Inject Clock clock;

  /** Answers 201 only when the report is safely stored and referred. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(ReportRequest request, @HeaderParam("Idempotency-Key") String key) {
    LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    IdempotentReceipt receipt =
        submitReportOnce.submit(
            request.toSubmission(hubs.locator(), today), IdempotencyKey.read(key), request.bytes());
    return Response.status(Response.Status.CREATED).entity(ReceiptResponse.of(receipt)).build();
  }
}
