package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionFieldsTest {

  private final Map<String, Answer> given = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();
  private String language;

  @ParameterizedTest
  @EnumSource(QuestionType.class)
  void a_question_by_itself_is_the_one_heading_of_its_page(QuestionType type) {
    List<Html.Element> all = all(Asking.stop(false, asked("q", type)));
    assertThat(all.stream().filter(each -> each.name().equals("h1"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(QuestionType.class)
  void every_field_has_a_label_and_every_id_is_there_once(QuestionType type) {
    Route.Stop stop =
        Asking.group("g", Page.Layout.LIST, false, asked("one", type), asked("two", type));
    errors.put("q-two", "Choose");
    Set<String> labelled = new HashSet<>();
    List<String> ids = new ArrayList<>();
    List<String> described = new ArrayList<>();
    for (Html.Element each : all(stop)) {
      if (each.name().equals("label")) {
        labelled.add(each.attributes().get("for"));
      }
      if (each.attributes().containsKey("id")) {
        ids.add(each.attributes().get("id"));
      }
      if (each.attributes().containsKey("aria-describedby")) {
        described.addAll(List.of(each.attributes().get("aria-describedby").split(" ")));
      }
    }
    assertThat(ids).doesNotHaveDuplicates().containsAll(described);
    for (Html.Element each : all(stop)) {
      if (Set.of("input", "select", "textarea").contains(each.name())) {
        assertThat(labelled).contains(each.attributes().get("id"));
      }
    }
    if (type.isAnswered()) {
      assertThat(ids).as("where the summary of errors leads").contains("q-one", "q-two");
    }
  }

  @Test
  void few_options_are_radios_and_many_are_a_list_to_open() {
    Question area = Asking.question("area", QuestionType.SELECT_ONE);
    assertThat(inputs(Asking.stop(false, Asking.withOptions(area, 15)), "radio")).hasSize(15);
    List<Html.Element> many = all(Asking.stop(false, Asking.withOptions(area, 16)));
    assertThat(many.stream().filter(each -> each.name().equals("option"))).hasSize(17);
  }

  @Test
  void what_was_answered_is_chosen() {
    given.put("area", new Answer.Picked(List.of("o2")));
    assertThat(
            inputs(
                    Asking.stop(
                        true,
                        Asking.withOptions(Asking.question("area", QuestionType.SELECT_ONE), 3)),
                    "radio")
                .stream()
                .filter(each -> each.attributes().containsKey("checked"))
                .map(each -> each.attributes().get("value")))
        .containsExactly("o2");
  }

  @Test
  void a_scale_of_eleven_steps_is_chosen_from() {
    assertThat(inputs(Asking.stop(false, asked("how", QuestionType.RANGE)), "radio"))
        .extracting(each -> each.attributes().get("value"))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void a_matrix_repeats_its_options_in_every_row_with_the_row_as_legend() {
    Route.Stop matrix =
        Asking.group(
            "m",
            Page.Layout.MATRIX,
            false,
            asked("one", QuestionType.SELECT_ONE),
            asked("two", QuestionType.SELECT_ONE));
    assertThat(all(matrix).stream().filter(each -> each.name().equals("legend"))).hasSize(2);
    assertThat(inputs(matrix, "radio")).hasSize(6);
  }

  @Test
  void the_words_of_the_survey_say_their_language_where_the_page_is_in_another() {
    language = "cy";
    List<Html.Element> labels =
        all(Asking.stop(false, asked("area", QuestionType.SELECT_ONE))).stream()
            .filter(each -> each.name().equals("label"))
            .toList();
    assertThat(labels).isNotEmpty();
    assertThat(labels)
        .allSatisfy(each -> assertThat(each.attributes()).containsEntry("lang", "cy"));
  }

  @Test
  void a_question_that_may_be_left_out_says_so() {
    Question area = Asking.question("area", QuestionType.TEXT);
    assertThat(texts(Asking.stop(true, new Route.Asked(area, List.of(), false))))
        .contains("consultations.question.optional Label of area");
  }

  private static Route.Asked asked(String name, QuestionType type) {
    Question question = Asking.question(name, type, true);
    return type.hasChoices() ? Asking.withOptions(question, 3) : Asking.asked(question);
  }

  private List<Html.Element> inputs(Route.Stop stop, String type) {
    return all(stop).stream().filter(each -> type.equals(each.attributes().get("type"))).toList();
  }

  private List<Html.Element> all(Route.Stop stop) {
    List<Html.Element> all = new ArrayList<>();
    fields(stop).forEach(each -> collect(each, all));
    return all;
  }

  private List<String> texts(Route.Stop stop) {
    return all(stop).stream()
        .flatMap(each -> each.content().stream())
        .filter(Html.Text.class::isInstance)
        .map(each -> ((Html.Text) each).text())
        .toList();
  }

  private static void collect(Html html, List<Html.Element> all) {
    if (html instanceof Html.Element element) {
      all.add(element);
      element.content().forEach(each -> collect(each, all));
    }
  }

  private List<Html> fields(Route.Stop stop) {
    return new QuestionFields(
            new QuestionFields.Frame() {
              @Override
              public String say(Wording wording) {
                return wording.in("en");
              }

              @Override
              public String say(String key, Object... arguments) {
                return arguments.length == 0 ? key : key + " " + arguments[0];
              }

              @Override
              public String error(String field) {
                return errors.get(field);
              }

              @Override
              public String language() {
                return language;
              }

              @Override
              public String direction() {
                return language == null ? null : "ltr";
              }

              @Override
              public TypedAnswer typed(Route.Asked asked) {
                return TypedAnswer.of(
                    asked, Optional.ofNullable(given.get(asked.question().name())));
              }
            })
        .of(stop, "Title");
  }
}
