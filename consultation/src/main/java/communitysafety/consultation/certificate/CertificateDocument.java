package communitysafety.consultation.certificate;

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

  private CertificateDocument() {}

  /**
   * What surrounds what was certified, in the language of the document.
   *
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
      URI verifyAt,
      String numbering) {}

  public static AccessibleDocument of(Certified certified, CheckedCode code, Words words) {
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
        .paragraph(words.verifyAt() + "/" + code.grouped());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String hours(Certified certified) {
    long minutes = certified.taught().toMinutes();
    return minutes / 60 + (minutes % 60 == 0 ? "" : ":" + String.format("%02d", minutes % 60));
  }
}
