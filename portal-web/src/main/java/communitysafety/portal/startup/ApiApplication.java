package communitysafety.portal.startup;

import communitysafety.consultation.http.ConsultationsResource;
import communitysafety.reporting.http.ReportRequestReader;
import communitysafety.reporting.http.ReportsResource;
import communitysafety.shared.problem.FaultMapper;
import communitysafety.shared.problem.RefusalMapper;
import communitysafety.shared.problem.RolledBackMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Puts the resources of all libraries under /api. Everything is listed, so that nothing a library
 * on the class path brings is served by accident.
 */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ConsultationsResource.class,
        ReportsResource.class,
        ReportRequestReader.class,
        RefusalMapper.class,
        FaultMapper.class,
        RolledBackMapper.class,
        AnswersAreNotStored.class,
        RouteOfResource.class);
  }

  /** What there is, is described at /openapi and not in a second language beside it. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
