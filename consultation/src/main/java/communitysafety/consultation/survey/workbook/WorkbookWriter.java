package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a survey document as an XLSForm workbook that reads back as the same document: every cell
 * a text, with a column for each language. A list without options has no row and is left out.
 */
public final class WorkbookWriter {

  private WorkbookWriter() {}

  /** Leaves the stream open. */
  public static void write(SurveyDocument document, OutputStream out) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
      Styles styles = Styles.of(workbook);
      survey(document, new Table(workbook.createSheet("survey"), styles, surveyColumns(document)));
      choices(
          document, new Table(workbook.createSheet("choices"), styles, choiceColumns(document)));
      settings(
          document, new Table(workbook.createSheet("settings"), styles, settingColumns(document)));
      workbook.write(out);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private static List<String> surveyColumns(SurveyDocument document) {
    List<String> columns = new ArrayList<>(List.of("type", "name"));
    translated("label", document, columns);
    translated("hint", document, columns);
    columns.addAll(List.of("relevant", "required"));
    translated("required_message", document, columns);
    columns.add("constraint");
    translated("constraint_message", document, columns);
    columns.addAll(List.of("calculation", "choice_filter", "parameters", "appearance"));
    return columns;
  }

  private static List<String> choiceColumns(SurveyDocument document) {
    List<String> columns = new ArrayList<>(List.of("list_name", "name"));
    translated("label", document, columns);
    TreeSet<String> attributes = new TreeSet<>();
    for (ChoiceList list : document.lists().values()) {
      list.choices().forEach(choice -> attributes.addAll(choice.attributes().keySet()));
    }
    columns.addAll(attributes);
    return columns;
  }

  private static List<String> settingColumns(SurveyDocument document) {
    List<String> columns = new ArrayList<>(List.of("form_id"));
    translated("form_title", document, columns);
    columns.add("default_language");
    return columns;
  }

  private static void translated(String name, SurveyDocument document, List<String> columns) {
    document.languages().forEach(language -> columns.add(heading(name, language)));
  }

  private static String heading(String name, String language) {
    return name + "::" + Languages.write(language);
  }

  private static void survey(SurveyDocument document, Table table) {
    for (Item item : document.items()) {
      if (item instanceof Page page) {
        table.begin().put("type", "begin group").put("name", page.name());
        table.put("label", page.label()).put("relevant", page.relevant());
        table.put("appearance", page.layout() == Page.Layout.MATRIX ? "table-list" : "field-list");
        page.items().forEach(inside -> questionOrCalculation(inside, table));
        table.begin().put("type", "end group");
      } else {
        questionOrCalculation(item, table);
      }
    }
  }

  private static void questionOrCalculation(Item item, Table table) {
    if (item instanceof Calculation calculation) {
      table.begin().put("type", "calculate").put("name", calculation.name());
      table.put("relevant", calculation.relevant());
      table.put("calculation", calculation.calculation());
    } else {
      question((Question) item, table);
    }
  }

  private static void question(Question question, Table table) {
    QuestionType type = question.type();
    table
        .begin()
        .put("type", (type.xlsFormName() + " " + question.choiceList()).strip())
        .put("name", question.name())
        .put("label", question.label())
        .put("hint", question.hint())
        .put("relevant", question.relevant())
        .put("required", question.required().equals("true()") ? "yes" : question.required())
        .put("required_message", question.requiredMessage())
        .put("constraint", question.constraint())
        .put("constraint_message", question.constraintMessage())
        .put("choice_filter", question.choiceFilter())
        .put("appearance", question.multiline() ? "multiline" : "");
    Scale scale = question.scale();
    if (scale != null) {
      table.put(
          "parameters",
          "start=%s end=%s step=%s"
              .formatted(
                  scale.start().toPlainString(),
                  scale.end().toPlainString(),
                  scale.step().toPlainString()));
    }
  }

  private static void choices(SurveyDocument document, Table table) {
    for (ChoiceList list : document.lists().values()) {
      for (Choice choice : list.choices()) {
        table.begin().put("list_name", list.name()).put("name", choice.value());
        table.put("label", choice.label());
        choice.attributes().forEach(table::put);
      }
    }
  }

  private static void settings(SurveyDocument document, Table table) {
    table.begin().put("form_id", document.id()).put("form_title", document.title());
    table.put("default_language", Languages.write(document.defaultLanguage()));
  }

  private record Styles(CellStyle heading, CellStyle text) {

    static Styles of(SXSSFWorkbook workbook) {
      CellStyle text = workbook.createCellStyle();
      // As text, so that a spreadsheet makes no date of "1-2" and no sum of "=1+1".
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      text.setWrapText(true);
      CellStyle heading = workbook.createCellStyle();
      heading.cloneStyleFrom(text);
      Font bold = workbook.createFont();
      bold.setBold(true);
      heading.setFont(bold);
      return new Styles(heading, text);
    }
  }

  /** One sheet while it is written. */
  private static final class Table {

    private static final int WIDTH_OF_CODES = 20 * 256;
    private static final int WIDTH_OF_TEXTS = 45 * 256;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final Map<String, Integer> places = new HashMap<>();
    private Row row;

    Table(SXSSFSheet sheet, Styles styles, List<String> columns) {
      this.sheet = sheet;
      this.styles = styles;
      begin();
      for (String column : columns) {
        int place = places.size();
        places.put(column, place);
        sheet.setColumnWidth(place, column.contains("::") ? WIDTH_OF_TEXTS : WIDTH_OF_CODES);
        sheet.setDefaultColumnStyle(place, styles.text());
        cell(place, column, styles.heading());
      }
      sheet.createFreezePane(0, 1);
    }

    Table begin() {
      row = sheet.createRow(row == null ? 0 : row.getRowNum() + 1);
      return this;
    }

    Table put(String column, String text) {
      if (!text.isEmpty()) {
        cell(places.get(column), text, styles.text());
      }
      return this;
    }

    Table put(String column, Wording wording) {
      wording
          .byLanguage()
          .forEach(
              (language, text) -> {
                // A language the survey does not have is a finding, and has no column.
                if (places.containsKey(heading(column, language))) {
                  put(heading(column, language), text);
                }
              });
      return this;
    }

    private void cell(int place, String text, CellStyle style) {
      Cell cell = row.createCell(place);
      cell.setCellValue(escaped(text));
      cell.setCellStyle(style);
    }

    /** What looks like the format's own escape is none. */
    private static String escaped(String text) {
      if (!text.contains("_x")) {
        return text;
      }
      StringBuilder escaped = new StringBuilder(text.length() + 6);
      for (int at = 0; at < text.length(); at++) {
        if (CellText.isEscape(text, at)) {
          escaped.append("_x005F");
        }
        escaped.append(text.charAt(at));
      }
      return escaped.toString();
    }
  }
}
