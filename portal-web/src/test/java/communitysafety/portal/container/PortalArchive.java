package communitysafety.portal.container;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal's WAR as the build packed it, with test classes put in. */
final class PortalArchive {
  private PortalArchive() {}

  static WebArchive with(Class<?>... testClasses) {
    return ShrinkWrap.create(ZipImporter.class, "portal.war")
        .importFrom(new File(System.getProperty("portal.programs"), "portal.war"))
        .as(WebArchive.class)
        .addClasses(testClasses)
        .addClasses(InPortal.class, DatabaseBeforeServer.class)
        .addAsLibrary(jarOf(Assertions.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
