package communitysafety.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class AccessibleDocumentTest {

  private static AccessibleDocument aDocument() {
    return AccessibleDocument.titled("A title & <more>")
        .from("Standing Together", "A partnership")
        .heading("The main heading")
        .panel("Label of the panel", "Value of the panel")
        .section("A section")
        .paragraph("A paragraph.")
        .facts(List.of(new Fact("Key", "What it opens"), new Fact("Door", "What it closes")))
        .steps(List.of("Go", "Come back"))
        .list(List.of("Salt", "Pepper"))
        .footer("On every page", "Page {0} of {1}");
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> kindsBelow(PDStructureNode node) {
    List<String> kinds = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        kinds.addAll(kindsBelow(element));
      }
    }
    return kinds;
  }

  private static List<String> originalsIn(byte[] pdf) throws IOException {
    List<String> originals = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        extractor.getMarkedContents().forEach(mark -> collectOriginals(mark, originals));
      }
    }
    return originals;
  }

  private static void collectOriginals(PDMarkedContent mark, List<String> originals) {
    if (mark.getActualText() != null) {
      originals.add(mark.getActualText());
    }
    for (Object content : mark.getContents()) {
      if (content instanceof PDMarkedContent inner) {
        collectOriginals(inner, originals);
      }
    }
  }

  @Test
  void every_kind_of_block_keeps_the_standard_of_accessible_pdf() throws Exception {
    assertThat(PdfUaCheck.failuresOf(aDocument().toBytes())).isEmpty();
  }

  @Test
  void the_checker_finds_fault_with_a_document_that_is_not_tagged() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument untagged = new PDDocument()) {
      PDPage page = new PDPage();
      untagged.addPage(page);
      try (PDPageContentStream ink = new PDPageContentStream(untagged, page)) {
        ink.beginText();
        ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        ink.showText("Nobody can hear this");
        ink.endText();
      }
      untagged.save(out);
    }
    assertThat(PdfUaCheck.failuresOf(out.toByteArray()))
        .anyMatch(failure -> failure.startsWith("7.1-"));
  }

  @Test
  void it_is_read_in_the_order_it_was_written() throws IOException {
    assertThat(textOf(aDocument().toBytes()).lines().map(String::strip))
        .containsExactly(
            "Standing Together",
            "A partnership",
            "The main heading",
            "Label of the panel",
            "Value of the panel",
            "A section",
            "A paragraph.",
            "Key What it opens",
            "Door What it closes",
            "1. Go",
            "2. Come back",
            "• Salt",
            "• Pepper",
            "On every page Page 1 of 1");
  }

  @Test
  void its_structure_says_what_each_part_is() throws IOException {
    try (PDDocument document = Loader.loadPDF(aDocument().toBytes())) {
      assertThat(kindsBelow(document.getDocumentCatalog().getStructureTreeRoot()))
          .containsExactly(
              "Document P P H1 Div P P H2 P Table TR TH TD TR TH TD L LI Lbl LBody LI Lbl LBody L LI Lbl LBody LI Lbl LBody"
                  .split(" "));
    }
  }

  @Test
  void it_tells_its_title_and_its_language() throws IOException {
    byte[] pdf = aDocument().language(Locale.forLanguageTag("cy-GB")).toBytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A title & <more>");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy-GB");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(
              new String(
                  document.getDocumentCatalog().getMetadata().toByteArray(),
                  StandardCharsets.UTF_8))
          .contains("A title &amp; &lt;more&gt;", "<pdfuaid:part>1</pdfuaid:part>");
    }
  }

  @Test
  void its_fonts_come_along_and_only_the_letters_it_needs() throws IOException {
    byte[] pdf = aDocument().toBytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
    }
    assertThat(pdf).hasSizeLessThan(80_000);
  }

  @Test
  void a_long_text_goes_on_over_pages_and_loses_nothing() throws Exception {
    String sentence = "They shouted at us again outside the shop and followed us to the corner. ";
    String longText = sentence.repeat(70) + "\n\n" + sentence.repeat(30) + "The very end.";
    byte[] pdf =
        AccessibleDocument.titled("Long")
            .heading("Long")
            .words(longText)
            .facts(List.of(new Fact("A long row", sentence.repeat(90))))
            .footer("", "Page {0} of {1}")
            .toBytes();
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(4);
    }
    String read = textOf(pdf).replaceAll("Page \\d+ of \\d+", "").replaceAll("\\s+", " ");
    assertThat(read).contains("The very end.");
    assertThat(read.split("followed us to the corner\\.", -1)).hasSize(70 + 30 + 90 + 1);
  }

  @Test
  void any_text_a_person_may_type_keeps_the_standard() throws Exception {
    String anything =
        "Zoë Łukasz Nguyễn Ελένη Олена 🙂 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ محمد שָׁלוֹם आरती 王小明 ไทย e\u0301 \u0000\u0001\u0007\u001B[31m \uFEFF\uFFFE\uFFFF"
            + " \uD800 \uDC00 \uE000 \u202Eright to left\u202C tab\there soft\u00ADhyphen a\u00A0b ﬁ ǆ \uDB40\uDC01";
    byte[] pdf =
        AccessibleDocument.titled("Anything")
            .heading(anything)
            .section(anything)
            .panel(anything, anything)
            .words(anything + "\r\n" + anything + "\u2028" + anything)
            .facts(List.of(new Fact(anything, anything)))
            .list(List.of(anything, "", "\u0000"))
            .toBytes();
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    assertThat(textOf(pdf)).contains("Zoë Łukasz Nguyễn Ελένη Олена").doesNotContain("\u0007");
  }

  @Test
  void what_the_fonts_cannot_draw_is_marked_and_carries_the_original() throws IOException {
    byte[] pdf = AccessibleDocument.titled("Names").heading("Names").words("From 𠮷𠮷.").toBytes();
    assertThat(originalsIn(pdf)).containsExactly("𠮷𠮷");
    // Whoever copies the text gets the original.
    assertThat(textOf(pdf)).contains("From 𠮷𠮷.");
  }

  @Test
  void what_is_read_from_right_to_left_is_spoken_in_its_own_order() throws IOException {
    byte[] pdf =
        AccessibleDocument.titled("Names")
            .heading("Names")
            .words("From שלום עולם and محمد today.")
            .toBytes();
    assertThat(originalsIn(pdf)).containsExactly("שלום עולם", "محمد");
  }

  @Test
  void a_bracket_and_a_number_among_words_from_right_to_left_keep_their_sense() throws IOException {
    byte[] pdf =
        AccessibleDocument.titled("Names").heading("Names").words("שלום (עולם) 12 שלום").toBytes();
    assertThat(String.join("", spokenIn(pdf))).contains("שלום (עולם) 12 שלום");
  }

  private static AccessibleDocument inArabic() {
    return AccessibleDocument.titled("السلامة في الليل")
        .language(Locale.forLanguageTag("ar"))
        .from("Standing Together", "شراكة سلامة المجتمع")
        .heading("الشعور بالأمان في الليل")
        .panel("رمزك", "K7M2-9XQP")
        .section("ما سألنا عنه")
        .paragraph("شكراً لك. سألنا 120 شخصاً (في Selby وYork) عن الإضاءة، وقال 45% إنها لا تكفي.")
        .facts(List.of(new Fact("المنطقة", "Harrogate"), new Fact("الأولوية", "إضاءة الشوارع")))
        .table(
            List.of(
                Column.ofWords("الإجابة"), Column.ofFigures("العدد"), Column.ofFigures("النسبة")),
            List.of(List.of("آمن جداً", "40", "33%"), List.of("لا أعلم", "5", "أقل من 5")))
        .steps(List.of("اقرأ الأسئلة", "أجب عنها"))
        .list(List.of("أولاً", "ثانياً"))
        .footer("في كل صفحة", "صفحة {0} من {1}");
  }

  /** What is read out, mark by mark, in the order of the file. */
  private static List<String> spokenIn(byte[] pdf) throws IOException {
    List<String> spoken = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        extractor.getMarkedContents().stream()
            .filter(mark -> mark.getMCID() >= 0)
            .forEach(mark -> spoken.add(spoken(mark)));
      }
    }
    return spoken;
  }

  private static String spoken(PDMarkedContent mark) {
    if (mark.getActualText() != null) {
      return mark.getActualText();
    }
    StringBuilder spoken = new StringBuilder();
    for (Object content : mark.getContents()) {
      if (content instanceof PDMarkedContent inner) {
        spoken.append(spoken(inner));
      } else if (content instanceof TextPosition letter) {
        spoken.append(letter.getUnicode());
      }
    }
    return spoken.toString();
  }

  @Test
  void a_document_in_Arabic_keeps_the_standard_and_tells_its_language() throws Exception {
    byte[] pdf = inArabic().toBytes();
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
    }
  }

  @Test
  void a_document_in_Arabic_is_read_out_in_the_order_it_was_written_letter_by_letter()
      throws IOException {
    assertThat(spokenIn(inArabic().toBytes()).stream().map(String::strip))
        .containsExactly(
            "Standing Together",
            "شراكة سلامة المجتمع",
            "الشعور بالأمان في الليل",
            "رمزك",
            "K7M2-9XQP",
            "ما سألنا عنه",
            "شكراً لك. سألنا 120 شخصاً (في Selby وYork) عن الإضاءة، وقال 45% إنها لا تكفي.",
            "المنطقة",
            "Harrogate",
            "الأولوية",
            "إضاءة الشوارع",
            "الإجابة",
            "العدد",
            "النسبة",
            "آمن جداً",
            "40",
            "33%",
            "لا أعلم",
            "5",
            "أقل من 5",
            "1.",
            "اقرأ الأسئلة",
            "2.",
            "أجب عنها",
            "•",
            "أولاً",
            "•",
            "ثانياً");
  }

  @Test
  void a_page_in_Arabic_is_the_mirror_of_one_in_English() throws IOException {
    float english = farthest("ltr", AccessibleDocument.titled("T").heading("H").words("a"));
    float arabic =
        farthest(
            "rtl",
            AccessibleDocument.titled("T")
                .language(Locale.forLanguageTag("ar"))
                .heading("H")
                .words("ا"));
    assertThat(english).isEqualTo(Paper.LEFT);
    assertThat(arabic).isCloseTo(Paper.LEFT + Paper.WIDTH, within(0.5f));
  }

  /** Where the last line begins: its left edge, or its right one. */
  private static float farthest(String direction, AccessibleDocument document) throws IOException {
    float[] place = {0};
    PDFTextStripper places =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            if (letter.getYDirAdj() < 750) {
              place[0] =
                  direction.equals("ltr") ? letter.getX() : letter.getX() + letter.getWidth();
            }
          }
        };
    try (PDDocument read = Loader.loadPDF(document.footer("", "").toBytes())) {
      places.getText(read);
    }
    return place[0];
  }

  @Test
  void a_long_table_shows_its_heading_on_every_page_and_reads_it_out_once() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= 90; row++) {
      rows.add(List.of("Answer number " + row, String.valueOf(row * 5), row + "%"));
    }
    rows.add(List.of("A long answer. ".repeat(300), "", "fewer than 5"));
    byte[] pdf =
        AccessibleDocument.titled("Results")
            .heading("Results")
            .table(
                List.of(
                    Column.ofWords("What was answered"),
                    Column.ofFigures("How many"),
                    Column.ofFigures("Share of those asked")),
                rows)
            .toBytes();

    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      assertThat(textOf(pdf).split("What was answered", -1)).hasSize(pages + 1);
      List<String> kinds = kindsBelow(document.getDocumentCatalog().getStructureTreeRoot());
      assertThat(Collections.frequency(kinds, "THead")).isEqualTo(1);
      assertThat(Collections.frequency(kinds, "TR")).isEqualTo(92);
      assertThat(Collections.frequency(kinds, "TH")).isEqualTo(3 + 91);
      assertThat(Collections.frequency(kinds, "TD")).isEqualTo(2 * 91);
    }
    assertThat(spokenIn(pdf).stream().filter("What was answered"::equals)).hasSize(1);
  }

  @Test
  void figures_stand_below_each_other_by_their_ends() throws IOException {
    byte[] pdf =
        AccessibleDocument.titled("Results")
            .heading("Results")
            .table(
                List.of(Column.ofWords("Answer"), Column.ofFigures("Count")),
                List.of(List.of("a", "7"), List.of("b", "1,237")))
            .toBytes();
    List<Float> ends = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          if (letter.getUnicode().equals("7")) {
            ends.add(letter.getX() + letter.getWidth());
          }
        }
      }.getText(document);
    }
    assertThat(ends).hasSize(2);
    assertThat(ends.get(0)).isCloseTo(ends.get(1), within(0.1f));
  }

  @Test
  void a_row_with_too_few_cells_is_refused() {
    List<Column> two = List.of(Column.ofWords("A"), Column.ofWords("B"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AccessibleDocument.titled("T").heading("T").table(two, List.of(List.of("one"))));
  }

  @Test
  void a_word_longer_than_a_line_is_cut_and_stays_on_the_paper() throws IOException {
    byte[] pdf = AccessibleDocument.titled("Long").heading("Long").words("w".repeat(500)).toBytes();
    assertThat(textOf(pdf).lines().filter(line -> line.startsWith("w")).toList())
        .hasSizeGreaterThan(7)
        .allMatch(line -> line.strip().length() < 66);
    assertThat(textOf(pdf).chars().filter(c -> c == 'w').count()).isEqualTo(500);
  }

  @Test
  void the_same_document_is_the_same_bytes() {
    assertThat(aDocument().toBytes()).isEqualTo(aDocument().toBytes());
  }

  @Test
  void many_documents_are_written_at_once() throws Exception {
    byte[] alone = aDocument().toBytes();
    ExecutorService eight = Executors.newFixedThreadPool(8);
    try {
      Callable<byte[]> one = () -> aDocument().toBytes();
      for (Future<byte[]> written : eight.invokeAll(Collections.nCopies(64, one))) {
        assertThat(Arrays.equals(written.get(), alone)).isTrue();
      }
    } finally {
      eight.shutdownNow();
    }
  }

  @Test
  void a_document_without_title_or_main_heading_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AccessibleDocument.titled(" "));
    assertThatIllegalStateException()
        .isThrownBy(() -> AccessibleDocument.titled("No heading").paragraph("Text").toBytes());
    assertThatIllegalStateException()
        .isThrownBy(() -> AccessibleDocument.titled("Upside down").section("First"));
  }
}
