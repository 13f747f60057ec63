package communitysafety.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * A document for everybody, written down block by block and then printed as PDF/UA-1: tagged in
 * reading order, with title and language, its fonts within.
 *
 * <p>It begins with a title and the one main heading, has sections below that, and takes any text a
 * person may type, in any of the scripts of {@link ScriptFont} beside Latin, Greek, Cyrillic,
 * Armenian and Georgian. What the fonts cannot draw is shown as a replacement mark and carries the
 * original for screen readers and for copying. Control characters are left out.
 *
 * <p>One thread builds one document; any number of documents may be built at once. Writing can be
 * repeated and gives the same pages.
 */
public final class AccessibleDocument {

  private static final int CARDS_ACROSS = 2;
  private static final int CARDS_DOWN = 4;

  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private Locale language = Locale.UK;
  private Paper.Footer footer = new Paper.Footer("", "{0} / {1}");
  private boolean headed;

  private AccessibleDocument(String title) {
    this.title = title;
  }

  /**
   * @param title shown in the window's title bar and read first; no personal text, as file managers
   *     show it too
   */
  public static AccessibleDocument titled(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document without a title cannot be told from others");
    }
    return new AccessibleDocument(title);
  }

  /**
   * What a text has that none of the fonts draws, each once; on paper a replacement mark stands for
   * it. Whoever issues a paper can say so before.
   *
   * @return empty when all of it is seen as it is
   */
  public static List<String> undrawn(String text) {
    Typeface typeface = Typeface.borrow();
    try {
      return new Lines(typeface, Locale.UK).lacking(text);
    } finally {
      typeface.giveBack();
    }
  }

  /**
   * The language all of it is in; British English unless said. In one that is written from right to
   * left the pages are laid out that way.
   */
  public AccessibleDocument language(Locale spoken) {
    language = spoken;
    return this;
  }

  /**
   * @param text at the foot of every page, where a line begins
   * @param numbering where it ends, such as {@code Page {0} of {1}}
   */
  public AccessibleDocument footer(String text, String numbering) {
    footer = new Paper.Footer(text, numbering);
    return this;
  }

  /** Who it is from: a name, and the organisation behind it. */
  public AccessibleDocument from(String name, String organisation) {
    blocks.add(
        paper -> {
          paper.block(Paper.LEFT, paper.y(), 44, 4, Colours.HEATHER);
          paper.moveTo(paper.y() + 13);
          paragraph(paper, name, TextStyle.NAME);
          paragraph(paper, organisation, TextStyle.ORGANISATION);
          paper.space(20);
        });
    return this;
  }

  /** The main heading. There is one, before all sections. */
  public AccessibleDocument heading(String text) {
    if (headed) {
      throw new IllegalStateException("a document has one main heading");
    }
    headed = true;
    blocks.add(
        paper -> {
          PDStructureElement heading = paper.element(StandardStructureTypes.H1, paper.root());
          paper.text(heading, text, TextStyle.TITLE, Paper.LEFT, Paper.WIDTH);
          paper.space(10);
        });
    return this;
  }

  /** The heading of a section. It stays on the page of what follows it. */
  public AccessibleDocument section(String text) {
    if (!headed) {
      throw new IllegalStateException("the main heading comes before a section's");
    }
    blocks.add(
        paper -> {
          paper.space(12);
          paper.need(TextStyle.SECTION.leading + 4 + 3 * TextStyle.BODY.leading);
          PDStructureElement heading = paper.element(StandardStructureTypes.H2, paper.root());
          paper.text(heading, text, TextStyle.SECTION, Paper.LEFT, Paper.WIDTH);
          paper.space(4);
        });
    return this;
  }

  public AccessibleDocument paragraph(String text) {
    blocks.add(
        paper -> {
          paragraph(paper, text, TextStyle.BODY);
          paper.space(8);
        });
    return this;
  }

  /** Somebody's own text, of any length: each line break begins a paragraph, blank lines go. */
  public AccessibleDocument words(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
    return this;
  }

  /** One thing that must not be overlooked, on a quiet ground; in smaller type when it is long. */
  public AccessibleDocument panel(String label, String value) {
    blocks.add(
        paper -> {
          float inset = 20;
          float width = Paper.WIDTH - 2 * inset;
          List<List<Piece>> above = paper.lines.of(label, TextStyle.LABEL, width);
          TextStyle style = large(value, paper.lines, width);
          List<List<Piece>> large = paper.lines.of(value, style, width);
          float height =
              2 * 14 + above.size() * TextStyle.LABEL.leading + large.size() * style.leading;
          paper.need(height);
          float top = paper.y();
          paper.block(Paper.LEFT, top, Paper.WIDTH, height, Colours.LIMESTONE);
          paper.block(Paper.LEFT, top, 4, height, Colours.HEATHER);
          paper.moveTo(top + 14);
          PDStructureElement panel = paper.element(StandardStructureTypes.DIV, paper.root());
          paper.text(
              paper.element(StandardStructureTypes.P, panel),
              above,
              TextStyle.LABEL,
              Paper.LEFT + inset);
          paper.text(
              paper.element(StandardStructureTypes.P, panel), large, style, Paper.LEFT + inset);
          paper.moveTo(top + height);
          paper.space(14);
        });
    return this;
  }

  /** The largest type in which it takes three lines, or the smallest. */
  private static TextStyle large(String value, Lines lines, float width) {
    for (TextStyle style : List.of(TextStyle.LARGE, TextStyle.LESS_LARGE)) {
      if (lines.of(value, style, width).size() <= 3) {
        return style;
      }
    }
    return TextStyle.LEAST_LARGE;
  }

  /**
   * A pattern that a camera reads, such as a QR code. What it says must stand in words as well.
   *
   * @param alternative what it is, for who does not see it
   * @param dark its squares by row; as many rows as columns
   * @param size of the whole, in points
   */
  public AccessibleDocument pattern(String alternative, boolean[][] dark, float size) {
    blocks.add(
        paper -> {
          paper.space(8);
          PDStructureElement figure = paper.element(StandardStructureTypes.Figure, paper.root());
          figure.setAlternateDescription(alternative);
          paper.squares(figure, dark, Paper.LEFT, size / dark.length);
          paper.space(8);
        });
    return this;
  }

  /** A table of two columns whose rows are headed by their labels. Nothing when there are none. */
  public AccessibleDocument facts(List<Fact> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    List<Fact> facts = List.copyOf(rows);
    blocks.add(
        paper -> {
          float labels = 0;
          for (Fact fact : facts) {
            labels = Math.max(labels, paper.lines.width(fact.label(), TextStyle.STRONG));
          }
          labels = Math.min(labels + 1, Paper.WIDTH * 0.46f);
          PDStructureElement table = paper.element(StandardStructureTypes.TABLE, paper.root());
          for (Fact fact : facts) {
            row(paper, table, fact, labels);
          }
          paper.space(8);
        });
    return this;
  }

  private static void row(Paper paper, PDStructureElement table, Fact fact, float labels)
      throws IOException {
    float gap = 16;
    float inset = 5;
    List<List<Piece>> label = paper.lines.of(fact.label(), TextStyle.STRONG, labels);
    List<List<Piece>> value =
        paper.lines.of(fact.value(), TextStyle.BODY, Paper.WIDTH - labels - gap);
    // A row stays together; one longer than a page would have nowhere to stay, so it may flow.
    paper.need(Math.max(label.size(), value.size()) * TextStyle.BODY.leading + 2 * inset);
    float top = paper.y() + inset;
    int page = paper.page();

    PDStructureElement row = paper.element(StandardStructureTypes.TR, table);
    PDStructureElement heading = paper.element(StandardStructureTypes.TH, row);
    PDTableAttributeObject scope = new PDTableAttributeObject();
    scope.setScope(PDTableAttributeObject.SCOPE_ROW);
    heading.addAttribute(scope);
    paper.moveTo(top);
    paper.text(heading, label, TextStyle.STRONG, Paper.LEFT);
    float below = paper.y();
    if (paper.page() == page) {
      paper.moveTo(top);
    }
    paper.text(
        paper.element(StandardStructureTypes.TD, row),
        value,
        TextStyle.BODY,
        Paper.LEFT + labels + gap);
    paper.moveTo((paper.page() == page ? Math.max(below, paper.y()) : paper.y()) + inset);
    paper.block(Paper.LEFT, paper.y(), Paper.WIDTH, 0.75f, Colours.HAIRLINE);
  }

  /**
   * A table of any number of columns. The first cell of a row is its heading; the heading of the
   * columns stands on each page again.
   *
   * @param rows each with a cell for every column; a cell may be empty
   * @throws IllegalArgumentException when a row has more or fewer cells
   */
  public AccessibleDocument table(List<Column> columns, List<List<String>> rows) {
    Table table = new Table(columns, rows);
    blocks.add(
        paper -> {
          table.layOn(paper);
          paper.space(12);
        });
    return this;
  }

  /** Things without an order among them. Nothing when there are none. */
  public AccessibleDocument list(List<String> items) {
    return list(items, PDListAttributeObject.LIST_NUMBERING_DISC);
  }

  /** Things that come one after the other. Nothing when there are none. */
  public AccessibleDocument steps(List<String> items) {
    return list(items, PDListAttributeObject.LIST_NUMBERING_DECIMAL);
  }

  private AccessibleDocument list(List<String> given, String numbering) {
    if (given.isEmpty()) {
      return this;
    }
    List<String> items = List.copyOf(given);
    boolean numbered = numbering.equals(PDListAttributeObject.LIST_NUMBERING_DECIMAL);
    blocks.add(
        paper -> {
          float indent = numbered ? 24 : 16;
          PDStructureElement list = paper.element(StandardStructureTypes.L, paper.root());
          PDListAttributeObject attribute = new PDListAttributeObject();
          attribute.setListNumbering(numbering);
          list.addAttribute(attribute);
          int number = 0;
          for (String item : items) {
            number++;
            List<List<Piece>> body = paper.lines.of(item, TextStyle.BODY, Paper.WIDTH - indent);
            paper.need(Math.min(2, body.size()) * TextStyle.BODY.leading);
            PDStructureElement entry = paper.element(StandardStructureTypes.LI, list);
            float top = paper.y();
            paper.text(
                paper.element(StandardStructureTypes.LBL, entry),
                numbered ? number + "." : "•",
                TextStyle.STRONG,
                Paper.LEFT,
                indent);
            paper.moveTo(top);
            paper.text(
                paper.element(StandardStructureTypes.L_BODY, entry),
                body,
                TextStyle.BODY,
                Paper.LEFT + indent);
            paper.space(5);
          }
          paper.space(5);
        });
    return this;
  }

  /** What follows begins on a page of its own. */
  public AccessibleDocument newPage() {
    blocks.add(Paper::turn);
    return this;
  }

  /**
   * A drawing of squares.
   *
   * @param size of a side, in points of a 72nd of an inch
   */
  public AccessibleDocument squares(Squares drawing, float size) {
    blocks.add(
        paper -> {
          paper.need(size);
          paper.squares(paper.root(), drawing, Paper.LEFT, paper.y(), size);
          paper.moveTo(paper.y() + size);
          paper.space(14);
        });
    return this;
  }

  /** Cards to be cut out, beginning on a page of their own. */
  public AccessibleDocument cards(List<Card> given) {
    List<Card> cards = List.copyOf(given);
    blocks.add(
        paper -> {
          float width = Paper.WIDTH / CARDS_ACROSS;
          float height = Paper.wholeRoom() / CARDS_DOWN;
          for (int i = 0; i < cards.size(); i++) {
            int place = i % (CARDS_ACROSS * CARDS_DOWN);
            if (place == 0) {
              paper.turn();
            }
            float x = Paper.LEFT + place % CARDS_ACROSS * width;
            float top = Paper.top() + place / CARDS_ACROSS * height;
            card(paper, cards.get(i), x, top, width - 12, height - 12);
          }
          paper.moveTo(Paper.top() + Paper.wholeRoom());
        });
    return this;
  }

  private static void card(Paper paper, Card card, float x, float top, float width, float height)
      throws IOException {
    float size = 76;
    float gap = 8;
    PDStructureElement element = paper.element(StandardStructureTypes.DIV, paper.root());
    paper.block(x, top, width, 3, Colours.HEATHER);
    paper.moveTo(top + 8);
    List<List<Piece>> title = paper.lines.of(card.title(), TextStyle.STRONG, width);
    paper.text(
        paper.element(StandardStructureTypes.P, element),
        title.subList(0, Math.min(2, title.size())),
        TextStyle.STRONG,
        x);
    float below = paper.y() + 4;
    paper.squares(element, card.squares(), x + width - size, below, size);
    paper.moveTo(below);
    float room = width - size - gap;
    paper.text(
        paper.element(StandardStructureTypes.P, element), card.large(), TextStyle.STRONG, x, room);
    for (String line : card.lines()) {
      List<List<Piece>> broken = paper.lines.of(line, TextStyle.FOOTER, room);
      if (paper.y() + broken.size() * TextStyle.FOOTER.leading > top + height) {
        break;
      }
      paper.text(paper.element(StandardStructureTypes.P, element), broken, TextStyle.FOOTER, x);
    }
  }

  private static void paragraph(Paper paper, String text, TextStyle style) throws IOException {
    PDStructureElement paragraph = paper.element(StandardStructureTypes.P, paper.root());
    paper.text(paragraph, text, style, Paper.LEFT, Paper.WIDTH);
  }

  /**
   * Writes the PDF; the stream stays open.
   *
   * @throws IllegalStateException when it has no main heading
   */
  public void write(OutputStream out) throws IOException {
    if (!headed) {
      throw new IllegalStateException("a document needs its main heading");
    }
    Typeface typeface = Typeface.borrow();
    Paper paper = new Paper(typeface, language);
    for (Block block : blocks) {
      block.layOn(paper);
    }
    paper.write(title, footer, out);
    typeface.giveBack();
  }

  /** The PDF in memory: a page is about 25 KB. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private interface Block {
    void layOn(Paper paper) throws IOException;
  }
}
