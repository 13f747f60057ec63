package communitysafety.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLanguageTest {

  private static final Path TEXTS = Path.of("src/main/resources/communitysafety/portal/text");

  private final PageLanguage language = new PageLanguage();

  @Test
  void a_page_is_in_British_English_unless_somebody_says_otherwise() {
    assertThat(language.getTag()).isEqualTo("en-GB");
    assertThat(language.getDirection()).isEqualTo("ltr");
  }

  @ParameterizedTest
  @CsvSource({
    "pl,ltr",
    "ar,rtl",
    "ur,rtl",
    "fa-AF,rtl",
    "ps,rtl",
    "he,rtl",
    "ro,ltr",
    "pa-Arab,rtl"
  })
  void a_page_runs_the_way_its_language_is_written(String tag, String direction) {
    assertThat(PageLanguage.directionOf(Locale.forLanguageTag(tag))).isEqualTo(direction);
  }

  @Test
  void English_stays_English_on_a_machine_that_speaks_Polish() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("pl-PL"));
    try {
      ResourceBundle.clearCache();
      assertThat(new Words().sayIn(Locale.UK, "template.back")).isEqualTo("Back");
    } finally {
      Locale.setDefault(usual);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void what_is_not_translated_is_said_in_English() {
    assertThat(new Words().sayIn(Locale.forLanguageTag("pl"), "home.title"))
        .isEqualTo("What do you want to do?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "ar"})
  void a_translation_says_nothing_that_English_does_not_and_fills_in_the_same(String tag)
      throws IOException {
    Properties english = read("public.properties");
    read("public_" + tag + ".properties")
        .forEach(
            (key, text) -> {
              assertThat(english).as(key.toString()).containsKey(key);
              assertThat(placeholders(text.toString()))
                  .as(key.toString())
                  .isEqualTo(placeholders(english.getProperty(key.toString())));
              assertThat(text.toString()).as(key.toString()).doesNotContain("'", "!");
            });
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher each = Pattern.compile("\\{\\d+").matcher(text);
    while (each.find()) {
      found.add(each.group());
    }
    return found;
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }
}
