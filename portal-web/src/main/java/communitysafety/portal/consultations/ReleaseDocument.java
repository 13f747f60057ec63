package communitysafety.portal.consultations;

import communitysafety.portal.consultations.ReleaseReading.OptionRow;
import communitysafety.portal.consultations.ReleaseReading.Phrases;
import communitysafety.portal.consultations.ReleaseReading.QuestionView;
import communitysafety.portal.consultations.ReleaseReading.TableView;
import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.pdf.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A release on paper: for each question its sentence, its numbers and its tables. */
final class ReleaseDocument {

  /** More columns than these get too narrow for words; their groups go into tables of their own. */
  private static final int MOST_GROUPS = 4;

  private final ReleaseReading reading;
  private final Phrases phrases;

  ReleaseDocument(ReleaseReading reading, Phrases phrases) {
    this.reading = reading;
    this.phrases = phrases;
  }

  /**
   * @param title of the consultation
   * @param portal who publishes it, at the foot of each page
   */
  AccessibleDocument lay(String title, String portal, Locale language) {
    AccessibleDocument document =
        AccessibleDocument.titled(phrases.say("consultations.results.title") + " – " + title)
            .language(language)
            .heading(phrases.say("consultations.results.title"))
            .paragraph(title)
            .paragraph(reading.getResponses());
    reading.getNotes().forEach(document::paragraph);
    document.list(reading.getLeftOut());
    for (QuestionView question : reading.getQuestions()) {
      document.section(question.label()).paragraph(question.sentence());
      if (!question.options().isEmpty()) {
        document.table(
            List.of(
                Column.ofWords(phrases.say("consultations.results.option")),
                Column.ofFigures(phrases.say("consultations.results.people")),
                Column.ofFigures(phrases.say("consultations.results.percent"))),
            question.options().stream().map(ReleaseDocument::cells).toList());
      }
      question.tables().forEach(table -> lay(document, question, table));
      if (!question.words().isEmpty()) {
        document.paragraph(phrases.say("consultations.results.words.what"));
      }
      question.words().forEach(document::words);
    }
    return document.footer(portal, phrases.say("consultations.copy.page"));
  }

  private static List<String> cells(OptionRow row) {
    return List.of(row.label(), row.people(), row.percent());
  }

  private void lay(AccessibleDocument document, QuestionView question, TableView table) {
    document.paragraph(question.label() + " – " + table.label());
    for (int first = 0; first < table.columns().size(); first += MOST_GROUPS) {
      int from = first;
      int to = Math.min(first + MOST_GROUPS, table.columns().size());
      List<Column> columns = new ArrayList<>();
      columns.add(Column.ofWords(phrases.say("consultations.results.option")));
      table.columns().subList(from, to).forEach(group -> columns.add(Column.ofFigures(group)));
      document.table(
          columns,
          table.rows().stream()
              .map(
                  row ->
                      Stream.concat(Stream.of(row.label()), row.cells().subList(from, to).stream())
                          .toList())
              .toList());
    }
  }
}
