package communitysafety.consultation.http;

import communitysafety.consultation.release.Releases.FrozenRelease;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * Consultations and what was released of their results, for everybody. Like every resource it is
 * one for the whole application and has its permission on the class (decision 10).
 */
@PermitAll
@ApplicationScoped
@Path("/consultations")
@Produces(MediaType.APPLICATION_JSON)
public class ConsultationsResource {

  /**
   * A release never changes, so a cache may keep it without asking. Only for a day: should one have
   * to be taken away, it must not live on elsewhere for a year.
   */
  static final String KEEP_FOR_A_DAY = "public, max-age=86400, immutable";

  @Inject PublishedConsultations published;

  /** One page of those that the filter lets through. */
  @GET
  public ConsultationsResponse list(@Context UriInfo address) {
    return published.list(address.getQueryParameters());
  }

  /** One consultation. */
  @GET
  @Path("/{slug}")
  public ConsultationResponse consultation(@PathParam("slug") String slug) {
    return published.consultation(slug);
  }

  /** What has been released, without the figures. */
  @GET
  @Path("/{slug}/releases")
  public ReleasesResponse releases(@PathParam("slug") String slug) {
    return published.releases(slug);
  }

  /** A release to the letter as it was frozen, so that its digest can be checked. */
  @GET
  @Path("/{slug}/releases/{number}")
  public Response release(
      @PathParam("slug") String slug,
      @PathParam("number") String number,
      @Context Request request) {
    FrozenRelease release = published.release(slug, number);
    EntityTag tag = new EntityTag(release.digest());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(release.document()) : unchanged;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP_FOR_A_DAY).build();
  }
}
