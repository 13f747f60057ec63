package communitysafety.portal.startup;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resources of all libraries under /api. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
