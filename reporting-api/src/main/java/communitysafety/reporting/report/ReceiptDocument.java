package communitysafety.reporting.report;

import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.pdf.Fact;
import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The receipt of a report to print or to keep: an accessible PDF with the reference, the time, what
 * happens next and whom to call. Its words stand in {@code communitysafety/reporting/text/receipt}.
 *
 * <p>A receipt is found in pockets and on shared computers. So it says neither who reported nor
 * what, and it does not name the teams: "Police Hate Crime Team" would tell the one, a hub the
 * place.
 */
@Dependent
public class ReceiptDocument {

  private static final String WORDS = "communitysafety.reporting.text.receipt";

  /**
   * @param language the reader's; English where the receipt has not been translated
   * @return the PDF, about 35 KB
   */
  public byte[] of(ReportReceipt receipt, Locale language) {
    DocumentWords words = new DocumentWords(WORDS, language);
    String reference = receipt.reference().toString();
    return AccessibleDocument.titled(words.get("title", reference))
        .language(words.language())
        .from(words.get("name"), words.get("organisation"))
        .heading(words.get("heading"))
        .panel(words.get("reference"), reference)
        .paragraph(words.get("received", words.moment(receipt.receivedAt())))
        .paragraph(words.get("quote"))
        .section(words.get("next.heading"))
        .paragraph(words.get("next.introduction"))
        .facts(promises(receipt, words))
        .section(words.get("contacts.heading"))
        .paragraph(words.get("contacts.introduction"))
        .facts(contacts(words))
        .footer(words.get("footer", reference), words.get("page"))
        .toBytes();
  }

  /** Two teams that promise the same for the same day make one line. */
  private static List<Fact> promises(ReportReceipt receipt, DocumentWords words) {
    Set<NextStep.Kind> told = EnumSet.noneOf(NextStep.Kind.class);
    Set<Fact> promises = new LinkedHashSet<>();
    for (NextStep step : receipt.nextSteps()) {
      String day = words.get("next.by", words.day(step.by()));
      String what = "next." + step.kind();
      Fact first = new Fact(day, words.get(what));
      if (told.add(step.kind()) || promises.contains(first)) {
        promises.add(first);
      } else {
        promises.add(new Fact(day, words.get(what + ".another")));
      }
    }
    return List.copyOf(promises);
  }

  private static List<Fact> contacts(DocumentWords words) {
    return words.list("contacts").stream()
        .map(
            contact ->
                new Fact(
                    words.get("contact." + contact + ".number"),
                    words.get("contact." + contact + ".purpose")))
        .toList();
  }
}
