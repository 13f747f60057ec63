package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Mistake;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswerTest {

  private static final Survey SURVEY = Asking.survey();

  @ParameterizedTest
  @CsvSource({
    "27,3,2026,2026-03-27",
    "٢٧,٣,٢٠٢٦,2026-03-27",
    " 7 ,03,2026,2026-03-07",
    "31,2,2026,",
    "27,3,26,",
    "27,,2026,",
    "x,3,2026,"
  })
  void a_day_is_read_from_three_fields_in_the_digits_of_any_script(
      String day, String month, String year, LocalDate expected) {
    Survey.Reading reading =
        read(
            Asking.asked(Asking.question("since", QuestionType.DATE)),
            "q-since-day",
            day,
            "q-since-month",
            month,
            "q-since-year",
            year);
    if (expected == null) {
      assertThat(kind(reading)).isEqualTo(Mistake.Kind.NOT_A_DAY);
    } else {
      assertThat(answer(reading)).isEqualTo(new Answer.Day(expected));
    }
  }

  @Test
  void a_day_left_empty_is_no_answer() {
    assertThat(kind(read(Asking.asked(Asking.question("since", QuestionType.DATE)))))
        .isEqualTo(Mistake.Kind.REQUIRED);
  }

  @ParameterizedTest
  @CsvSource({"'2,5',2.5", "2.5,2.5", "1 000,1000", "٤٢,42", "'٢٫٥',2.5", "-3,-3"})
  void a_number_is_read_as_people_write_it(String typed, BigDecimal expected) {
    assertThat(answer(read(Asking.asked(Asking.question("n", QuestionType.DECIMAL)), "q-n", typed)))
        .isEqualTo(new Answer.Number(expected));
  }

  @Test
  void a_rank_is_the_options_in_the_order_of_their_places() {
    Route.Asked rank = Asking.asked(Asking.question("r", QuestionType.RANK), "a", "b", "c");
    assertThat(answer(read(rank, "q-r-place-a", "3", "q-r-place-b", "1", "q-r-place-c", "2")))
        .isEqualTo(new Answer.Picked(List.of("b", "c", "a")));
  }

  @Test
  void two_options_in_one_place_or_one_in_none_are_no_order() {
    Route.Asked rank = Asking.asked(Asking.question("r", QuestionType.RANK), "a", "b", "c");
    assertThat(kind(read(rank, "q-r-place-a", "1", "q-r-place-b", "1", "q-r-place-c", "2")))
        .isEqualTo(Mistake.Kind.NOT_AN_ORDER);
    assertThat(kind(read(rank, "q-r-place-a", "1", "q-r-place-b", "2", "q-r-place-c", "")))
        .isEqualTo(Mistake.Kind.NOT_AN_ORDER);
    assertThat(kind(read(rank, "q-r-place-a", "", "q-r-place-b", "", "q-r-place-c", "")))
        .isEqualTo(Mistake.Kind.REQUIRED);
  }

  @Test
  void a_text_loses_its_blank_ends_and_keeps_its_lines() {
    Route.Asked words = Asking.asked(Asking.question("w", QuestionType.TEXT, true));
    assertThat(answer(read(words, "q-w", "  one\r\ntwo  "))).isEqualTo(new Answer.Text("one\ntwo"));
    assertThat(kind(read(words, "q-w", "   \r\n  "))).isEqualTo(Mistake.Kind.REQUIRED);
    assertThat(kind(read(words, "q-w", "x".repeat(TypedAnswer.MOST_OF_LINES + 1))))
        .isEqualTo(Mistake.Kind.TOO_LONG);
  }

  @Test
  void what_was_answered_is_shown_as_it_would_be_typed() {
    Route.Asked rank = Asking.asked(Asking.question("r", QuestionType.RANK), "a", "b");
    TypedAnswer shown = TypedAnswer.of(rank, Optional.of(new Answer.Picked(List.of("b", "a"))));
    assertThat(shown.value("q-r-place-b")).isEqualTo("1");
    assertThat(shown.value("q-r-place-a")).isEqualTo("2");
    assertThat(
            answer(
                TypedAnswer.of(
                        Asking.asked(Asking.question("d", QuestionType.DATE)),
                        Optional.of(new Answer.Day(LocalDate.of(2026, 3, 27))))
                    .read(SURVEY, Answers.NONE, "en")))
        .isEqualTo(new Answer.Day(LocalDate.of(2026, 3, 27)));
  }

  private static Survey.Reading read(Route.Asked asked, String... namesAndValues) {
    Map<String, String[]> sent = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      sent.put(
          namesAndValues[i],
          new String[] {namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1]});
    }
    return TypedAnswer.sent(asked, sent::get).read(SURVEY, Answers.NONE, "en");
  }

  private static Answer answer(Survey.Reading reading) {
    return ((Survey.Reading.Read) reading).answer();
  }

  private static Mistake.Kind kind(Survey.Reading reading) {
    return ((Survey.Reading.Wrong) reading).mistake().kind();
  }
}
