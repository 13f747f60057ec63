package communitysafety.reporting.routing;

import communitysafety.portal.startup.ApiApplication;
import jakarta.inject.Inject;

/** Routing that asks the container and the portal. Never shipped. */
public class BrokenRouting {

  @Inject ApiApplication portal;
}
