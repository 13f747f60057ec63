package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import communitysafety.consultation.certificate.CertificateDocument;
import communitysafety.consultation.certificate.CertificateNotFound;
import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Certified;
import communitysafety.consultation.certificate.ChampionPath;
import communitysafety.consultation.certificate.ChampionPath.Completed;
import communitysafety.consultation.certificate.ChampionPath.Progress;
import communitysafety.consultation.certificate.ChampionPath.Step;
import communitysafety.consultation.certificate.ChangeCertificate;
import communitysafety.consultation.certificate.Issued;
import communitysafety.consultation.certificate.VerifyCertificate;
import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.pdf.PdfUaCheck;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final VerifyCertificate verify = training.the(VerifyCertificate.class);
  private final ChangeCertificate change = training.the(ChangeCertificate.class);

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_certificate_is_valid_until_the_end_of_its_last_day() {
    Issued issued = issue("Ana María Núñez", Optional.of(TODAY.plusDays(1)));

    assertThat(verdict(issued.code().grouped().toLowerCase(Locale.UK)))
        .isEqualTo("valid A. M. Núñez");
    training.clock.move(Duration.ofHours(37));
    assertThat(verdict(issued.code().text())).startsWith("valid");
    training.clock.move(Duration.ofHours(1));
    assertThat(verdict(issued.code().text())).startsWith("expired");
  }

  @Test
  void a_certificate_with_a_corrected_name_takes_the_place_of_the_old_one() {
    Issued old = issue("Ana Nunez", Optional.empty());

    Issued corrected = training.inTransaction(() -> change.reissue(POLICE, old.id(), "Ana Núñez"));

    assertThat(verdict(old.code().text())).isEqualTo("superseded A. Nunez");
    assertThat(verdict(corrected.code().text())).isEqualTo("valid A. Núñez");
    assertThatThrownBy(
            () -> training.inTransaction(() -> change.reissue(POLICE, old.id(), "Ana N.")))
        .isInstanceOf(CertificateNotFound.class);
  }

  @Test
  void a_certificate_that_was_taken_back_says_so_for_ever() {
    Issued issued = issue("Prince", Optional.of(TODAY));

    training.inTransaction(
        () -> {
          change.revoke(POLICE, issued.id(), "Issued to another person");
          return null;
        });

    training.clock.move(Duration.ofDays(100));
    assertThat(verdict(issued.code().text())).isEqualTo("revoked P.");
  }

  @Test
  void a_code_that_is_forged_truncated_or_no_code_at_all_is_unknown() {
    Issued issued = issue("Ana Núñez", Optional.empty());
    String code = issued.code().text();

    for (String typed :
        new String[] {
          code.substring(1),
          code + "0",
          CheckedCode.random().text(),
          "",
          "' or 1=1 --",
          "x".repeat(10_000)
        }) {
      assertThat(verdict(typed)).as(typed).isEqualTo("unknown");
    }
    assertThat(verdict(null)).isEqualTo("unknown");
  }

  @Test
  void any_single_slip_and_any_swap_in_a_code_is_found() {
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    String code = CheckedCode.random().text();
    for (int i = 0; i < code.length(); i++) {
      for (char other : alphabet.toCharArray()) {
        String slip = code.substring(0, i) + other + code.substring(i + 1);
        assertThat(CheckedCode.read(slip).isPresent()).isEqualTo(slip.equals(code));
      }
      for (int j = i + 1; j < code.length(); j++) {
        char[] swapped = code.toCharArray();
        swapped[i] = code.charAt(j);
        swapped[j] = code.charAt(i);
        assertThat(CheckedCode.read(new String(swapped)).isPresent())
            .isEqualTo(code.charAt(i) == code.charAt(j));
      }
    }
  }

  @Test
  void everybody_who_was_there_in_full_is_certified_once_as_they_were_called_then() {
    UUID session = training.session(5);
    AdmitWalkIn admit = training.the(AdmitWalkIn.class);
    MarkAttendance mark = training.the(MarkAttendance.class);
    UUID there = admit.admit(POLICE, session, new Person("محمد علي", "m@example.org"));
    UUID away = admit.admit(POLICE, session, new Person("B", "b@example.org"));
    mark.mark(POLICE, there, Attendance.FULL);
    mark.mark(POLICE, away, Attendance.PARTIAL);
    CertifyAttendance certify = training.the(CertifyAttendance.class);
    List<String> progress = new ArrayList<>();

    ReadCertificates read = training.the(ReadCertificates.class);
    assertThat(read.namesToCertify(POLICE, session)).containsExactly("محمد علي");
    int issued = certify.certify(POLICE, session, (done, of) -> progress.add(done + "/" + of));
    int again = certify.certify(POLICE, session, (done, of) -> progress.add(done + "/" + of));

    assertThat(issued).isOne();
    assertThat(again).isZero();
    assertThat(read.namesToCertify(POLICE, session)).isEmpty();
    assertThat(progress).containsExactly("1/1");
  }

  @Test
  void a_champion_was_at_the_awareness_session_first() {
    Completed aware = new Completed(Step.AWARENESS, TODAY);
    assertThat(ChampionPath.progress(List.of(), TODAY)).isEqualTo(Progress.AWARENESS_NEXT);
    assertThat(ChampionPath.progress(List.of(aware), TODAY)).isEqualTo(Progress.CHAMPION_NEXT);
    assertThat(
            ChampionPath.progress(
                List.of(aware, new Completed(Step.CHAMPION, TODAY.minusDays(1))), TODAY))
        .isEqualTo(Progress.CHAMPION_NEXT);
    List<Completed> both = List.of(aware, new Completed(Step.CHAMPION, TODAY));
    assertThat(ChampionPath.progress(both, TODAY.plusMonths(24))).isEqualTo(Progress.CHAMPION);
    assertThat(ChampionPath.progress(both, TODAY.plusMonths(24).plusDays(1)))
        .isEqualTo(Progress.LAPSED);
    assertThat(ChampionPath.lastDay(LocalDate.parse("2028-02-29"))).isEqualTo("2030-02-28");
  }

  @Test
  void the_document_of_a_certificate_is_for_everybody_and_its_pattern_says_what_its_words_say()
      throws Exception {
    CheckedCode code = CheckedCode.random();
    byte[] pdf =
        CertificateDocument.of(
                certified("محمد علي Zoë " + "x".repeat(280), Optional.of(TODAY)), code, words())
            .toBytes();

    assertThat(PdfUaCheck.failuresOf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).as("a name of 293 characters").isOne();
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      String read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(luminance(page))),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
      assertThat(read).isEqualTo("https://portal.example.org/verify/" + code.grouped());
    }
  }

  private static RGBLuminanceSource luminance(BufferedImage page) {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    return new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
  }

  private Issued issue(String name, Optional<LocalDate> lastDay) {
    return training.inTransaction(
        () ->
            training
                .the(Certificates.class)
                .issue(certified(name, lastDay), new byte[] {1}, UUID.randomUUID()));
  }

  private static Certified certified(String name, Optional<LocalDate> lastDay) {
    return new Certified(
        name,
        "HATE-CRIME-AWARENESS",
        "Hate crime awareness",
        2,
        Duration.ofMinutes(150),
        List.of(LocalDate.ofInstant(NOW, ZoneOffset.UTC)),
        List.of("Pat Example"),
        "FULL",
        TODAY,
        lastDay);
  }

  private String verdict(String typed) {
    return verify
        .verify(typed)
        .fold(
            shown -> "valid " + shown.name(),
            shown -> "expired " + shown.name(),
            shown -> "superseded " + shown.name(),
            shown -> "revoked " + shown.name(),
            () -> "unknown");
  }

  private static CertificateDocument.Words words() {
    return new CertificateDocument.Words(
        "Certificate",
        "Standing Together",
        "North Yorkshire Community Safety Partnership",
        "This certifies that",
        "was at",
        "Edition",
        "Hours",
        "Held on",
        "Trainers",
        "Issued on",
        "Valid until",
        "How to verify it",
        "QR code with the address above",
        URI.create("https://portal.example.org/verify"),
        "Page {0} of {1}");
  }
}
