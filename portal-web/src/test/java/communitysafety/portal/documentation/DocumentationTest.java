package communitysafety.portal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("portal-web/bin/[a-z-]+(?:\\.[a-z]+)?");

  @Test
  void every_link_in_the_documentation_leads_somewhere() throws IOException {
    assertThat(broken(LINK, true)).isEmpty();
  }

  @Test
  void every_command_the_documentation_names_can_be_run() throws IOException {
    assertThat(broken(COMMAND, false)).isEmpty();
  }

  private static List<String> broken(Pattern pattern, boolean relative) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher found = pattern.matcher(Files.readString(document));
      while (found.find()) {
        String target = found.group(relative ? 1 : 0);
        Path base = relative ? document.getParent() : ROOT;
        boolean elsewhere = target.contains("://");
        if (!elsewhere && !Files.exists(base.resolve(target))) {
          broken.add(ROOT.relativize(document) + ": " + target);
        }
      }
    }
    return broken;
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("src-shared/docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(path -> path.toString().endsWith(".md")))
          .toList();
    }
  }
}
