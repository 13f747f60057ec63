package communitysafety.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicWordsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BUNDLE =
      Path.of("src/main/resources/communitysafety/portal/text/public.properties");
  private static final Pattern KEY = Pattern.compile("text\\['([A-Za-z0-9._-]+)'\\]");
  private static final Pattern SAID = Pattern.compile("words\\.say\\('([A-Za-z0-9._-]+)'");

  @Test
  void every_text_that_a_page_names_is_there() throws IOException {
    Set<String> missing = new TreeSet<>();
    Properties words = words();
    for (Path page : pages()) {
      String markup = Files.readString(page);
      for (Pattern pattern : List.of(KEY, SAID)) {
        Matcher named = pattern.matcher(markup);
        while (named.find()) {
          if (!words.containsKey(named.group(1))) {
            missing.add(page.getFileName() + " " + named.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void texts_use_the_apostrophe_that_arguments_leave_alone_and_never_shout() throws IOException {
    words()
        .forEach(
            (key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContain("'", "!"));
  }

  @Test
  void public_pages_have_no_head_component_no_style_and_no_script_of_their_own()
      throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContain("<h:head", "style=\"", "<style", "onclick", "escape=\"false\"")
          .doesNotContain("<script>");
    }
  }

  private static Properties words() throws IOException {
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(BUNDLE)) {
      words.load(reader);
    }
    return words;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.toString().contains("staff"))
          .toList();
    }
  }
}
