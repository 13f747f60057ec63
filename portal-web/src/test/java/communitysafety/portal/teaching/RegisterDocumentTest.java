package communitysafety.portal.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.training.Person;
import communitysafety.consultation.training.Register;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.Register.Unnamed;
import communitysafety.consultation.training.SessionDate;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.pdf.PdfUaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class RegisterDocumentTest {

  private static final Instant MORNING = Instant.parse("2026-11-25T10:00:00Z");
  private static final List<String> NAMES =
      List.of(
          "Margaret Appleby",
          "احمد کریمی",
          "李秀英",
          "ਗੁਰਪ੍ਰੀਤ ਕੌਰ",
          "Nguyễn Thị Minh Khai",
          "Prakash",
          "तमन्ना ".repeat(42).strip());

  @Test
  void names_in_any_script_can_be_signed_for_on_accessible_pages_that_repeat_their_heading()
      throws Exception {
    byte[] pdf = print(register(40, 2));

    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      String text = new PDFTextStripper().getText(document);
      assertThat(pages).isBetween(4, 14);
      assertThat(text.split("Signature", -1)).as("on each page").hasSize(pages + 1);
      assertThat(text)
          .contains("Page " + pages + " of " + pages, "Margaret Appleby", "Harbour Aid");
      assertThat(text.split("Name to be written in", -1)).as("two places, two dates").hasSize(5);
      assertThat(text).as("for who reads Latin letters only").contains("李秀英 (lǐ xiù yīng)");
      assertThat(text).doesNotContain("???");
    }
  }

  @Test
  void an_empty_register_still_has_lines_for_people_at_the_door() throws Exception {
    byte[] pdf = print(register(0, 1));

    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).split("Without a booking", -1)).hasSize(6);
    }
  }

  private static byte[] print(Register register) throws IOException {
    StaffWords words = new StaffWords();
    MeetingTimes times = new MeetingTimes();
    times.words = words;
    byte[] pdf = new RegisterDocument(words, times).lay(register, "Standing Together").toBytes();
    Files.write(Path.of("target", "register-" + register.lines().size() + ".pdf"), pdf);
    return pdf;
  }

  private static Register register(int people, int dates) {
    List<Line> lines = new ArrayList<>();
    for (int number = 0; number < people; number++) {
      lines.add(
          new Line(
              UUID.randomUUID(),
              UUID.randomUUID(),
              new Person(NAMES.get(number % NAMES.size()), number + "@example.org"),
              number % 3 == 0 ? Optional.of("Harbour Aid Scarborough") : Optional.empty(),
              false,
              Map.of(),
              Optional.empty(),
              List.of()));
    }
    List<SessionDate> meetings = new ArrayList<>();
    for (int date = 0; date < dates; date++) {
      Instant begins = MORNING.plus(Duration.ofDays(7L * date));
      meetings.add(new SessionDate(begins, begins.plus(Duration.ofHours(2))));
    }
    return new Register(
        UUID.randomUUID(),
        "Hate crime awareness",
        1,
        Optional.of("Ousebank Hall, 12 Water Lane, Selby, YO8 4ZZ"),
        true,
        false,
        meetings,
        List.of("Pat Example", "Kim Example"),
        people + 7,
        people + 2,
        false,
        Optional.empty(),
        lines,
        people == 0 ? List.of() : List.of(new Unnamed("Ryedale Young Farmers", 2)));
  }
}
