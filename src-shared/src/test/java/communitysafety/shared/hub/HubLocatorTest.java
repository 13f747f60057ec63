package communitysafety.shared.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.hub.Located.Between;
import communitysafety.shared.hub.Located.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the project's own tables; the postcodes are those of public buildings and whole streets. */
class HubLocatorTest {

  private final HubLocator locator = PlaceTables.locator();

  private Located locate(String postcode) {
    return locator.locate(Postcode.read(postcode).orElseThrow());
  }

  private Between asked(String postcode) {
    return locate(postcode)
        .fold(
            hub -> notAsked(postcode),
            york -> notAsked(postcode),
            outside -> notAsked(postcode),
            between -> between,
            unknown -> notAsked(postcode));
  }

  private static Between notAsked(String postcode) {
    throw new AssertionError(postcode + " was not asked about");
  }

  @ParameterizedTest
  @CsvSource({
    "BD23 1FJ, HUB-CRAV",
    "DL6 2UU,  HUB-HAMB",
    "DL7 8AD,  HUB-HAMB",
    "HG1 2AE,  HUB-HARR",
    "DL10 4JX, HUB-RICH",
    "YO17 7HH, HUB-RYED",
    "YO11 2HG, HUB-SCAR",
    "YO8 9FT,  HUB-SELB",
    "YO1 6GA,  YORK"
  })
  void a_public_building_is_in_the_area_of_its_sector(String postcode, String area) {
    Located located = locate(postcode);
    assertThat(located.area().code()).isEqualTo(area);
    assertThat(located.method()).isEqualTo(Method.EXACT_SECTOR);
    assertThat(located.confidence()).isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "HG4 4AA,  thornton-watlass,       HUB-HAMB",
    "HG4 4AZ,  thornton-steward,       HUB-RICH",
    "HG4 4BL,  masham,                 HUB-HARR",
    "YO12 4AA, seamer-near-scarborough, HUB-SCAR",
    "YO12 4BY, staxton,                HUB-RYED",
    "YO19 6AA, wheldrake,              YORK",
    "YO19 6BF, riccall,                HUB-SELB",
    "DL8 1AA,  bedale,                 HUB-HAMB",
    "DL8 1AJ,  patrick-brompton,       HUB-RICH",
    "YO26 8AA, green-hammerton,        HUB-HARR",
    "YO26 8HN, hessay,                 YORK",
    "YO41 1AH, holtby,                 YORK",
    "YO41 1AP, gate-helmsley,          HUB-RYED",
    "YO41 1AA, OUTSIDE,                OUTSIDE",
    "LS24 8AA, tadcaster,              HUB-SELB",
    "LS24 8BE, tockwith,               HUB-HARR",
    "LS24 8BJ, OUTSIDE,                OUTSIDE",
    "LS29 0BJ, nesfield,               HUB-HARR",
    "LS29 0ER, bolton-abbey,           HUB-CRAV",
    "LS29 0AA, OUTSIDE,                OUTSIDE",
    "YO61 2AA, helperby,               HUB-HAMB",
    "YO61 2RH, cundall,                HUB-HARR",
    "LA2 8AX,  OUTSIDE,                OUTSIDE",
    "TS13 5BY, OUTSIDE,                OUTSIDE",
    "DN14 9AA, OUTSIDE,                OUTSIDE",
    "BD20 9AA, OUTSIDE,                OUTSIDE"
  })
  void a_sector_that_straddles_areas_is_asked_about_and_the_answer_leads_to_the_right_one(
      String postcode, String answer, String area) {
    Between between = asked(postcode);
    assertThat(between.area().code()).isEqualTo("UNKNOWN");
    assertThat(between.method()).isEqualTo(Method.NONE);

    Located chosen = between.choose(answer).orElseThrow();
    assertThat(chosen.area().code()).isEqualTo(area);
    assertThat(chosen.method()).isEqualTo(Method.NEAREST_TOWN);
    assertThat(chosen.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void the_likeliest_area_is_offered_first_and_somewhere_else_has_no_towns() {
    List<Candidate> candidates = asked("YO41 1AA").candidates();
    assertThat(candidates)
        .extracting(candidate -> candidate.area().code())
        .containsExactly("OUTSIDE", "HUB-RYED", "YORK");
    assertThat(candidates.get(0).towns()).isEmpty();
    assertThat(candidates.get(2).towns()).extracting(Town::name).containsExactly("Holtby", "Kexby");
  }

  @Test
  void an_answer_that_was_not_offered_is_no_answer() {
    Between between = asked("YO12 4AA");
    assertThat(between.choose("skipton")).isEmpty();
    assertThat(between.choose("HUB-CRAV")).isEmpty();
    assertThat(between.choose("OUTSIDE")).isEmpty();
    assertThat(between.choose("")).isEmpty();
    assertThat(between.choose(null)).isEmpty();
    assertThat(between.choose("HUB-RYED")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "YO62, HUB-RYED",
    "YO62 0AA, HUB-RYED",
    "HG3, HUB-HARR",
    "BD24 4AA, HUB-CRAV",
    "YO1, YORK"
  })
  void without_a_known_sector_a_whole_outward_code_decides_with_less_confidence(
      String postcode, String area) {
    Located located = locate(postcode);
    assertThat(located.area().code()).isEqualTo(area);
    assertThat(located.method()).isEqualTo(Method.OUTWARD_CODE);
    assertThat(located.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void a_new_sector_of_a_split_outward_code_is_asked_about_with_all_its_areas() {
    assertThat(asked("HG4 8AA").candidates())
        .extracting(candidate -> candidate.area().code())
        .containsExactly("HUB-HARR", "HUB-HAMB", "HUB-RICH");
    assertThat(asked("YO8").choose("hemingbrough").orElseThrow().area().code())
        .isEqualTo("HUB-SELB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LS1 4AP", "SW1A 1AA", "YO15 1AA", "DL1", "BT1 5GS", "BF1 3AA", "JE2 3QA"})
  void a_postcode_elsewhere_in_the_kingdom_is_outside(String postcode) {
    Located located = locate(postcode);
    assertThat(located.area().kind()).isEqualTo(AreaKind.OUTSIDE);
    assertThat(located.method()).isEqualTo(Method.OUTWARD_CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"YO6 1AA", "YO99", "HG9 1AA", "DL20 1AA", "QQ1 1AA", "ZZ99 9ZZ"})
  void a_code_that_cannot_be_right_is_unknown_and_never_outside(String postcode) {
    assertThat(locate(postcode).area().kind()).isEqualTo(AreaKind.UNKNOWN);
    assertThat(locate(postcode).confidence()).isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({
    "Whitby, HUB-SCAR",
    "near Settle market, HUB-CRAV",
    "'the skate park,  SELBY', HUB-SELB",
    "'Market Place, Malton and Norton-on-Derwent', HUB-RYED",
    "Norton on Derwent, HUB-RYED",
    "Robin Hood’s Bay, HUB-SCAR",
    "'Leeds Road, Harrogate', HUB-HARR",
    "'York Road, Selby', HUB-SELB",
    "Carlton Miniott, HUB-HAMB",
    "'sherburn-in-elmet, by the station', HUB-SELB",
    "York station, YORK"
  })
  void a_place_name_leads_to_its_area_when_all_names_agree(String typed, String area) {
    Located located = locator.locateTown(typed);
    assertThat(located.area().code()).isEqualTo(area);
    assertThat(located.method()).isEqualTo(Method.PLACE_NAME);
    assertThat(located.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the park",
        "Selby or Whitby",
        "on the train from Selby to Leeds",
        "Leeds",
        "York Road",
        "Carlton Miniott Road",
        "Carlton",
        "Seamer",
        "Scotton",
        "Osgodby",
        "Skelton",
        "Melmerby",
        "Newyork",
        "Yorkshire",
        "Scotton-le-Moor",
        "Barton le Willows",
        "Selby-on-Sea"
      })
  void a_place_name_that_leaves_a_doubt_leads_nowhere(String typed) {
    assertThat(locator.locateTown(typed).area().kind()).isEqualTo(AreaKind.UNKNOWN);
  }

  @Test
  void no_text_breaks_the_search_for_place_names() {
    assertThat(locator.locateTown(null).area().kind()).isEqualTo(AreaKind.UNKNOWN);
    assertThat(locator.locateTown("Selby ".repeat(200_000)).area().kind())
        .isEqualTo(AreaKind.UNKNOWN);
    assertThat(locator.locateTown("\\E|.*\u0000\u202e🏠").area().kind())
        .isEqualTo(AreaKind.UNKNOWN);
  }

  @Test
  void a_town_or_an_area_can_be_chosen_without_a_question() {
    assertThat(locator.choose("whitby").area().code()).isEqualTo("HUB-SCAR");
    assertThat(locator.choose("YORK").method()).isEqualTo(Method.NEAREST_TOWN);
    assertThat(locator.choose("nowhere-at-all").area().kind()).isEqualTo(AreaKind.UNKNOWN);
    assertThat(locator.choose(null).area().kind()).isEqualTo(AreaKind.UNKNOWN);
    assertThat(locator.nowhere().area().kind()).isEqualTo(AreaKind.UNKNOWN);
  }

  @Test
  void tables_that_name_what_they_do_not_hold_are_refused() {
    assertThatThrownBy(
            () ->
                new GazetteerReader(
                        sql ->
                            sql.contains("shared.postcode_sector")
                                ? List.<Object[]>of(new Object[] {"YO8 9", "HUB-NONE", ""})
                                : PlaceTables.rows(sql))
                    .read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("HUB-NONE");
  }
}
