package communitysafety.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LauncherOptionsTest {
  @Test
  void unless_asked_otherwise_the_portal_is_for_this_machine_alone() {
    Options options = Options.parse(List.of());
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.bind().isLoopbackAddress()).isTrue();
    assertThat(options.demo()).isTrue();
  }

  @Test
  void what_is_said_last_counts() {
    Options options =
        Options.parse(List.of("--data-dir", "/a", "--port", "1", "--data-dir", "/b", "--no-demo"));
    assertThat(options.dataDir()).hasToString("/b");
    assertThat(options.port()).isEqualTo(1);
    assertThat(options.demo()).isFalse();
  }

  @Test
  void a_misused_option_is_named_and_ends_with_2() {
    for (List<String> misuse :
        List.of(
            List.of("--prot", "1"),
            List.of("--port"),
            List.of("--port", "http"),
            List.of("--port", "65536"),
            List.of("--bind", "no such address"))) {
      assertThatThrownBy(() -> Options.parse(misuse))
          .isInstanceOfSatisfying(
              StartFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2))
          .hasMessageContaining(misuse.get(0));
    }
  }

  @Test
  void a_setting_comes_from_a_system_property_else_from_the_environment() {
    Properties properties = new Properties();
    Settings settings =
        new Settings(properties, Map.of("PORTAL_DB_URL", "from the environment", "PORTAL_X", " "));
    assertThat(settings.find("portal.db.url")).contains("from the environment");
    assertThat(settings.find("portal.x")).isEmpty();
    properties.setProperty("portal.db.url", "from a property");
    assertThat(settings.find("portal.db.url")).contains("from a property");
  }

  @Test
  void what_is_configured_is_not_replaced_by_what_is_offered() {
    Properties properties = new Properties();
    Settings settings = new Settings(properties, Map.of("PORTAL_KEYS_DIR", "/keys"));
    settings.offer("portal.keys.dir", "/data/keys");
    settings.offer("portal.db.user", "portal_app");
    assertThat(properties).doesNotContainKey("portal.keys.dir");
    assertThat(properties).containsEntry("portal.db.user", "portal_app");
  }
}
