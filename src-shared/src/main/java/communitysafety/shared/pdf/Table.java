package communitysafety.shared.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** A table of several columns, laid on as many pages as it takes. */
final class Table {

  private static final float GAP = 12;
  private static final float INSET = 4;

  /** What a hand needs: about 42 mm by 11 mm. */
  private static final float PEN_WIDTH = 118;

  private static final float PEN_HEIGHT = 32;

  private final List<Column> columns;
  private final List<List<String>> rows;

  Table(List<Column> columns, List<List<String>> rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty() || this.rows.stream().anyMatch(row -> row.size() != columns.size())) {
      throw new IllegalArgumentException("a row has a cell for every column");
    }
  }

  private boolean pen() {
    return columns.stream().anyMatch(Column::pen);
  }

  void layOn(Paper paper) throws IOException {
    float[] widths = widths(paper.lines);
    List<List<List<Piece>>> heading =
        broken(
            columns.stream().map(Column::heading).toList(), TextStyle.CELL_HEADING, widths, paper);
    paper.need(height(heading, TextStyle.CELL_HEADING) + 3 * TextStyle.CELL.leading);
    PDStructureElement table = paper.element(StandardStructureTypes.TABLE, paper.root());
    heading(paper, paper.element(StandardStructureTypes.T_HEAD, table), heading, widths);
    if (rows.isEmpty()) {
      return;
    }
    PDStructureElement body = paper.element(StandardStructureTypes.T_BODY, table);
    for (List<String> row : rows) {
      row(paper, body, broken(row, TextStyle.CELL, widths, paper), heading, widths);
    }
  }

  private void heading(
      Paper paper, PDStructureElement head, List<List<List<Piece>>> cells, float[] widths)
      throws IOException {
    ground(paper, cells);
    float top = paper.y() + INSET;
    PDStructureElement row = paper.element(StandardStructureTypes.TR, head);
    for (int column = 0; column < cells.size(); column++) {
      paper.moveTo(top);
      PDStructureElement cell = heading(paper, row, PDTableAttributeObject.SCOPE_COLUMN);
      cell(paper, cell, cells.get(column), TextStyle.CELL_HEADING, column, widths);
    }
    paper.moveTo(top + height(cells, TextStyle.CELL_HEADING) - INSET);
  }

  /** At the head of another page: seen again, not read out again. */
  private void headingAgain(Paper paper, List<List<List<Piece>>> cells, float[] widths)
      throws IOException {
    paper.turn();
    ground(paper, cells);
    float top = paper.y() + INSET;
    for (int column = 0; column < cells.size(); column++) {
      paper.moveTo(top);
      for (List<Piece> line : cells.get(column)) {
        paper.repeated(
            List.of(line),
            TextStyle.CELL_HEADING,
            start(paper, line, TextStyle.CELL_HEADING, column, widths));
      }
    }
    paper.moveTo(top + height(cells, TextStyle.CELL_HEADING) - INSET);
  }

  private static void ground(Paper paper, List<List<List<Piece>>> cells) throws IOException {
    float height = height(cells, TextStyle.CELL_HEADING);
    paper.block(Paper.LEFT, paper.y(), Paper.WIDTH, height, Colours.LIMESTONE);
  }

  /** A row stays together unless it is longer than a page. */
  private void row(
      Paper paper,
      PDStructureElement body,
      List<List<List<Piece>>> cells,
      List<List<List<Piece>>> heading,
      float[] widths)
      throws IOException {
    float leading = TextStyle.CELL.leading;
    float height = Math.max(height(cells, TextStyle.CELL), pen() ? PEN_HEIGHT : 0);
    float whole = Paper.wholeRoom() - height(heading, TextStyle.CELL_HEADING);
    if (height > paper.room() && (height <= whole || paper.room() < 3 * leading)) {
      headingAgain(paper, heading, widths);
    }
    PDStructureElement row = paper.element(StandardStructureTypes.TR, body);
    List<PDStructureElement> elements = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      elements.add(
          column == 0
              ? heading(paper, row, PDTableAttributeObject.SCOPE_ROW)
              : paper.element(StandardStructureTypes.TD, row));
    }
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int from = 0; from < lines; ) {
      int fitting = (int) ((paper.room() - 2 * INSET) / leading);
      if (fitting < 1) {
        headingAgain(paper, heading, widths);
        continue;
      }
      int to = Math.min(lines, from + fitting);
      float top = paper.y() + INSET;
      for (int column = 0; column < cells.size(); column++) {
        List<List<Piece>> cell = cells.get(column);
        List<List<Piece>> part =
            from >= cell.size()
                ? Collections.emptyList()
                : cell.subList(from, Math.min(to, cell.size()));
        paper.moveTo(top);
        cell(paper, elements.get(column), part, TextStyle.CELL, column, widths);
      }
      float least = pen() && from == 0 && to == lines ? PEN_HEIGHT - INSET : 0;
      paper.moveTo(top + Math.max((to - from) * leading + INSET, least));
      boxes(paper, top - INSET, paper.y(), widths);
      from = to;
    }
    paper.block(Paper.LEFT, paper.y(), Paper.WIDTH, 0.75f, Colours.HAIRLINE);
  }

  /** Frames what is filled in by hand; decoration, as the cell itself is empty. */
  private void boxes(Paper paper, float top, float foot, float[] widths) throws IOException {
    float edge = 0.75f;
    float start = Paper.LEFT + INSET;
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).pen()) {
        float width = widths[column];
        paper.block(start, top + edge, width, edge, Colours.SLATE);
        paper.block(start, foot - 2 * edge, width, edge, Colours.SLATE);
        paper.block(start, top + edge, edge, foot - top - 2 * edge, Colours.SLATE);
        paper.block(start + width - edge, top + edge, edge, foot - top - 2 * edge, Colours.SLATE);
      }
      start += widths[column] + GAP;
    }
  }

  private static PDStructureElement heading(Paper paper, PDStructureElement row, String scope) {
    PDStructureElement heading = paper.element(StandardStructureTypes.TH, row);
    PDTableAttributeObject attribute = new PDTableAttributeObject();
    attribute.setScope(scope);
    heading.addAttribute(attribute);
    return heading;
  }

  private void cell(
      Paper paper,
      PDStructureElement element,
      List<List<Piece>> lines,
      TextStyle style,
      int column,
      float[] widths)
      throws IOException {
    if (lines.isEmpty() || lines.size() == 1 && lines.get(0).isEmpty()) {
      return;
    }
    if (!columns.get(column).figures()) {
      paper.text(element, lines, style, start(paper, lines.get(0), style, column, widths));
      return;
    }
    for (List<Piece> line : lines) {
      paper.text(element, List.of(line), style, start(paper, line, style, column, widths));
    }
  }

  /** Words begin where their column begins; figures end where it ends. */
  private float start(Paper paper, List<Piece> line, TextStyle style, int column, float[] widths) {
    float start = Paper.LEFT + INSET;
    for (int before = 0; before < column; before++) {
      start += widths[before] + GAP;
    }
    return columns.get(column).figures()
        ? start + widths[column] - paper.seenWidth(line, style)
        : start;
  }

  private static List<List<List<Piece>>> broken(
      List<String> cells, TextStyle style, float[] widths, Paper paper) {
    List<List<List<Piece>>> broken = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      broken.add(paper.lines.of(cells.get(column), style, widths[column]));
    }
    return broken;
  }

  private static float height(List<List<List<Piece>>> cells, TextStyle style) {
    return cells.stream().mapToInt(List::size).max().orElse(0) * style.leading + 2 * INSET;
  }

  /** Each column as wide as it would like, or in proportion between that and its longest word. */
  private float[] widths(Lines lines) {
    int count = columns.size();
    float[] least = new float[count];
    float[] liked = new float[count];
    for (int column = 0; column < count; column++) {
      String heading = columns.get(column).heading();
      least[column] = lines.longestWord(heading, TextStyle.CELL_HEADING);
      liked[column] =
          columns.get(column).figures()
              ? least[column]
              : lines.width(heading, TextStyle.CELL_HEADING);
      for (List<String> row : rows) {
        least[column] = Math.max(least[column], lines.longestWord(row.get(column), TextStyle.CELL));
        liked[column] = Math.max(liked[column], lines.width(row.get(column), TextStyle.CELL));
      }
      if (columns.get(column).pen()) {
        liked[column] = Math.max(liked[column], PEN_WIDTH);
        least[column] = Math.max(least[column], PEN_WIDTH / 2);
      }
      // Rounding must not break what just fits.
      least[column] += 0.5f;
      liked[column] = Math.max(liked[column] + 0.5f, least[column]);
    }
    float room = Paper.WIDTH - 2 * INSET - GAP * (count - 1);
    float[] widths = shared(room, least, liked);
    // What is over goes to the headings of the rows, so that figures stand at the far side.
    widths[0] += Math.max(0, room - sum(widths));
    return widths;
  }

  /** The modest get what they like; the others share what is left. */
  private static float[] shared(float room, float[] least, float[] liked) {
    float[] widths = new float[liked.length];
    Set<Integer> waiting = new TreeSet<>();
    for (int column = 0; column < liked.length; column++) {
      waiting.add(column);
    }
    float left = room;
    boolean given = true;
    while (given && !waiting.isEmpty()) {
      float share = left / waiting.size();
      given = false;
      for (int column : Set.copyOf(waiting)) {
        if (liked[column] <= share) {
          widths[column] = liked[column];
          left -= liked[column];
          waiting.remove(column);
          given = true;
        }
      }
    }
    float leastOfAll = 0;
    float likedOfAll = 0;
    for (int column : waiting) {
      leastOfAll += least[column];
      likedOfAll += liked[column];
    }
    for (int column : waiting) {
      widths[column] =
          leastOfAll >= left
              ? least[column] * left / leastOfAll
              : least[column]
                  + (liked[column] - least[column])
                      * (left - leastOfAll)
                      / (likedOfAll - leastOfAll);
    }
    return widths;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
