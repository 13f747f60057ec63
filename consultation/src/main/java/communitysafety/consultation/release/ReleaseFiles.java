package communitysafety.consultation.release;

import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.survey.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Releases as files: they say what the page says, and nothing more. */
public final class ReleaseFiles {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final List<String> COLUMNS =
      List.of(
          "question",
          "question_text",
          "by",
          "group",
          "group_text",
          "option",
          "option_text",
          "people",
          "words");

  private ReleaseFiles() {}

  /**
   * One row for each figure, and one for each text that passed, which stands in the last column:
   * UTF-8 with a byte order mark; a figure whose cell is empty is not shown.
   *
   * @param language of the labels
   */
  public static void writeCsv(ReleasedResults results, String language, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    print(writer, COLUMNS.toArray());
    for (ReleasedQuestion question : results.questions()) {
      String text = safe(say(question.label(), language));
      Object[] start = {safe(question.name()), text};
      printFigure(writer, start, "", "", "", "asked", "", question.asked());
      printFigure(writer, start, "", "", "", "answered", "", question.answered());
      for (Option option : question.options()) {
        printFigure(
            writer,
            start,
            "",
            "",
            "",
            option.value(),
            say(option.label(), language),
            option.count());
      }
      for (ReleasedTable table : question.tables()) {
        for (Group group : table.groups()) {
          String label = say(group.label(), language);
          printFigure(writer, start, table.by(), group.value(), label, "asked", "", group.asked());
          printFigure(
              writer, start, table.by(), group.value(), label, "answered", "", group.answered());
          for (int i = 0; i < group.counts().size(); i++) {
            Option option = question.options().get(i);
            printFigure(
                writer,
                start,
                table.by(),
                group.value(),
                label,
                option.value(),
                say(option.label(), language),
                group.counts().get(i));
          }
        }
      }
      for (String words : question.words()) {
        print(writer, start[0], start[1], "", "", "", "", "", "", safe(words));
      }
    }
    writer.flush();
  }

  private static void printFigure(
      Writer writer,
      Object[] start,
      String by,
      String group,
      String groupText,
      String option,
      String optionText,
      Figure figure)
      throws IOException {
    print(
        writer,
        start[0],
        start[1],
        safe(by),
        safe(group),
        safe(groupText),
        safe(option),
        safe(optionText),
        said(figure),
        "");
  }

  private static void print(Writer writer, Object... values) throws IOException {
    writer.write(CSVFormat.RFC4180.format(values));
    writer.write("\r\n");
  }

  private static String said(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> String.valueOf(figure.rounded());
      case FEWER_THAN_5 -> ReleaseJson.FEWER_THAN_5;
      case NOT_SHOWN -> "";
    };
  }

  /** So that no program takes a text for a formula. */
  public static String safe(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String say(Wording wording, String language) {
    String text = wording.in(language);
    return text.isEmpty() && !wording.isEmpty()
        ? wording.byLanguage().values().iterator().next()
        : text;
  }

  /**
   * The words of a workbook that are not the survey's.
   *
   * @param notes what to know before reading: one for each row of the first sheet
   * @param notShown what stands in a cell without a figure, so that none is blank
   * @param words heading of texts that passed
   */
  public record SheetWords(
      String notesTitle,
      List<String> notes,
      String option,
      String people,
      String asked,
      String answered,
      String fewerThan5,
      String notShown,
      String notStated,
      String words) {
    public SheetWords {
      notes = List.copyOf(notes);
    }
  }

  /** A workbook: notes first, then one table or one list of texts a sheet, with no blank cell. */
  public static void writeWorkbook(
      ReleasedResults results, String language, SheetWords words, OutputStream out)
      throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
      Font bold = workbook.createFont();
      bold.setBold(true);
      CellStyle header = workbook.createCellStyle();
      header.setFont(bold);
      Sheet notes = workbook.createSheet("Notes");
      row(notes, 0, header, List.of(words.notesTitle()));
      for (String note : words.notes()) {
        row(notes, notes.getLastRowNum() + 1, null, List.of(note));
      }
      int number = 0;
      for (ReleasedQuestion question : results.questions()) {
        Sheet sheet = workbook.createSheet("Table " + ++number);
        row(sheet, 0, header, List.of(safe(say(question.label(), language))));
        row(sheet, 1, header, List.of(words.option(), words.people()));
        row(sheet, 2, null, List.of(words.asked(), figure(question.asked(), words)));
        row(sheet, 3, null, List.of(words.answered(), figure(question.answered(), words)));
        for (Option option : question.options()) {
          row(
              sheet,
              sheet.getLastRowNum() + 1,
              null,
              List.of(label(option, language), figure(option.count(), words)));
        }
        for (ReleasedTable table : question.tables()) {
          write(
              workbook.createSheet("Table " + ++number), header, question, table, language, words);
        }
        if (!question.words().isEmpty()) {
          Sheet texts = workbook.createSheet("Words " + ++number);
          row(texts, 0, header, List.of(safe(say(question.label(), language))));
          row(texts, 1, header, List.of(words.words()));
          for (String text : question.words()) {
            row(texts, texts.getLastRowNum() + 1, null, List.of(safe(text)));
          }
        }
      }
      workbook.write(out);
    }
  }

  private static void write(
      Sheet sheet,
      CellStyle header,
      ReleasedQuestion question,
      ReleasedTable table,
      String language,
      SheetWords words) {
    row(
        sheet,
        0,
        header,
        List.of(safe(say(question.label(), language) + " – " + say(table.label(), language))));
    List<Object> heads = new ArrayList<>(List.of(words.option()));
    List<Object> asked = new ArrayList<>(List.of(words.asked()));
    List<Object> answered = new ArrayList<>(List.of(words.answered()));
    for (Group group : table.groups()) {
      heads.add(group.value().isEmpty() ? words.notStated() : safe(say(group.label(), language)));
      asked.add(figure(group.asked(), words));
      answered.add(figure(group.answered(), words));
    }
    row(sheet, 1, header, heads);
    row(sheet, 2, null, asked);
    row(sheet, 3, null, answered);
    for (int i = 0; i < question.options().size(); i++) {
      List<Object> cells = new ArrayList<>();
      cells.add(label(question.options().get(i), language));
      for (Group group : table.groups()) {
        cells.add(figure(group.counts().get(i), words));
      }
      row(sheet, i + 4, null, cells);
    }
  }

  private static String label(Option option, String language) {
    String label = say(option.label(), language);
    return safe(label.isEmpty() ? option.value() : label);
  }

  private static Object figure(Figure figure, SheetWords words) {
    return switch (figure.kind()) {
      case ROUNDED -> figure.rounded();
      case FEWER_THAN_5 -> words.fewerThan5();
      case NOT_SHOWN -> words.notShown();
    };
  }

  private static void row(Sheet sheet, int number, CellStyle style, List<?> values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(i);
      if (values.get(i) instanceof Integer count) {
        cell.setCellValue(count);
      } else {
        String text = String.valueOf(values.get(i));
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(text.length() > longest ? text.substring(0, longest) : text);
      }
      if (style != null) {
        cell.setCellStyle(style);
      }
    }
  }
}
