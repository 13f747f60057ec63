package communitysafety.portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down for the launcher. */
final class BuildFacts {
  private BuildFacts() {}

  static String get(String key) {
    Properties facts = new Properties();
    try (InputStream file = BuildFacts.class.getResourceAsStream("build.properties")) {
      facts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts.getProperty(key);
  }
}
