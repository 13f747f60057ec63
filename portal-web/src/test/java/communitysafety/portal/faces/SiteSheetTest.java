package communitysafety.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteSheetTest {

  private final SiteFiles files = new SiteFiles();

  @BeforeEach
  void make() {
    files.make();
  }

  @Test
  void the_sheet_fetches_nothing_and_names_no_font_of_GOV_UK() {
    assertThat(sheet())
        .doesNotContain("url(")
        .doesNotContain("@font-face")
        .doesNotContain("@import")
        .doesNotContain("GDS Transport");
  }

  @Test
  void the_sheet_has_no_colour_of_GOV_UK() {
    assertThat(sheet()).doesNotContain("#1d70b8", "#00703c", "#d4351c", "#0b0c0c");
  }

  @Test
  void the_sheet_weighs_less_than_20_kilobytes_on_the_wire() {
    assertThat(file().gzipped().length).isLessThan(20 * 1024);
  }

  @Test
  void every_token_that_is_used_is_defined() {
    String sheet = sheet();
    java.util.regex.Matcher used =
        java.util.regex.Pattern.compile("var\\((--cs-[a-z-]+)\\)").matcher(sheet);
    while (used.find()) {
      assertThat(sheet).contains(used.group(1) + ":");
    }
  }

  @Test
  void left_becomes_start_so_that_one_sheet_serves_both_directions() {
    String ours =
        SiteSheet.ownOf(".a{margin-left:5px;left:0;text-align:left;border-right:1px solid}");
    assertThat(ours)
        .isEqualTo(
            ".a{margin-inline-start:5px;inset-inline-start:0;text-align:start;"
                + "border-inline-end:1px solid}");
  }

  @Test
  void four_sides_in_one_go_become_start_and_end_too_where_they_differ() {
    assertThat(SiteSheet.ownOf(".a{padding:10px 20px 5px 0}.b{margin:0 5px 1px 5px}"))
        .isEqualTo(".a{padding-block:10px 5px;padding-inline:0 20px}.b{margin:0 5px 1px 5px}");
  }

  @Test
  void text_on_the_yellow_of_focus_stays_dark_in_dark_mode() {
    assertThat(SiteSheet.ownOf("a{color:#0b0c0c;background-color:#fd0}"))
        .isEqualTo("a{color:var(--cs-focus-ink);background-color:var(--cs-focus)}");
    assertThat(SiteSheet.ownOf("a{color:#0b0c0c}")).isEqualTo("a{color:var(--cs-ink)}");
  }

  @Test
  void another_content_has_another_address() {
    assertThat(SiteFiles.SiteFile.of("site", "css", "text/css", "a").name())
        .isNotEqualTo(SiteFiles.SiteFile.of("site", "css", "text/css", "b").name());
    assertThat(SiteSheet.of("a{}", List.of("b {}\n/* x */"))).isEqualTo("a{}\nb{}");
  }

  private String sheet() {
    return new String(file().plain(), StandardCharsets.UTF_8);
  }

  private SiteFiles.SiteFile file() {
    Optional<SiteFiles.SiteFile> file =
        files.find(files.getSheet().substring(SiteFiles.SiteFile.PATH.length()));
    return file.orElseThrow();
  }
}
