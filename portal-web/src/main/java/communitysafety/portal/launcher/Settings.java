package communitysafety.portal.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Configuration as MicroProfile Config reads it, for the time before there is a server: a system
 * property, else the environment ({@code portal.db.url} is also {@code PORTAL_DB_URL}).
 */
final class Settings {
  private final Properties properties;
  private final Map<String, String> environment;

  Settings(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** Empty where nothing, or an empty text, is set. */
  Optional<String> find(String key) {
    String variable = key.replaceAll("[^A-Za-z0-9]", "_");
    return Optional.ofNullable(properties.getProperty(key))
        .or(() -> Optional.ofNullable(environment.get(variable)))
        .or(() -> Optional.ofNullable(environment.get(variable.toUpperCase(Locale.ROOT))))
        .filter(value -> !value.isBlank());
  }

  /** Hands a value to the server, without the command line and unless someone configured it. */
  void offer(String key, String value) {
    if (find(key).isEmpty()) {
      properties.setProperty(key, value);
    }
  }

  /** Hands over what only the command line decides, whatever the environment says. */
  void impose(String key, String value) {
    properties.setProperty(key, value);
  }
}
