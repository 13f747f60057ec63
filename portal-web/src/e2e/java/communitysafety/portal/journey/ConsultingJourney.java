package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From a spreadsheet to what the public reads about the answers. */
class ConsultingJourney {

  @Test
  void an_officer_writes_a_survey_in_a_spreadsheet_a_second_publishes_it_and_residents_answer() {
    try (Visitor first = Visitor.withJavaScript();
        Visitor second = Visitor.withJavaScript()) {
      StaffDesk author = StaffDesk.of(first, "demo.selby.1");
      StaffDesk colleague = StaffDesk.of(second, "demo.selby.2");
      String id = author.begin("Lights on your way");

      author.upload(id, SmallSurvey.workbook("${wher} = 'path'")).shows("survey, row 6, column E");
      author.upload(id, SmallSurvey.workbook()).shows("Lights on your way");
      author.describe(id, "OPEN", false);
      author.propose(id);
      assertThat(author.page().locator("#publishNow").count())
          .as("nobody publishes what they proposed")
          .isZero();
      colleague.publish(id);
      String slug = colleague.slug();

      for (int resident = 0; resident < 12; resident++) {
        answer(slug, resident);
      }
      author.closeEarly(id, "The lamps are mended.");
    }
  }

  private static void answer(String slug, int resident) {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(visitor, slug).begin().isAt("question/all");
      form.choose(resident % 3 == 0 ? "The square" : "The river path").choose("Every day").next();
      form.toCheck().send();
    }
  }
}
