package communitysafety.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;

class NamesInAnyScriptTest {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("Latin, Greek and Cyrillic", "Zoë Nguyễn Ελένη Олена");
    NAMES.put("Latin with marks", "Ọ̀ládélé Adébáyọ̀");
    NAMES.put("Nepali", "राम बहादुर क्षेत्री");
    NAMES.put("Hindi", "श्रेष्ठ द्विवेदी");
    NAMES.put("Bengali", "প্রিয়াঙ্কা চট্টোপাধ্যায়");
    NAMES.put("Gurmukhi", "ਹਰਪ੍ਰੀਤ ਸਿੰਘ");
    NAMES.put("Gujarati", "જ્ઞાનેશ્વરી પટેલ");
    NAMES.put("Odia", "ପ୍ରିୟଙ୍କା ସାହୁ");
    NAMES.put("Tamil", "கிருஷ்ணன்");
    NAMES.put("Telugu", "శ్రీనివాస్");
    NAMES.put("Kannada", "ಕೃಷ್ಣಪ್ಪ");
    NAMES.put("Malayalam", "ശ്രീലക്ഷ്മി");
    NAMES.put("Sinhala", "ශ්‍රියානි");
    NAMES.put("Thai", "ณัฐวุฒิ ปิ่นแก้ว");
    NAMES.put("Lao", "ສຸກສະຫວັນ");
    NAMES.put("Khmer", "សុខា ស្រីមុំ");
    NAMES.put("Burmese", "ကျော်စွာ");
    NAMES.put("Tigrinya", "ትርሓስ ገብረ");
    NAMES.put("Urdu", "ظہیر الدین بابر گُل");
    NAMES.put("Arabic", "مُحَمَّد علي");
    NAMES.put("Pashto", "ګلالۍ ښکلې");
    NAMES.put("Hebrew", "שָׂרָה כֹּהֵן");
    NAMES.put("Chinese", "欧阳娜娜");
    NAMES.put("Japanese", "髙橋 さくら");
    NAMES.put("Korean", "김민준");
  }

  private static AccessibleDocument certificate(String name) {
    return AccessibleDocument.titled("Certificate")
        .from("Standing Together", "A partnership")
        .heading("Certificate")
        .panel("This certifies that", name)
        .facts(List.of(new Fact("Name", name)))
        .table(
            List.of(Column.ofWords("Name"), Column.ofFigures("Age")), List.of(List.of(name, "7")))
        .footer(name, "Page {0} of {1}");
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void every_name_keeps_the_standards_is_found_as_it_was_typed_and_has_no_box() throws Exception {
    for (Map.Entry<String, String> each : NAMES.entrySet()) {
      String name = Normalizer.normalize(each.getValue(), Normalizer.Form.NFC);
      byte[] pdf = certificate(each.getValue()).toBytes();

      Files.write(Path.of("target", "name-" + each.getKey() + ".pdf"), pdf);
      assertThat(AccessibleDocument.undrawn(name)).as(each.getKey()).isEmpty();
      assertThat(PdfUaCheck.failuresOf(pdf)).as(each.getKey()).isEmpty();
      assertThat(textOf(pdf).split(name, -1)).as(each.getKey()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(emptyGlyphsOf(pdf)).as(each.getKey()).isEmpty();
    }
  }

  /** Codes on the pages that lead to the box that fonts have for what they lack. */
  private static List<Integer> emptyGlyphsOf(byte[] pdf) throws IOException {
    List<Integer> empty = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          for (int code : position.getCharacterCodes()) {
            try {
              if (((PDType0Font) position.getFont()).codeToGID(code) == 0) {
                empty.add(code);
              }
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
        }
      }.getText(document);
    }
    return empty;
  }

  /** Of viewers that know nothing of ActualText: what each code says, in the order of the file. */
  @Test
  void the_codes_of_a_name_say_all_of_its_characters_in_their_order() throws IOException {
    for (String name : List.of("राम बहादुर क्षेत्री", "கொடி", "ณัฐวุฒิ", "ശ്രീലക്ഷ്മി", "欧阳娜娜")) {
      StringBuilder said = new StringBuilder();
      try (PDDocument document =
          Loader.loadPDF(
              AccessibleDocument.titled("Name").heading("N").paragraph(name).toBytes())) {
        new PDFTextStripper() {
          @Override
          protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
            if (!font.getName().contains("DejaVu")) {
              said.append(font.toUnicode(code));
            }
          }
        }.getText(document);
      }
      assertThat(said.toString().replace("\u200B", "")).isEqualTo(name);
    }
  }

  @Test
  void letters_join_stack_and_change_places() {
    assertThat(glyphs("क्षे")).as("one conjunct and its vowel").hasSizeLessThan(4);
    assertThat(glyphs("कि").subList(1, 2))
        .as("the vowel stands before the consonant it follows")
        .isEqualTo(glyphs("क"));
    assertThat(glyphs("ب"))
        .as("by itself and at the beginning")
        .isNotEqualTo(glyphs("بب").subList(1, 2));
    assertThat(glyphs("لا")).as("lam with alef").hasSizeLessThan(3);
    assertThat(raised("لُ")).as("a vowel's sign above a tall letter").isGreaterThan(raised("مُ"));
  }

  private static List<Integer> glyphs(String text) {
    return piece(text).glyphs().stream().map(Glyph::number).toList();
  }

  private static double raised(String text) {
    return piece(text).glyphs().stream().mapToDouble(Glyph::y).sum();
  }

  private static Piece piece(String text) {
    Typeface typeface = Typeface.borrow();
    try {
      return new Lines(typeface, Locale.UK).of(text, TextStyle.BODY, 400).get(0).get(0);
    } finally {
      typeface.giveBack();
    }
  }

  @Test
  void what_no_font_draws_is_told_before_it_is_printed() {
    assertThat(AccessibleDocument.undrawn("Ana 𠮷田 🙂 Núñez 🙂")).containsExactly("𠮷", "🙂");
    assertThat(AccessibleDocument.undrawn("Ana Núñez 欧阳 (राम)")).isEmpty();
  }

  @Test
  void a_long_name_takes_smaller_type_and_one_page() throws Exception {
    for (String name :
        List.of("Wilhelmina ".repeat(28), "欧阳娜娜".repeat(75), "श्रेष्ठ ".repeat(37))) {
      byte[] pdf = certificate(name.strip()).toBytes();
      assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).as(name.substring(0, 4)).isOne();
      }
    }
  }

  @Test
  void a_document_carries_only_the_fonts_and_letters_it_needs() throws IOException {
    try (PDDocument document = Loader.loadPDF(certificate("欧阳娜娜 Ana").toBytes())) {
      PDPage page = document.getPage(0);
      List<String> fonts = new ArrayList<>();
      for (COSName each : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(each);
        assertThat(font.isEmbedded()).isTrue();
        fonts.add(font.getName().substring(7));
      }
      assertThat(fonts)
          .containsExactlyInAnyOrder(
              "DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DroidSansFallback");
    }
    assertThat(certificate("欧阳娜娜 Ana").toBytes()).hasSizeLessThan(60_000);
  }

  @Test
  void a_word_that_mixes_scripts_and_directions_is_read_as_it_was_typed() throws IOException {
    String mixed = "Dr. राम (رام), 45% of 王小明。 «Ελένη» שרה 12";
    assertThat(textOf(AccessibleDocument.titled("T").heading("H").words(mixed).toBytes()))
        .contains("राम", "رام", "王小明。", "«Ελένη»", "שרה");
    assertThat(AccessibleDocument.undrawn(mixed)).isEmpty();
  }
}
