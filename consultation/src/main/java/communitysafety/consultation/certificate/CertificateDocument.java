package communitysafety.consultation.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.pdf.Fact;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A certificate as a document: the same bytes' words for ever, as all it says was frozen when it
 * was issued.
 */
public final class CertificateDocument {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** In points: 3.5 cm, which a telephone reads from a hand's breadth. */
  private static final float QR_SIZE = 99;

  private CertificateDocument() {}

  /**
   * What surrounds what was certified, in the language of the document.
   *
   * @param qrCode what the pattern is, for who does not see it
   * @param verifyAt address to which the code is added
   */
  public record Words(
      String title,
      String portal,
      String partnership,
      String certifiesThat,
      String wasAt,
      String edition,
      String hours,
      String heldOn,
      String trainers,
      String issuedOn,
      String validUntil,
      String howToVerify,
      String qrCode,
      URI verifyAt,
      String numbering) {}

  public static AccessibleDocument of(Certified certified, CheckedCode code, Words words) {
    String address = words.verifyAt() + "/" + code.grouped();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.edition(), Integer.toString(certified.edition())));
    facts.add(new Fact(words.hours(), hours(certified)));
    facts.add(
        new Fact(
            words.heldOn(),
            certified.heldOn().stream()
                .map(CertificateDocument::day)
                .collect(Collectors.joining(", "))));
    if (!certified.trainers().isEmpty()) {
      facts.add(new Fact(words.trainers(), String.join(", ", certified.trainers())));
    }
    facts.add(new Fact(words.issuedOn(), day(certified.issuedOn())));
    certified.expiresOn().ifPresent(last -> facts.add(new Fact(words.validUntil(), day(last))));
    return AccessibleDocument.titled(words.title())
        .from(words.portal(), words.partnership())
        .footer(words.partnership(), words.numbering())
        .heading(words.title())
        .panel(words.certifiesThat(), certified.name())
        .panel(words.wasAt(), certified.title())
        .facts(facts)
        .section(words.howToVerify())
        .paragraph(address)
        .pattern(words.qrCode(), squares(address), QR_SIZE);
  }

  private static boolean[][] squares(String address) {
    try {
      ByteMatrix matrix = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
      boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
      for (int row = 0; row < dark.length; row++) {
        for (int column = 0; column < dark[row].length; column++) {
          dark[row][column] = matrix.get(column, row) == 1;
        }
      }
      return dark;
    } catch (WriterException e) {
      throw new IllegalArgumentException("An address too long for a QR code", e);
    }
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String hours(Certified certified) {
    long minutes = certified.taught().toMinutes();
    return minutes / 60 + (minutes % 60 == 0 ? "" : ":" + String.format("%02d", minutes % 60));
  }
}
