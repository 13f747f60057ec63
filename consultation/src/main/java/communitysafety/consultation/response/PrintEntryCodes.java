package communitysafety.consultation.response;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.pdf.Card;
import communitysafety.shared.pdf.Squares;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prints codes as letters or cards: accessible PDFs, each of at most {@value #MOST_IN_ONE} codes,
 * written one after the other into one ZIP, so that five thousand take no more memory than a few
 * hundred.
 */
@Dependent
public class PrintEntryCodes {

  /** In which there are words for a print. */
  public static final List<String> LANGUAGES = List.of("en", "pl", "ar");

  private static final int MOST_IN_ONE = 200;
  private static final int QUIET = 4;
  private static final float LETTER_SQUARES = 150;

  /** What they are printed as. */
  public enum Print {
    /** One on each A4 page. */
    LETTERS,
    /** Eight on each A4 page. */
    CARDS
  }

  private final String publicUrl;

  @Inject
  PrintEntryCodes(
      @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * Writes a ZIP of PDFs; the stream stays open.
   *
   * @param language BCP 47 tag; English where there are no words in it
   */
  public void write(
      PublicConsultation consultation,
      List<EntryCode> codes,
      Print print,
      String language,
      OutputStream out)
      throws IOException {
    write(consultation, codes, print, language, out, done -> {});
  }

  /**
   * The same, telling how far it is.
   *
   * @param progress is told of how many codes are printed, again and again
   */
  void write(
      PublicConsultation consultation,
      List<EntryCode> codes,
      Print print,
      String language,
      OutputStream out,
      IntConsumer progress)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (int from = 0; from < codes.size(); from += MOST_IN_ONE) {
      int to = Math.min(codes.size(), from + MOST_IN_ONE);
      zip.putNextEntry(
          new ZipEntry("%s-%04d-%04d.pdf".formatted(consultation.slug(), from + 1, to)));
      document(consultation, codes.subList(from, to), print, language).write(zip);
      zip.closeEntry();
      progress.accept(to);
    }
    zip.finish();
  }

  AccessibleDocument document(
      PublicConsultation consultation, List<EntryCode> codes, Print print, String language) {
    EntryWords words = new EntryWords(language);
    String title = EntryMails.titleOf(consultation, language);
    AccessibleDocument document =
        AccessibleDocument.titled(words.get(print == Print.LETTERS ? "letter.title" : "card.title"))
            .language(words.language())
            .from(words.get("name"), words.get("organisation"))
            .heading(title)
            .paragraph(words.get("letter.title.number", codes.size()))
            .footer(words.get("letter.footer"), words.get("letter.page"));
    if (print == Print.CARDS) {
      return document.cards(
          codes.stream().map(code -> card(consultation, code, title, words)).toList());
    }
    codes.forEach(code -> letter(document, consultation, code, title, words, language));
    return document;
  }

  private void letter(
      AccessibleDocument document,
      PublicConsultation consultation,
      EntryCode code,
      String title,
      EntryWords words,
      String language) {
    document
        .newPage()
        .from(words.get("name"), words.get("organisation"))
        .section(title)
        .paragraph(words.get("letter.invitation"))
        .steps(
            List.of(
                words.get("letter.step.address", address(consultation)),
                words.get("letter.step.code"),
                words.get("letter.step.time", words.moment(consultation.closesAt()))))
        .panel(words.get("letter.code"), code.grouped())
        .squares(squares(consultation, code, words), LETTER_SQUARES)
        .paragraph(words.get("letter.once"));
    if (consultation.anonymous()) {
      document.paragraph(words.get("letter.anonymous"));
    }
    String other = consultation.particulars().otherFormats().in(language);
    if (!other.isEmpty()) {
      document.paragraph(words.get("letter.other", other));
    }
  }

  private Card card(
      PublicConsultation consultation, EntryCode code, String title, EntryWords words) {
    return new Card(
        title,
        code.grouped(),
        List.of(
            words.get("letter.step.address", address(consultation)),
            words.get("letter.step.time", words.moment(consultation.closesAt())),
            words.get("card.once")),
        squares(consultation, code, words));
  }

  /** To be typed: without what every browser adds by itself. */
  private String address(PublicConsultation consultation) {
    return (publicUrl + "/consultations/" + consultation.slug()).replaceFirst("^https?://", "");
  }

  /** With the quiet zone that readers of such codes need. */
  private Squares squares(PublicConsultation consultation, EntryCode code, EntryWords words) {
    ByteMatrix matrix;
    try {
      matrix =
          Encoder.encode(
                  publicUrl + EntryMails.pathOf(consultation.slug(), code),
                  ErrorCorrectionLevel.M,
                  Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("An address is too long for a square code", e);
    }
    int size = matrix.getWidth() + 2 * QUIET;
    boolean[][] dark = new boolean[size][size];
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        dark[row + QUIET][column + QUIET] = matrix.get(column, row) == 1;
      }
    }
    return new Squares(words.get("letter.square", address(consultation), code.grouped()), dark);
  }

  /** Those of {@link #LANGUAGES} that the survey has; English when it has none of them. */
  public static List<String> languages(PublicConsultation consultation) {
    List<String> spoken =
        LANGUAGES.stream().filter(consultation.survey().document().languages()::contains).toList();
    return spoken.isEmpty() ? List.of("en") : spoken;
  }
}
