package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** With each answer is kept which wording it was given to, so no wording changes unnoticed. */
class ConsentWordingTest {

  /** Of each version there has been; a line stays as long as answers to it are kept. */
  private static final Map<String, String> DIGESTS =
      Map.of("2026-1", "96350a29098520c65a080c93cb4b62a92f221131e23a72bef1e91009ed7c8611");

  @Test
  void whoever_changes_what_reporters_agree_to_gives_it_a_new_version() throws Exception {
    assertThat(DIGESTS).containsEntry(Consents.WORDING, digestOf(wording()));
  }

  @Test
  void every_level_has_words_and_says_what_follows_from_it() throws IOException {
    for (ConsentLevel level : ConsentLevel.values()) {
      assertThat(wording())
          .containsKeys("ConsentLevel." + level, "ConsentLevel." + level + ".hint");
    }
  }

  private static Map<String, String> wording() throws IOException {
    Properties words = new Properties();
    try (Reader bundle =
        Files.newBufferedReader(
            Path.of("src/main/resources/communitysafety/portal/text/public.properties"))) {
      words.load(bundle);
    }
    Map<String, String> wording = new TreeMap<>();
    words.forEach(
        (key, text) -> {
          String name = key.toString();
          if ((name.startsWith("report.sharing.") || name.startsWith("ConsentLevel."))
              && !name.contains(".error.")) {
            wording.put(name, text.toString());
          }
        });
    return wording;
  }

  private static String digestOf(Map<String, String> wording) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of()
        .formatHex(digest.digest(wording.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
