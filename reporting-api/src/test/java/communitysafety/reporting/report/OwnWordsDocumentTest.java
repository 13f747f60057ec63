package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.pdf.PdfUaCheck;
import communitysafety.shared.privacy.PersonalText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OwnWordsDocumentTest {

  private static byte[] documentOf(String words) {
    return new OwnWordsDocument()
        .of(
            new PersonalText(words),
            LocalDate.of(2026, 11, 23),
            List.of(
                "Durham Constabulary: durham.police.uk or 101", "True Vision: report-it.org.uk"),
            Locale.UK);
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void the_words_come_back_unchanged_with_the_day_and_where_to_take_them() throws Exception {
    byte[] pdf = documentOf("It began on the bus.\n\nHe said: \"Go home\" – £5 & <b>.");
    assertThat(textOf(pdf))
        .containsSubsequence(
            "What happened, in your own words",
            "Written on Monday 23 November 2026.",
            "It began on the bus.",
            "He said: \"Go home\" – £5 & <b>.",
            "Where to take it",
            "• Durham Constabulary: durham.police.uk or 101",
            "• True Vision: report-it.org.uk",
            "Call 999 now.");
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
  }

  @Test
  void a_text_of_many_pages_is_accessible_and_whole() throws Exception {
    byte[] pdf = documentOf("They stood outside of our door again and shouted. ".repeat(400));
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    String read = textOf(pdf).replaceAll(" Standing Together Page \\d+ of \\d+", "");
    assertThat(read.split("outside of our door again and shouted\\.", -1)).hasSize(401);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
    }
  }

  @Test
  void words_in_any_script_with_emoji_and_control_characters_are_accessible() throws Exception {
    byte[] pdf =
        documentOf("محمد قال شيئا 😡 आरती 王小明 שלום \u0000\u0008 Łukasz\tNguyễn \uD83D alone");
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    assertThat(textOf(pdf)).contains("Łukasz Nguyễn", "王小明", "आरती");
  }

  @Test
  void neither_title_nor_footer_gives_the_words_away() throws IOException {
    try (PDDocument document = Loader.loadPDF(documentOf("Canary words"))) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Your own words – Community safety");
      assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
          .doesNotContain("Canary");
    }
  }
}
