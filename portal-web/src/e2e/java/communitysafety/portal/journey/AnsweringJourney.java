package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Residents answer consultations, without JavaScript unless said. */
class AnsweringJourney {

  private static final String ANNUAL = "what-should-we-do-first-the-yearly-consultation-on";
  private static final String NIGHT = "feeling-safe-at-night";

  @BeforeAll
  static void consultations() {
    PortalUnderTest.shared().awaitConsultations();
  }

  @Test
  void somebody_answers_in_Arabic_from_right_to_left_and_keeps_a_copy() throws IOException {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(visitor, ANNUAL, "?language=ar").begin();
      form.isAt("question/area");
      assertThat(form.directionAndLanguage()).isEqualTo("rtl ar");
      form.next().showsError("اختر منطقة");
      form.choose("سيلبي").next().isAt("question/feeling");
      form.choose("خارج البيت بعد حلول الظلام", "غير آمن أبدًا").next();
      form.isAt("question/unsafe_where").shows("أين في سيلبي لا تشعر بالأمان بعد حلول الظلام؟");
      form.next()
          .isAt("question/trouble")
          .next()
          .isAt("question/violence_worry")
          .choose("9")
          .next();
      form.isAt("question/violence_what").next().isAt("question/knows_help").choose("لا").next();
      form.isAt("question/help_is_there").shows("0808 2000 247").next();
      form.isAt("question/hate_seen").next().isAt("question/first").choose("العنف المنزلي").next();
      form.isAt("question/first_why").shows("لماذا يجب أن نهتم أولًا بهذا: العنف المنزلي؟");
      form.next().isAt("question/actions").asTheyStand().next();
      form.isAt("question/listens").next().isAt("question/one_thing").next();
      form.isAt("question/may_ask").choose("لا").next();
      form.isAt("check").shows("العنف المنزلي").send();
      assertThat(form.directionAndLanguage()).isEqualTo("rtl ar");
      form.reference();

      Page page = form.page();
      APIResponse copy =
          page.context().request().get(page.url().replaceFirst("/sent.*", "/copy.pdf"));
      assertThat(copy.headers().get("content-type")).startsWith("application/pdf");
      try (PDDocument pdf = Loader.loadPDF(copy.body())) {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        assertThat(new PDFTextStripper().getText(pdf)).contains("العنف المنزلي");
      }
    }
  }

  @Test
  void what_a_later_answer_takes_off_the_way_is_not_sent_and_is_said_so() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(visitor, NIGHT).begin();
      form.isAt("question/area").choose("Selby").next();
      form.isAt("question/how_often").shows("How often are you out after dark in Selby?");
      form.choose("About once a week").next();
      form.isAt("question/way_home").choose("On foot").write("How many minutes does it take?", "x");
      form.next().showsError("minutes");
      form.write("How many minutes does it take?", "25").next();
      form.isAt("question/safe").choose("3").next().isAt("question/where_unsafe");
      form.choose("Car parks").choose("None of these").next();
      form.showsError("Choose places, or “None of these”, not both");
      form.go("question/how_often").choose("Never").next().isAt("question/why_in");
      form.toCheck().shows("These answers").shows("How safe do you feel");
      form.send().reference();
    }
  }

  @Test
  void whoever_changes_the_language_keeps_the_answers() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(visitor, NIGHT).begin();
      form.isAt("question/area").choose("Selby").next().isAt("question/how_often");
      form.page().navigate(form.page().url().replaceFirst("\\?.*", "") + "?language=pl");
      form.isAt("question/how_often").shows("w rejonie Selby");
      assertThat(form.directionAndLanguage()).isEqualTo("ltr pl");
      form.choose("Nigdy").next().toCheck().shows("Nigdy").shows("Selby");
    }
  }

  @Test
  void a_response_is_taken_back_by_its_reference() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(visitor, NIGHT).begin();
      form.isAt("question/area").choose("Ryedale").next();
      form.isAt("question/how_often").choose("Never").next();
      String reference = form.toCheck().send().reference();

      takeBack(form, reference).shows("Your answers are taken back");
      takeBack(form, reference)
          .showsError("There are no answers to this survey with that reference");
      PageChecks.check(form.page());
    }
  }

  private static SurveyForm takeBack(SurveyForm form, String reference) {
    form.go("withdraw").write("Your reference", reference).next();
    PageChecks.check(form.page());
    form.shows("They are then removed and counted no more");
    form.page().locator("button[name=confirm]").click();
    return form.isAt("withdraw");
  }
}
