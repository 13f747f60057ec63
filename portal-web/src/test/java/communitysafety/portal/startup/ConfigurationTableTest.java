package communitysafety.portal.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** configuration.md has every key that the code reads, no other, and its true default. */
class ConfigurationTableTest {
  private static final Path ROOT = Path.of("..");

  /** Injected, with or without a default; read by the launcher; looked up by the server. */
  private static final List<Pattern> READ =
      List.of(
          Pattern.compile(
              "@ConfigProperty\\(\\s*name = \"(portal\\.[\\w.-]+)\""
                  + "(?:,\\s*defaultValue = \"([^\"]*)\")?"),
          Pattern.compile(
              "(?:find|offer|impose|getValue|getOptionalValue)\\(\\s*\"(portal\\.[\\w.-]+)\"()?"),
          Pattern.compile("MPCONFIG=(portal\\.[\\w.-]+)(?::([^}]*))?"));

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(portal\\.[\\w.-]+)` \\| `(\\w+)` \\| (.*?) \\| .+ \\|$");

  @Test
  void the_table_has_the_keys_of_the_code_and_no_others() throws IOException {
    assertThat(table().keySet()).isEqualTo(code().keySet());
  }

  @Test
  void the_table_has_each_key_once_and_in_a_group() throws IOException {
    Matcher row = ROW.matcher(text());
    List<String> keys = new ArrayList<>();
    while (row.find()) {
      keys.add(row.group(1));
    }
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void the_defaults_are_those_of_the_code() throws IOException {
    Map<String, String[]> table = table();
    code()
        .forEach(
            (key, value) -> {
              if (!value.isEmpty()) {
                assertThat(table.get(key)[1]).as(key).startsWith("`" + value + "`");
              }
            });
  }

  @Test
  void the_variable_of_the_environment_is_the_one_that_is_read() throws IOException {
    table()
        .forEach(
            (key, cells) ->
                assertThat(cells[0])
                    .isEqualTo(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
  }

  private static Map<String, String[]> table() throws IOException {
    Map<String, String[]> table = new TreeMap<>();
    Matcher row = ROW.matcher(text());
    while (row.find()) {
      table.put(row.group(1), new String[] {row.group(2), row.group(3)});
    }
    return table;
  }

  private static String text() throws IOException {
    return Files.readString(ROOT.resolve("src-shared/docs/configuration.md"));
  }

  /** Keys with their default in the code; empty where it has none. */
  private static Map<String, String> code() throws IOException {
    Map<String, String> keys = new TreeMap<>();
    for (String module : List.of("src-shared", "reporting-api", "consultation", "portal-web")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(ConfigurationTableTest::mayRead).toList()) {
          String source = Files.readString(file);
          for (Pattern pattern : READ) {
            Matcher read = pattern.matcher(source);
            while (read.find()) {
              String value = read.group(2) == null ? "" : read.group(2);
              keys.merge(read.group(1), value, ConfigurationTableTest::theOnlyDefault);
            }
          }
        }
      }
    }
    return keys;
  }

  /** A key may be read in several places, but not with several defaults. */
  private static String theOnlyDefault(String one, String other) {
    if (!one.isEmpty() && !other.isEmpty()) {
      assertThat(one).isEqualTo(other);
    }
    return one.isEmpty() ? other : one;
  }

  private static boolean mayRead(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || name.endsWith("web.xml");
  }
}
