package communitysafety.consultation.survey;

import static communitysafety.consultation.survey.Draught.aSurvey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.survey.DocumentEdits.Place;
import communitysafety.consultation.survey.OptionEdits.Option;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What officers do to a survey in the portal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentEditsTest {

  private static final SurveyDocument SURVEY =
      aSurvey()
          .in("en", "pl")
          .list("yesno", "yes", "no")
          .one("safe", "yesno")
          .and()
          .add(
              new Page(
                  "more",
                  Wording.of("en", "More"),
                  "${safe} = 'no'",
                  Page.Layout.LIST,
                  List.of(
                      aSurvey().in("en", "pl").text("why").question(),
                      aSurvey().in("en", "pl").text("where").relevant("true()").question())))
          .ask("age", QuestionType.INTEGER)
          .constraint(". >= 16 or ${ safe }='yes'")
          .and()
          .calculate("later", "if(${safe} = 'no', jr:choice-name(${safe}, '${safe}'), '${age}s')")
          .ask("told", QuestionType.NOTE)
          .label("You said ${safe} at ${age}")
          .and()
          .document();

  private static Question note(String name) {
    return DocumentEdits.question(name, QuestionType.NOTE, Wording.of("en", "A note"));
  }

  /** Names in order, those on a page in brackets after it. */
  private static String order(SurveyDocument document) {
    StringBuilder order = new StringBuilder();
    for (Item item : document.items()) {
      order.append(item.name());
      if (item instanceof Page page) {
        order.append(page.items().stream().map(Item::name).toList());
      }
      order.append(' ');
    }
    return order.toString().trim();
  }

  private static Item find(SurveyDocument document, String name) {
    return DocumentEdits.find(document, name).orElseThrow();
  }

  @Test
  void a_question_is_named_after_its_first_words() {
    assertThat(DocumentEdits.nameFor(SURVEY, "How often do you go out after dark, if ever?", "q"))
        .isEqualTo("how_often_do_you_go_out_after");
    assertThat(DocumentEdits.nameFor(SURVEY, "Wójt’s café", "q")).isEqualTo("wojts_cafe");
    assertThat(DocumentEdits.nameFor(SURVEY, "Why?", "q")).isEqualTo("why_2");
    assertThat(DocumentEdits.nameFor(SURVEY, "هل تشعر بالأمان؟", "question")).isEqualTo("question");
    assertThat(DocumentEdits.nameFor(SURVEY, "101 ways", "question"))
        .isEqualTo("question_101_ways");
    assertThat(DocumentEdits.nameFor(SURVEY, "x".repeat(200), "q")).hasSize(30);
  }

  @Test
  void a_question_comes_where_it_is_wanted() {
    assertThat(order(DocumentEdits.add(SURVEY, Place.AT_THE_END, note("n"))))
        .isEqualTo("safe more[why, where] age later told n");
    assertThat(order(DocumentEdits.add(SURVEY, Place.after("safe"), note("n"))))
        .isEqualTo("safe n more[why, where] age later told");
    assertThat(order(DocumentEdits.add(SURVEY, Place.after("why"), note("n"))))
        .isEqualTo("safe more[why, n, where] age later told");
    assertThat(order(DocumentEdits.add(SURVEY, Place.onPage("more"), note("n"))))
        .isEqualTo("safe more[why, where, n] age later told");
  }

  @Test
  void a_page_never_comes_onto_a_page() {
    Page page = new Page("p", Wording.NONE, "", Page.Layout.LIST, List.of());

    assertThat(order(DocumentEdits.add(SURVEY, Place.after("why"), page)))
        .isEqualTo("safe more[why, where] p[] age later told");
  }

  @Test
  void nothing_is_put_after_what_is_not_there() {
    assertThatThrownBy(() -> DocumentEdits.add(SURVEY, Place.after("gone"), note("n")))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_name_is_there_once() {
    assertThatThrownBy(() -> DocumentEdits.add(SURVEY, Place.AT_THE_END, note("why")))
        .isInstanceOf(EditRefused.class)
        .hasMessage("NAME_TAKEN");
    assertThatThrownBy(() -> Renaming.rename(SURVEY, "why", "a b"))
        .isInstanceOf(EditRefused.class)
        .hasMessage("NAME_MALFORMED");
  }

  @Test
  void moving_up_leads_through_pages() {
    SurveyDocument on = DocumentEdits.moveUp(SURVEY, "age");
    assertThat(order(on)).isEqualTo("safe more[why, where, age] later told");
    SurveyDocument up = DocumentEdits.moveUp(DocumentEdits.moveUp(on, "age"), "age");
    assertThat(order(up)).isEqualTo("safe more[age, why, where] later told");
    SurveyDocument off = DocumentEdits.moveUp(up, "age");
    assertThat(order(off)).isEqualTo("safe age more[why, where] later told");
    SurveyDocument first = DocumentEdits.moveUp(off, "age");
    assertThat(DocumentEdits.moveUp(first, "age")).isEqualTo(first);
  }

  @Test
  void moving_down_is_moving_up_backwards() {
    SurveyDocument moved = SURVEY;
    for (int i = 0; i < 5; i++) {
      moved = DocumentEdits.moveDown(moved, "safe");
    }
    assertThat(order(moved)).isEqualTo("more[why, where] age safe later told");
    for (int i = 0; i < 5; i++) {
      moved = DocumentEdits.moveUp(moved, "safe");
    }
    assertThat(moved).isEqualTo(SURVEY);
  }

  @Test
  void a_page_changes_places_as_a_whole() {
    assertThat(order(DocumentEdits.moveUp(SURVEY, "more")))
        .isEqualTo("more[why, where] safe age later told");
  }

  @Test
  void what_is_referred_to_stays() {
    assertThatThrownBy(() -> DocumentEdits.remove(SURVEY, "safe"))
        .isInstanceOfSatisfying(
            EditRefused.class,
            refused -> assertThat(refused.arguments()).containsExactly("more, age, later, told"));
  }

  @Test
  void what_nothing_refers_to_goes_with_the_list_it_alone_used() {
    SurveyDocument one =
        aSurvey().list("yesno", "yes").one("a", "yesno").and().one("b", "yesno").and().document();

    SurveyDocument left = DocumentEdits.remove(one, "a");
    assertThat(order(left)).isEqualTo("b");
    assertThat(left.lists()).containsOnlyKeys("yesno");
    assertThat(DocumentEdits.remove(left, "b").lists()).isEmpty();
  }

  @Test
  void without_their_page_questions_still_ask_what_it_asked_for() {
    SurveyDocument left = DocumentEdits.remove(SURVEY, "more");

    assertThat(order(left)).isEqualTo("safe why where age later told");
    assertThat(find(left, "why").relevant()).isEqualTo("${safe} = 'no'");
    assertThat(find(left, "where").relevant()).isEqualTo("(${safe} = 'no') and (true())");
  }

  @Test
  void references_follow_a_name() {
    SurveyDocument renamed = Renaming.rename(SURVEY, "safe", "at_night");

    assertThat(order(renamed)).isEqualTo("at_night more[why, where] age later told");
    assertThat(find(renamed, "more").relevant()).isEqualTo("${at_night} = 'no'");
    assertThat(((Question) find(renamed, "age")).constraint())
        .isEqualTo(". >= 16 or ${at_night}='yes'");
    assertThat(((Calculation) find(renamed, "later")).calculation())
        .isEqualTo("if(${at_night} = 'no', jr:choice-name(${at_night}, '${at_night}'), '${age}s')");
    assertThat(((Question) find(renamed, "told")).label().in("pl"))
        .isEqualTo("pl You said ${at_night} at ${age}");
    assertThat(renamed.lists()).isEqualTo(SURVEY.lists());
    assertThat(Renaming.rename(renamed, "at_night", "safe"))
        .isEqualTo(
            DocumentEdits.change(SURVEY, question(SURVEY, "age", ". >= 16 or ${safe}='yes'")));
  }

  private static Question question(SurveyDocument document, String name, String constraint) {
    Question old = (Question) find(document, name);
    return new Question(
        old.name(),
        old.type(),
        old.label(),
        old.hint(),
        old.relevant(),
        old.required(),
        old.requiredMessage(),
        constraint,
        old.constraintMessage(),
        old.choiceList(),
        old.choiceFilter(),
        old.scale(),
        old.multiline());
  }

  @Test
  void an_option_keeps_its_translation_when_its_words_and_its_place_change() {
    SurveyDocument changed =
        OptionEdits.changeOptions(
            SURVEY,
            "yesno",
            "en",
            List.of(
                new Option("no", "Never"), new Option("", "Don’t know"), new Option("yes", "Yes")));

    List<Choice> choices = changed.lists().get("yesno").choices();
    assertThat(choices).extracting(Choice::value).containsExactly("no", "dont_know", "yes");
    assertThat(choices.get(0).label().byLanguage())
        .isEqualTo(Map.of("en", "Never", "pl", "pl Option no"));
  }

  @Test
  void options_need_values_of_their_own() {
    assertThatThrownBy(
            () ->
                OptionEdits.changeOptions(
                    SURVEY, "yesno", "en", List.of(new Option("a", "A"), new Option("a", "B"))))
        .hasMessage("OPTION_TWICE");
    assertThatThrownBy(
            () -> OptionEdits.changeOptions(SURVEY, "yesno", "en", List.of(new Option("a b", "A"))))
        .hasMessage("OPTION_MALFORMED");
    assertThatThrownBy(() -> OptionEdits.changeOptions(SURVEY, "yesno", "en", List.of()))
        .hasMessage("OPTIONS_MISSING");
  }

  @Test
  void a_branch_is_read_as_it_was_written() {
    SurveyDocument survey =
        aSurvey()
            .list("l", "a", "b")
            .one("one", "l")
            .and()
            .many("many", "l")
            .and()
            .text("then")
            .and()
            .document();
    for (Branch branch :
        List.of(
            new Branch("one", Branch.Kind.IS, "b"),
            new Branch("one", Branch.Kind.IS_NOT, "a"),
            new Branch("many", Branch.Kind.CONTAINS, "b"))) {
      SurveyDocument branched = DocumentEdits.onlyIf(survey, "then", branch.expression());
      assertThat(SurveyCompiler.compile(branched, Clock.systemUTC()))
          .isInstanceOf(Compilation.Compiled.class);
      assertThat(Branch.of(find(branched, "then").relevant(), branched)).contains(branch);
    }
    assertThat(Branch.of(" ${ one }=\"b\"", survey))
        .contains(new Branch("one", Branch.Kind.IS, "b"));
    assertThat(Branch.of("${one} = 'b' and true()", survey)).isEmpty();
    assertThat(Branch.of("${one} = 'c'", survey)).isEmpty();
    assertThat(Branch.of("${one} =", survey)).isEmpty();
  }

  @Test
  void a_language_comes_without_texts_and_gets_them_one_by_one() {
    SurveyDocument three = TextEdits.addLanguage(SURVEY, "AR");
    assertThat(three.languages()).containsExactly("en", "pl", "ar");
    assertThat(TextEdits.texts(three))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.wording().in("ar")).isEmpty());

    SurveyDocument all = three;
    for (TextEdits.Text text : TextEdits.texts(three)) {
      all =
          TextEdits.putTexts(
              all, "ar", Map.of(text.key(), "ع " + text.wording().in("en"), "no such", "x"));
    }
    assertThat(TextEdits.texts(all))
        .allSatisfy(
            text -> assertThat(text.wording().in("ar")).isEqualTo("ع " + text.wording().in("en")));
    assertThat(
            TextEdits.putTexts(all, "ar", Map.of(TextEdits.texts(all).get(0).key(), " "))
                .title()
                .byLanguage())
        .containsOnlyKeys("en", "pl");
  }

  @Test
  void a_language_is_there_once_and_is_one() {
    assertThatThrownBy(() -> TextEdits.addLanguage(SURVEY, "PL")).hasMessage("LANGUAGE_TAKEN");
    assertThatThrownBy(() -> TextEdits.addLanguage(SURVEY, "Polish!"))
        .hasMessage("LANGUAGE_UNKNOWN");
    assertThatThrownBy(() -> TextEdits.addLanguage(SURVEY, "")).hasMessage("LANGUAGE_UNKNOWN");
  }
}
