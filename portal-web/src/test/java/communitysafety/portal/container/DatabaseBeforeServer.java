package communitysafety.portal.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has the tests' database ready, and arquillian.xml told of it, before a server is started. */
final class DatabaseBeforeServer implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    boolean insideTheServer = System.getProperty("portal.db.url") != null;
    if (!insideTheServer) {
      OutsideTheServer.prepare();
    }
  }

  /** Apart, since what it names is not in the WAR. */
  private static final class OutsideTheServer {
    static void prepare() throws IOException {
      Path scratch = Path.of(System.getProperty("portal.scratch"));
      Files.createDirectories(scratch);
      if (System.getProperty("portal.test.keys.dir") == null) {
        System.setProperty(
            "portal.test.keys.dir", Files.createTempDirectory(scratch, "keys").toString());
      }
      communitysafety.shared.PortalDatabase database = communitysafety.shared.PortalDatabase.get();
      System.setProperty("portal.test.db.url", database.url());
      System.setProperty("portal.test.db.user", database.appUser());
      System.setProperty("portal.test.db.password", database.appPassword());
    }
  }
}
