package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.pdf.PdfUaCheck;
import communitysafety.shared.submission.Reference;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptDocumentTest {

  private static final UUID REPORT = UUID.randomUUID();
  private static final Reference REFERENCE =
      Reference.read("K7M4-QX9T-BW3" + checkOf("K7M4QX9TBW3")).orElseThrow();
  private static final Locale MACHINE = Locale.getDefault();

  private static char checkOf(String eleven) {
    return "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> Reference.read(eleven + c).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] receiptAt(String moment, boolean named, NextStep... steps) {
    return new ReceiptDocument()
        .of(
            new ReportReceipt(
                REPORT, REFERENCE, OffsetDateTime.parse(moment), named, List.of(steps)),
            Locale.UK);
  }

  private static NextStep firstContact(String team, int dayOfNovember) {
    return step(NextStep.Kind.FIRST_CONTACT, team, dayOfNovember);
  }

  private static NextStep step(NextStep.Kind kind, String team, int dayOfNovember) {
    return new NextStep(kind, team, LocalDate.of(2026, 11, dayOfNovember));
  }

  private static NextStep update() {
    return new NextStep(NextStep.Kind.UPDATE, "POLICE", LocalDate.of(2026, 12, 7));
  }

  private static byte[] aReceipt() {
    return receiptAt(
        "2026-11-23T09:41:12Z",
        true,
        firstContact("POLICE", 24),
        firstContact("HUB-SELB", 25),
        update());
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @AfterEach
  void give_the_machine_its_language_back() {
    Locale.setDefault(MACHINE);
  }

  @Test
  void a_receipt_is_accessible_by_the_standard() throws Exception {
    assertThat(PdfUaCheck.failuresOf(aReceipt())).isEmpty();
  }

  @Test
  void a_receipt_tells_reference_time_next_steps_and_contacts_in_this_order() throws IOException {
    assertThat(textOf(aReceipt()))
        .containsSubsequence(
            "Standing Together",
            "North Yorkshire Community Safety Partnership",
            "We have your report",
            "Your reference",
            REFERENCE.toString(),
            "We received it on Monday 23 November 2026 at 9:41am.",
            "What happens next",
            "By Tuesday 24 November 2026",
            "A team has read your report and, where you said that is safe, been in touch with you.",
            "By Wednesday 25 November 2026",
            "Another team has done so too.",
            "By Monday 7 December 2026",
            "You have heard from us how things stand.",
            "We do not read reports round the clock.",
            "999",
            "101",
            "18000",
            "18001 101",
            "999 BSL")
        .doesNotContain("{", "}", "''");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIRST_CONTACT", "READ", "COUNTED"})
  void a_receipt_fits_on_one_sheet_whatever_is_promised(NextStep.Kind kind) throws IOException {
    byte[] longest =
        receiptAt(
            "2026-11-18T12:59:12Z",
            true,
            step(kind, "POLICE", 25),
            step(kind, "HUB-SELB", 26),
            update());
    try (PDDocument document = Loader.loadPDF(longest)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void the_time_is_that_of_clocks_in_england() throws IOException {
    assertThat(textOf(receiptAt("2026-07-01T22:05:00Z", true, update())))
        .contains("Wednesday 1 July 2026 at 11:05pm");
    assertThat(textOf(receiptAt("2026-07-01T23:05:00Z", true, update())))
        .contains("Thursday 2 July 2026 at 12:05am");
  }

  @Test
  void two_teams_that_promise_the_same_day_are_one_line() throws IOException {
    byte[] pdf =
        receiptAt(
            "2026-11-23T09:41:12Z", true, firstContact("POLICE", 24), firstContact("TRIAGE", 24));
    assertThat(textOf(pdf)).containsOnlyOnce("24 November 2026").doesNotContain("Another team");
  }

  @Test
  void nobody_promises_to_call_a_person_who_gave_no_name() throws Exception {
    byte[] pdf =
        receiptAt(
            "2026-11-23T09:41:12Z",
            false,
            step(NextStep.Kind.READ, "POLICE", 24),
            step(NextStep.Kind.LOOK_AGAIN, "POLICE", 30));
    assertThat(textOf(pdf))
        .contains("You did not say that it may contact you, so it does not.")
        .contains("To ask, give your reference.")
        .doesNotContain("in touch with you", "heard from us");
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
  }

  @Test
  void nobody_promises_to_read_or_act_on_what_they_may_only_count() throws Exception {
    byte[] pdf =
        receiptAt("2026-11-23T09:41:12Z", false, step(NextStep.Kind.COUNTED, "POLICE", 24));
    assertThat(textOf(pdf))
        .contains("nobody there reads it or acts on it")
        .doesNotContain("has read your report", "what was done");
    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(NextStep.Kind.class)
  void there_are_words_for_every_promise_once_and_twice(NextStep.Kind kind) throws IOException {
    byte[] pdf =
        receiptAt("2026-11-23T09:41:12Z", true, step(kind, "POLICE", 24), step(kind, "TRIAGE", 25));
    assertThat(textOf(pdf)).contains("Tuesday 24 November", "Wednesday 25 November");
  }

  @Test
  void a_receipt_names_neither_offence_nor_team_nor_place() throws IOException {
    assertThat(textOf(aReceipt()))
        .doesNotContainIgnoringCase("hate")
        .doesNotContainIgnoringCase("anti-social")
        .doesNotContainIgnoringCase("hub")
        .doesNotContainIgnoringCase("selby");
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    byte[] atHome = aReceipt();
    Locale.setDefault(Locale.JAPAN);
    assertThat(aReceipt()).isEqualTo(atHome);
  }

  @Test
  void a_reader_of_a_language_not_yet_translated_gets_english_marked_as_english() throws Exception {
    byte[] pdf =
        new ReceiptDocument()
            .of(
                new ReportReceipt(
                    REPORT,
                    REFERENCE,
                    OffsetDateTime.parse("2026-11-23T09:41:12Z"),
                    true,
                    List.of(update())),
                Locale.forLanguageTag("pl"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Receipt " + REFERENCE + " – Community safety");
    }
  }

  /** Whoever adds a component here puts it on a page that is found in pockets: think first. */
  @Test
  void there_is_no_place_for_name_or_incident_in_a_receipt() {
    assertThat(
            Arrays.stream(ReportReceipt.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly("report", "reference", "receivedAt", "named", "nextSteps");
  }
}
