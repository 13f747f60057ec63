package communitysafety.consultation.survey;

import static communitysafety.consultation.survey.Draught.aSurvey;
import static communitysafety.consultation.survey.FindingKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Spot.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document in, what is found out: each kind once, with its place and what it names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyCompilerTest {

  private static Draught draught() {
    return aSurvey()
        .list("yesno", "yes", "no")
        .one("safe", "yesno")
        .and()
        .many("where", "yesno")
        .and()
        .ask("age", QuestionType.INTEGER)
        .and();
  }

  private static Draught relevant(String expression) {
    return draught().text("last").relevant(expression).and();
  }

  private static final Spot LAST = Spot.item("last", Part.RELEVANT);

  static Stream<Arguments> cases() {
    return Stream.of(
        one(draught().text("2nd").and(), NAME_MALFORMED, Spot.item("2nd", Part.NAME), "2nd"),
        one(draught().text("age").and(), NAME_TWICE, Spot.item("age", Part.NAME), "age"),
        one(
            aSurvey().ask("told", QuestionType.NOTE).and(),
            NOTHING_ASKED,
            Spot.settings(Part.FORM_TITLE)),
        one(
            draught().text("last").label(Wording.NONE).and(),
            LABEL_MISSING,
            Spot.item("last", Part.LABEL, "en")),
        one(
            aSurvey().in("en", "pl").text("last").label(Wording.of("en", "Why?")).and(),
            TRANSLATION_MISSING,
            Spot.item("last", Part.LABEL, "pl"),
            "pl"),
        one(
            twoLanguages("Hello ${first}", "Cześć"),
            PLACEHOLDER_MISSING,
            Spot.item("last", Part.LABEL, "pl"),
            "first"),
        one(
            twoLanguages("Hello", "Cześć ${first}"),
            PLACEHOLDER_EXTRA,
            Spot.item("last", Part.LABEL, "pl"),
            "first"),
        one(
            draught()
                .text("last")
                .label(new Wording(Map.of("en", "Why?", "fr", "Pourquoi ?")))
                .and(),
            LANGUAGE_UNKNOWN,
            Spot.item("last", Part.LABEL, "fr"),
            "fr"),
        one(
            draught().one("last", "gone").and(),
            LIST_MISSING,
            Spot.item("last", Part.TYPE),
            "gone"),
        one(
            draught().list("none").one("last", "none").and(),
            LIST_EMPTY,
            Spot.choice("none", "", Part.LIST_NAME, ""),
            "none"),
        one(
            draught().list("twice", "a", "a").one("last", "twice").and(),
            CHOICE_TWICE,
            Spot.choice("twice", "a", Part.NAME, ""),
            "a",
            "twice"),
        one(
            draught().list("odd", "a b").one("last", "odd").and(),
            CHOICE_MALFORMED,
            Spot.choice("odd", "a b", Part.NAME, ""),
            "a b"),
        one(
            draught().list("spare", "a"),
            LIST_UNUSED,
            Spot.choice("spare", "", Part.LIST_NAME, ""),
            "spare"),
        one(relevant("${safe} = "), EXPRESSION_MALFORMED, LAST, "", "11"),
        one(relevant("${safe} = = 'yes'"), EXPRESSION_MALFORMED, LAST, "=", "11"),
        one(relevant("1" + "+1".repeat(10_000)), EXPRESSION_TOO_LONG, LAST, "10000"),
        one(relevant("-".repeat(10_000) + "1"), EXPRESSION_TOO_LONG, LAST, "10000"),
        one(relevant("(".repeat(4_900) + "1" + ")".repeat(4_900)), EXPRESSION_TOO_DEEP, LAST, "50"),
        one(relevant("starts-with(${safe}, 'y')"), FUNCTION_UNKNOWN, LAST, "starts-with"),
        one(
            relevant("selected(${safe})"),
            ARGUMENTS_WRONG,
            LAST,
            "selected",
            "selected(${question}, 'option')"),
        one(relevant("${age} = ${safe}"), TYPES_DIFFER, LAST, "${age}", "${safe}"),
        one(relevant("${where} = 'yes'"), TYPES_DIFFER, LAST, "${where}", "'yes'"),
        one(relevant("${age} + 1"), TYPES_DIFFER, LAST, "${age} + 1", ""),
        one(relevant("${safe} = 'yess'"), OPTION_UNKNOWN, LAST, "yess", "${safe}"),
        one(relevant("selected(${where}, 'nope')"), OPTION_UNKNOWN, LAST, "nope", "${where}"),
        one(
            draught().text("last").constraint("regex(., '(a)\\1')").and(),
            PATTERN_REFUSED,
            Spot.item("last", Part.CONSTRAINT),
            "(a)\\1"),
        one(
            draught().text("last").constraint("regex(., '((a{1000}){1000}){1000}')").and(),
            PATTERN_REFUSED,
            Spot.item("last", Part.CONSTRAINT),
            "((a{1000}){1000}){1000}"),
        one(relevant("${gone} = 'yes'"), REFERENCE_UNKNOWN, LAST, "gone"),
        one(relevant("${last} = 'yes'"), REFERENCE_BACKWARDS, LAST, "last", "last"),
        one(relevant(". = 'yes'"), REFERENCE_UNKNOWN, LAST, "."),
        one(
            draught().calculate("one", "${two} + 1").calculate("two", "${one} + 1"),
            REFERENCE_CYCLE,
            Spot.item("one", Part.CALCULATION),
            "two",
            "one"),
        one(
            draught().ask("last", QuestionType.RANGE).scale("0", "10", "3").and(),
            SCALE_WRONG,
            Spot.item("last", Part.PARAMETERS)),
        one(
            draught()
                .add(
                    new Page(
                        "grid",
                        Wording.NONE,
                        "",
                        Page.Layout.MATRIX,
                        List.of(aSurvey().text("row").question()))),
            MATRIX_WRONG,
            Spot.item("row", Part.TYPE),
            "grid"),
        one(
            draught().text("last").label("a".repeat(5_001)).and(),
            TEXT_TOO_LONG,
            Spot.item("last", Part.LABEL, "en"),
            "5000"),
        one(relevant("${safe} = 'yes' and ${safe} = 'no'"), UNREACHABLE, LAST, "last"),
        one(
            draught()
                .list("town", "of", Map.of("selby", "yes", "hull", "nowhere"))
                .one("last", "town")
                .filter("of = ${safe}")
                .and(),
            OPTION_NEVER_OFFERED,
            Spot.choice("town", "hull", Part.NAME, ""),
            "hull",
            "town"),
        one(
            draught()
                .ask("last", QuestionType.RANGE)
                .scale("0", "10", "1")
                .constraint(". > 10")
                .and(),
            CONSTRAINT_UNSATISFIABLE,
            Spot.item("last", Part.CONSTRAINT),
            "last"),
        one(
            draught().text("last").constraint("regex(., '[0-9]{6}')").and(),
            NOT_CHECKED,
            Spot.item("last", Part.CONSTRAINT),
            "last"));
  }

  private static Draught twoLanguages(String english, String polish) {
    Map<String, String> words = new LinkedHashMap<>(Map.of("en", english));
    words.put("pl", polish);
    return aSurvey()
        .in("en", "pl")
        .text("first")
        .and()
        .text("last")
        .label(new Wording(words))
        .and();
  }

  private static Arguments one(Draught draught, FindingKind kind, Spot spot, String... arguments) {
    return Arguments.of(kind, draught.document(), Finding.of(kind, spot, arguments));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("cases")
  void each_is_found_where_it_is(FindingKind kind, SurveyDocument document, Finding expected) {
    Compilation compilation = Draught.compile(document);

    assertThat(compilation.findings()).containsExactly(expected);
    assertThat(compilation instanceof Compilation.Refused).isEqualTo(kind.isRefused());
  }

  @Test
  void two_thousand_questions_are_refused_and_their_number_is_told() {
    Draught many = aSurvey();
    IntStream.range(0, 2_000).forEach(i -> many.text("q" + i).and());

    assertThat(many.compile().findings())
        .containsExactly(
            Finding.of(TOO_MANY_QUESTIONS, Spot.settings(Part.FORM_TITLE), "2000", "1000"));
  }

  @Test
  void lists_of_500_options_are_taken_and_of_1001_are_not() {
    assertThat(options(500).compile().findings()).isEmpty();
    assertThat(options(1_001).compile().findings())
        .extracting(Finding::kind)
        .containsExactly(TOO_MANY_CHOICES);
  }

  private static Draught options(int count) {
    String[] values = IntStream.range(0, count).mapToObj(i -> "o" + i).toArray(String[]::new);
    return aSurvey().list("many", values).one("pick", "many").and();
  }

  @Test
  void thirty_languages_are_compiled_within_two_seconds_and_41_are_refused() {
    Draught many = aSurvey().in(languages(30)).list("yesno", "yes", "no");
    IntStream.range(0, 300).forEach(i -> many.one("q" + i, "yesno").and());

    Compilation compilation = Assertions.assertTimeout(Duration.ofSeconds(2), () -> many.compile());

    assertThat(compilation.findings()).isEmpty();
    assertThat(aSurvey().in(languages(41)).text("a").and().compile().findings())
        .extracting(Finding::kind)
        .contains(TOO_MANY_LANGUAGES);
  }

  private static String[] languages(int count) {
    List<String> tags = new ArrayList<>(List.of("en"));
    for (char first = 'a'; tags.size() < count; first++) {
      for (char second = 'a'; second <= 'z' && tags.size() < count; second++) {
        String tag = "" + first + second;
        if (!tags.contains(tag)) {
          tags.add(tag);
        }
      }
    }
    return tags.toArray(String[]::new);
  }

  @Test
  void the_length_of_a_survey_that_branches_is_exact() {
    Compilation compilation =
        draught()
            .text("why")
            .relevant("${safe} = 'no'")
            .and()
            .text("more")
            .relevant("${safe} = 'no'")
            .and()
            .text("else")
            .relevant("${safe} = 'yes'")
            .and()
            .compile();

    Compilation.Extent extent = ((Compilation.Compiled) compilation).extent();
    assertThat(extent.shortest()).isEqualTo(3);
    assertThat(extent.longest()).isEqualTo(5);
    assertThat(extent.exact()).isTrue();
  }

  @Test
  void a_chain_of_five_hundred_questions_is_compiled_in_a_moment() {
    Draught chain = aSurvey().list("yesno", "yes", "no").one("q0", "yesno").and();
    IntStream.range(1, 500)
        .forEach(i -> chain.one("q" + i, "yesno").relevant("${q" + (i - 1) + "} = 'no'").and());
    SurveyDocument document = chain.document();
    for (int i = 0; i < 20; i++) {
      Draught.compile(document);
    }
    long start = System.nanoTime();
    Compilation compilation = Draught.compile(document);
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(compilation.findings()).isEmpty();
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void an_ordinary_survey_of_500_questions_is_compiled_while_its_author_waits() {
    Draught many = aSurvey().list("yesno", "yes", "no", "unsure");
    for (int i = 0; i < 500; i += 4) {
      many.one("q" + i, "yesno").required().and();
      many.text("q" + (i + 1)).relevant("${q" + i + "} = 'no'").and();
      many.ask("q" + (i + 2), QuestionType.INTEGER).constraint(". >= 0 and . < 120").and();
      many.text("q" + (i + 3)).label("Why ${q" + i + "}?").and();
    }
    SurveyDocument document = many.document();

    assertThat(Draught.compile(document)).isInstanceOf(Compilation.Compiled.class);
    assertThat(quickestOf(25, () -> Draught.compile(document))).isLessThan(Duration.ofMillis(300));
  }

  /** However busy the machine is, one time of many is without others in the way, and warm. */
  private static Duration quickestOf(int times, Runnable work) {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return Duration.ofNanos(quickest);
  }
}
