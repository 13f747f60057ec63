package communitysafety.shared.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferralMovesPictureTest {

  private static final Path DOCUMENT = Path.of("docs/architecture.md");
  private static final String BEGIN = "<!-- moves:begin -->\n";
  private static final String END = "<!-- moves:end -->";

  @Test
  void the_moves_in_the_documentation_are_those_of_the_table() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();

    assertThat(document.substring(begin, document.indexOf(END)))
        .as("paste this between the markers in %s", DOCUMENT)
        .isEqualTo(picture());
  }

  private static String picture() {
    return ReferralMoves.TABLE.stream()
        .map(
            row ->
                "    %s --> %s: %s"
                    .formatted(row.from(), row.to(), row.move().name().toLowerCase(Locale.ROOT)))
        .collect(
            Collectors.joining(
                "\n", "```mermaid\nstateDiagram-v2\n    [*] --> AWAITING\n", "\n```\n"));
  }
}
