package communitysafety.shared.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YO8 9FT",
        "yo8 9ft",
        "YO89FT",
        " yo 8 9 f t ",
        "YO8-9FT",
        "(YO8 9FT)",
        "YO8. 9FT.",
        "ＹＯ８　９ＦＴ",
        "YO8\u00a09FT",
        "\tYO8\n9FT"
      })
  void a_postcode_is_read_however_it_is_typed(String typed) {
    assertThat(Postcode.read(typed)).contains(new Postcode("YO8", "9FT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M1 1AA",
        "B33 8TH",
        "CR2 6XH",
        "DN55 1PT",
        "W1A 1HQ",
        "EC1A 1BB",
        "BF1 3AA",
        "BS0 1AA"
      })
  void every_shape_of_the_standard_is_read(String postcode) {
    assertThat(Postcode.read(postcode)).map(Postcode::text).contains(postcode);
  }

  @Test
  void without_its_space_a_postcode_is_split_from_the_right() {
    assertThat(Postcode.read("YO19AB")).contains(new Postcode("YO1", "9AB"));
    assertThat(Postcode.read("YO196AA")).contains(new Postcode("YO19", "6AA"));
    assertThat(Postcode.read("YO1 0DQ")).contains(new Postcode("YO1", "0DQ"));
    assertThat(Postcode.read("YO103DD")).contains(new Postcode("YO10", "3DD"));
  }

  @Test
  void the_outward_code_alone_is_enough() {
    Postcode postcode = Postcode.read("yo62").orElseThrow();
    assertThat(postcode).isEqualTo(new Postcode("YO62", ""));
    assertThat(postcode.sector()).isEmpty();
    assertThat(postcode.isWhole()).isFalse();
    assertThat(postcode.text()).isEqualTo("YO62");
    assertThat(Postcode.read("YO 62")).contains(postcode);
  }

  @Test
  void a_sector_typed_apart_is_not_run_together_into_another_outward_code() {
    assertThat(Postcode.read("YO1 7")).contains(new Postcode("YO1", "7"));
    assertThat(Postcode.read("YO12-4")).contains(new Postcode("YO12", "4"));
    assertThat(Postcode.read("YO17")).contains(new Postcode("YO17", ""));
    assertThat(new Postcode("YO1", "7").sector()).contains(new PostcodeSector("YO1", "7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Selby",
        "YO8 9F",
        "YO8 9FTT",
        "12345",
        "YO8 CFT",
        "YO8 9CT",
        "YO8 9FO",
        "GIR 0AA",
        "BFPO 12",
        "near Selby YO8 9FT",
        "YO08",
        "YO1O 3DD",
        "🏠",
        "ABC1 1AA"
      })
  void what_has_not_the_shape_is_not_a_postcode(String typed) {
    assertThat(Postcode.read(typed)).isEmpty();
  }

  @Test
  void nothing_and_very_long_text_are_not_postcodes() {
    assertThat(Postcode.read(null)).isEmpty();
    assertThat(Postcode.suggestFor(null)).isEmpty();
    assertThat(Postcode.read("Y".repeat(1_000_000))).isEmpty();
    assertThat(Postcode.suggestFor("Y".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Y08 9FT, YO8 9FT",
    "y089ft, YO8 9FT",
    "YOI 9AB, YO1 9AB",
    "YO1O 3DD, YO10 3DD",
    "YO8 OFT, YO8 0FT",
    "YO1 IAA, YO1 1AA",
    "Y0I2 4AA, YO12 4AA",
    "DLIO 4JX, DL10 4JX",
    "HGI 2AE, HG1 2AE",
    "Y062, YO62",
    "HGI, HG1",
    "0X1 1AA, OX1 1AA"
  })
  void letters_typed_for_digits_are_asked_about_and_never_changed_silently(
      String typed, String meant) {
    assertThat(Postcode.read(typed)).isEmpty();
    assertThat(Postcode.suggestFor(typed)).map(Postcode::text).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"YO8 9FT", "YO62", "Selby", "YO8 9CT", "", "O", "IOIOIO", "00000"})
  void nothing_is_suggested_where_no_such_slip_explains_the_text(String typed) {
    assertThat(Postcode.suggestFor(typed)).isEmpty();
  }

  @Test
  void a_postcode_prints_no_more_than_its_outward_code() {
    assertThat(new Postcode("YO8", "9FT")).hasToString("YO8 …");
    assertThat(new Postcode("YO8", "")).hasToString("YO8");
  }

  @Test
  void nonsense_cannot_be_constructed() {
    assertThatThrownBy(() -> new Postcode("YO8", "9CT"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("9CT");
    assertThatThrownBy(() -> new Postcode("yo8", "9FT"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PostcodeSector.parse("YO12"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
