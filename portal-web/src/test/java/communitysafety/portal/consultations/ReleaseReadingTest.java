package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.LeftOut;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.pdf.PdfUaCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReadingTest {

  private static final Figure FEWER = Figure.FEWER_THAN_5;
  private static final Figure HIDDEN = Figure.NOT_SHOWN;

  @Test
  void what_most_people_answered_is_said_in_percent_of_twenty_or_more() {
    assertThat(sentence(60, 40, true, shown(30), FEWER, shown(5)))
        .isEqualTo("Most often answered: A (75% of 40 people).");
  }

  @Test
  void there_is_no_percentage_of_fewer_than_twenty() {
    assertThat(sentence(15, 15, true, shown(10), shown(5)))
        .isEqualTo("Most often answered: A (about 10 people).");
  }

  @Test
  void ten_out_of_ten_is_not_said_where_others_answered_otherwise() {
    assertThat(sentence(10, 10, true, shown(10), FEWER))
        .isEqualTo("Most often answered: A (about 10 people).");
    assertThat(sentence(60, 60, true, shown(60), FEWER))
        .isEqualTo("Most often answered: A (about 60 people).");
    assertThat(sentence(60, 60, true, shown(60), shown(0)))
        .isEqualTo("Most often answered: A (100% of 60 people).");
  }

  @Test
  void an_answer_is_not_named_where_a_hidden_one_may_have_been_given_more_often() {
    assertThat(sentence(15, 15, true, shown(5), HIDDEN))
        .isEqualTo("Asked: 15. Answered: 15. Too few people answered to show more.");
    assertThat(sentence(60, 60, true, shown(20), HIDDEN, HIDDEN))
        .isEqualTo(
            "Asked: 60. Answered: 60. Some numbers are not shown, so we cannot say what most people"
                + " answered.");
    assertThat(sentence(60, 60, false, shown(50), HIDDEN)).contains("we cannot say");
  }

  @Test
  void an_answer_is_named_where_the_rest_is_too_few_to_beat_it() {
    assertThat(sentence(60, 60, true, shown(40), HIDDEN, shown(10)))
        .isEqualTo("Most often answered: A (67% of 60 people).");
  }

  @Test
  void where_every_number_is_hidden_it_is_said_plainly() {
    assertThat(sentence(10, 10, true, FEWER, FEWER, FEWER))
        .isEqualTo("Asked: 10. Answered: 10. Too few people answered to show more.");
    assertThat(reading(question(shown(10), FEWER, true, shown(5), FEWER)).getQuestions().get(0))
        .extracting(ReleaseReading.QuestionView::sentence)
        .isEqualTo("Too few people answered to show more.");
  }

  @Test
  void of_answers_given_equally_often_none_is_named() {
    assertThat(sentence(40, 40, true, shown(20), shown(20))).isEqualTo("Asked: 40. Answered: 40.");
  }

  @Test
  void a_bar_is_drawn_for_a_shown_number_alone() {
    List<ReleaseReading.OptionRow> rows =
        reading(question(shown(60), shown(60), true, shown(40), shown(20), FEWER, HIDDEN, shown(0)))
            .getQuestions()
            .get(0)
            .options();
    assertThat(rows)
        .extracting(ReleaseReading.OptionRow::bar, ReleaseReading.OptionRow::instead)
        .containsExactly(
            tuple(100, ""),
            tuple(50, ""),
            tuple(0, "fewer than 5"),
            tuple(0, "not shown"),
            tuple(0, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pl", "ar"})
  void its_pdf_is_for_everybody(String language) throws Exception {
    ReleasedQuestion plain = question(shown(60), shown(60), true, shown(40), FEWER, HIDDEN);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      groups.add(
          new Group(
              i == 5 ? "" : "group " + i,
              Wording.NONE,
              shown(10),
              shown(10),
              List.of(shown(5), FEWER, HIDDEN)));
    }
    ReleasedQuestion question =
        new ReleasedQuestion(
            "q",
            plain.type(),
            plain.label(),
            true,
            plain.asked(),
            plain.answered(),
            plain.options(),
            List.of(new ReleasedTable("age", Wording.of("en", "How old are you?"), groups)),
            List.of("The lamps in Finkle Street are out."));
    Locale locale = Locale.forLanguageTag(language);
    byte[] pdf =
        new ReleaseDocument(reading(locale, question), phrases(locale))
            .lay("Safer streets in Selby", "Community Safety", locale)
            .toBytes();
    Files.write(Path.of("target", "release-" + language + ".pdf"), pdf);
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
  }

  private static String sentence(int asked, int answered, boolean exclusive, Figure... counts) {
    return reading(question(shown(asked), shown(answered), exclusive, counts))
        .getQuestions()
        .get(0)
        .sentence();
  }

  private static Figure shown(int rounded) {
    return new Figure(Figure.Kind.ROUNDED, rounded);
  }

  private static ReleasedQuestion question(
      Figure asked, Figure answered, boolean exclusive, Figure... counts) {
    List<Option> options = new ArrayList<>();
    for (Figure count : counts) {
      String name = String.valueOf((char) ('A' + options.size()));
      options.add(new Option(name, Wording.NONE, count));
    }
    return new ReleasedQuestion(
        "q",
        exclusive ? QuestionType.SELECT_ONE : QuestionType.SELECT_MULTIPLE,
        Wording.of("en", "How safe do you feel?"),
        exclusive,
        asked,
        answered,
        options,
        List.of(),
        List.of());
  }

  private static ReleaseReading reading(ReleasedQuestion question) {
    return reading(Locale.UK, question);
  }

  private static ReleaseReading reading(Locale locale, ReleasedQuestion question) {
    return new ReleaseReading(
        new ReleasedResults(
            Wording.of("en", "Safer streets in Selby"),
            shown(60),
            List.of(question),
            List.of(new LeftOut("q", "town", LeftOut.Why.NOT_SAFE))),
        phrases(locale),
        wording -> wording.byLanguage().getOrDefault("en", ""),
        name -> name,
        null,
        null);
  }

  private static ReleaseReading.Phrases phrases(Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle("communitysafety.portal.text.public", locale);
    return (key, arguments) ->
        arguments.length == 0
            ? words.getString(key)
            : new MessageFormat(words.getString(key), locale).format(arguments);
  }
}
