package communitysafety.reporting.report;

import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.privacy.PersonalText;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a person wrote, for them to take elsewhere, because it happened outside of our area: an
 * accessible PDF of their words, unchanged. It is not a report: nobody is told. Its own words stand
 * in {@code communitysafety/reporting/text/own-words}.
 */
@Dependent
public class OwnWordsDocument {

  private static final String WORDS = "communitysafety.reporting.text.own-words";

  /**
   * @param own what the person wrote; each line break begins a paragraph
   * @param writtenOn the day, where the person lives
   * @param whereToTakeIt one line for each place that can help; may be empty
   * @param language the reader's; English where the document has not been translated
   */
  public byte[] of(
      PersonalText own, LocalDate writtenOn, List<String> whereToTakeIt, Locale language) {
    DocumentWords words = new DocumentWords(WORDS, language);
    AccessibleDocument document =
        AccessibleDocument.titled(words.get("title"))
            .language(words.language())
            .from(words.get("name"), words.get("organisation"))
            .heading(words.get("heading"))
            .paragraph(words.get("written", words.day(writtenOn)))
            .paragraph(words.get("introduction"))
            .section(words.get("words.heading"))
            .words(own.value());
    if (!whereToTakeIt.isEmpty()) {
      document.section(words.get("where.heading")).list(whereToTakeIt);
    }
    return document
        .section(words.get("danger.heading"))
        .paragraph(words.get("danger"))
        .footer(words.get("footer"), words.get("page"))
        .toBytes();
  }
}
