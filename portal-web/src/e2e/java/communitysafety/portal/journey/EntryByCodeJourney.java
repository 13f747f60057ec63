package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Somebody takes part with a code out of a letter, without JavaScript. */
class EntryByCodeJourney {

  /** Thirteen characters in groups, alone on a line of the letter. */
  private static final Pattern CODE =
      Pattern.compile("(?m)^\\s*([0-9A-HJKMNP-TV-Z]{4}(?:[ -][0-9A-HJKMNP-TV-Z]{4,5}){2})\\s*$");

  @Test
  void the_code_of_a_letter_lets_somebody_take_part_once() throws IOException {
    String slug;
    List<String> codes;
    try (Visitor first = Visitor.withJavaScript();
        Visitor second = Visitor.withJavaScript()) {
      StaffDesk author = StaffDesk.of(first, "demo.selby.1");
      String id = author.begin("Lights for those who were written to");
      author.upload(id, SmallSurvey.workbook());
      author.describe(id, "CODES", true).propose(id);
      StaffDesk colleague = StaffDesk.of(second, "demo.selby.2").publish(id);
      slug = colleague.slug();
      codes = printed(author.codes(id, 2));
      author.open("/staff/consultation-codes?id=" + id).shows("2");
    }
    assertThat(codes).hasSize(2).doesNotHaveDuplicates();

    try (Visitor resident = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(resident, slug).begin().isAt("code");
      form.write("Your code", codes.get(0).replaceFirst("^.", "U")).next();
      form.showsError("This is not a whole code");
      form.write("Your code", codes.get(0).toLowerCase(Locale.ROOT)).next();
      form.isAt("question/all").choose("The square").choose("Every day").next();
      form.toCheck().send().shows("Nobody");
      assertThat(form.page().locator(".cs-reference").count())
          .as("what could be found again would not be anonymous")
          .isZero();
    }
    try (Visitor again = Visitor.withoutJavaScript()) {
      SurveyForm form = SurveyForm.openedBy(again, slug).go("code");
      form.write("Your code", codes.get(0)).next();
      form.showsError("Somebody has already taken part with this code");
      brought(form, slug, codes.get(1));
    }
  }

  /** By the square of the letter, which brings the code along. */
  private static void brought(SurveyForm form, String slug, String code) {
    Page page = form.page();
    page.navigate(
        PortalUnderTest.shared()
            .address("/consultations/" + slug + "/code?code=" + code.replaceAll("[ -]", ""))
            .toString());
    form.isAt("code").shows("This is the code of your letter");
    form.next().isAt("question/all");
  }

  private static List<String> printed(byte[] zip) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      entries.getNextEntry();
      try (PDDocument letters = Loader.loadPDF(entries.readAllBytes())) {
        String text = new PDFTextStripper().getText(letters);
        return CODE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
      }
    }
  }
}
