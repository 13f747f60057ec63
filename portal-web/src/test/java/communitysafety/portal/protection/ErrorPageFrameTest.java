package communitysafety.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ErrorPageFrameTest {

  private static final Path RESOURCES = Path.of("src/main/resources/communitysafety/portal");

  @Test
  void error_pages_have_the_header_and_the_footer_of_every_public_page() throws IOException {
    String template = Files.readString(Path.of("src/main/webapp/WEB-INF/templates/public.xhtml"));
    String errorPage = Files.readString(RESOURCES.resolve("protection/error-page.html"));
    for (String part : new String[] {"header", "footer"}) {
      assertThat(part(errorPage, part)).isEqualTo(part(template, part));
    }
  }

  @Test
  void every_error_page_has_its_words() throws IOException {
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(RESOURCES.resolve("text/public.properties"))) {
      words.load(reader);
    }
    for (ErrorPage page : ErrorPage.values()) {
      for (String part : new String[] {"title", "what", "next"}) {
        assertThat(words).containsKey("error." + page + "." + part);
      }
    }
  }

  /** The element with that name, its places for words written in one way. */
  private static String part(String markup, String element) {
    int start = markup.indexOf("<" + element + " ");
    int end = markup.indexOf("</" + element + ">");
    assertThat(start).isPositive().isLessThan(end);
    return markup
        .substring(start, end)
        .replaceAll("#\\{text\\['([A-Za-z.]+)'\\]}", "{{text:$1}}")
        .replaceAll("#\\{portal\\.([a-z]+)}", "{{$1}}")
        .replaceAll("#\\{words\\.say\\('template\\.(runBy)'[^}]*}", "{{$1}}");
  }
}
