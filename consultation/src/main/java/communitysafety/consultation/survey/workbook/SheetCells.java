package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;

/** Reads one sheet row by row, each cell as its author sees it; blank cells and rows are none. */
final class SheetCells extends PartHandler {

  /** Rows with something in them. */
  static final int MOST_ROWS = 5_000;

  static final int MOST_COLUMNS = 200;

  /** Cells with something in them, on one sheet. */
  private static final int MOST_CELLS = 400_000;

  /** Spreadsheets show no more digits of a number, and keep rubbish beyond. */
  private static final MathContext DIGITS = new MathContext(15);

  /** What the rows of a sheet stand on. */
  record Facts(String sheet, SharedTexts texts, Formats formats) {}

  /**
   * One row with something in it.
   *
   * @param number from 1
   * @param values column, from 0, to text
   */
  record Row(int number, SortedMap<Integer, String> values) {}

  private final Facts facts;
  private final Refusals refusals;
  private final Consumer<Row> rows;

  private int rowsRead;
  private int cellsRead;
  private long charactersRead;

  private int row;
  private SortedMap<Integer, String> values = new TreeMap<>();
  private int column;
  private String type;
  private int style;
  private boolean formula;
  private boolean inValue;
  private boolean inReading;
  private final CellText text = new CellText();

  SheetCells(Facts facts, Refusals refusals, Consumer<Row> rows) {
    this.facts = facts;
    this.refusals = refusals;
    this.rows = rows;
  }

  /** Letters of a column from 0. */
  static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }

  @Override
  void begin(String element, Attributes attributes) {
    switch (element) {
      case "row" -> beginRow(attributes.getValue("r"));
      case "c" -> beginCell(attributes);
      case "f" -> formula = true;
      case "v", "t" -> inValue = !inReading;
      case "rPh" -> inReading = true;
      default -> {}
    }
  }

  @Override
  void end(String element) {
    switch (element) {
      case "row" -> endRow();
      case "c" -> endCell();
      case "v", "t" -> inValue = false;
      case "rPh" -> inReading = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int from, int length) {
    if (inValue) {
      text.append(characters, from, length);
    }
  }

  private void beginRow(String number) {
    int next = number == null ? row + 1 : whole(number, 7);
    if (next <= row) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    row = next;
    column = -1;
    values = new TreeMap<>();
  }

  private void beginCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    int next = reference == null ? column + 1 : columnOf(reference);
    if (row == 0 || next <= column) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    column = next;
    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
    String styled = attributes.getValue("s");
    style = styled == null ? 0 : whole(styled, 6);
    formula = false;
    text.clear();
  }

  private void endCell() {
    String value = value(text.read());
    if (value.isEmpty()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw Unreadable.at(RefusalKind.TOO_MANY_COLUMNS, cell(), Integer.toString(MOST_COLUMNS));
    }
    if (value.length() > CellText.LONGEST) {
      refusals.add(RefusalKind.VALUE_TOO_LONG, cell(), Integer.toString(CellText.LONGEST));
      return;
    }
    cellsRead++;
    charactersRead += value.length();
    // A text that is shared by a thousand cells is in the file once, in the document a thousand
    // times.
    if (cellsRead > MOST_CELLS || charactersRead > CellText.MOST_IN_ALL) {
      throw Unreadable.file(RefusalKind.TOO_LARGE);
    }
    values.put(column, value);
  }

  private void endRow() {
    if (values.isEmpty()) {
      return;
    }
    if (++rowsRead > MOST_ROWS) {
      throw Unreadable.at(
          RefusalKind.TOO_MANY_ROWS, new Cell(facts.sheet(), row, ""), Integer.toString(MOST_ROWS));
    }
    rows.accept(new Row(row, values));
  }

  private String value(String read) {
    if (formula && read.isEmpty() || type.equals("e")) {
      refusals.add(RefusalKind.FORMULA_WITHOUT_RESULT, cell());
      return "";
    }
    return switch (type) {
      case "s" -> read.isEmpty() ? "" : shared(whole(read, 9));
      case "str", "inlineStr" -> read;
      case "b" -> read.isEmpty() ? "" : read.equals("1") || read.equals("true") ? "TRUE" : "FALSE";
      case "n" -> read.isEmpty() ? "" : number(read);
      default -> otherwise(read);
    };
  }

  private String shared(int index) {
    String shared = facts.texts().at(index);
    if (shared == null) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    return shared;
  }

  private String number(String read) {
    if (facts.formats().showsOtherwise(style)) {
      return otherwise(read);
    }
    if (read.length() > 40) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    BigDecimal number = new BigDecimal(read);
    if (Math.abs((long) number.precision() - number.scale()) > 320 || number.scale() > 360) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    BigDecimal shown = number.round(DIGITS);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private String otherwise(String read) {
    if (!read.isEmpty()) {
      refusals.add(RefusalKind.SHOWN_OTHERWISE, cell());
    }
    return "";
  }

  private Cell cell() {
    return new Cell(facts.sheet(), row, letters(column));
  }

  private static int columnOf(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 3 && Character.isLetter(reference.charAt(at))) {
      char letter = Character.toUpperCase(reference.charAt(at++));
      if (letter < 'A' || letter > 'Z') {
        throw Unreadable.file(RefusalKind.DAMAGED);
      }
      column = column * 26 + letter - 'A' + 1;
    }
    if (column == 0) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    return column - 1;
  }

  private static int whole(String written, int digits) {
    if (written.isEmpty()
        || written.length() > digits
        || !written.chars().allMatch(each -> each >= '0' && each <= '9')) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    return Integer.parseInt(written);
  }
}
