package communitysafety.shared.pdf;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A4 sheets being written from top to bottom. Whatever is drawn is either tagged, as a part of the
 * structure tree, or an artifact, which a screen reader passes over. Places are in points, measured
 * downwards from the upper edge and inwards from the edge where reading begins: a page in Arabic is
 * the mirror of one in English.
 */
final class Paper {

  static final float LEFT = 62;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = 48;
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float FOOT = HEIGHT - 66;
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
  private final PDStructureElement root =
      new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
  private final List<Sheet> sheets = new ArrayList<>();
  private final PDType0Font regular;
  private final PDType0Font bold;
  private final Map<ScriptFont, CarriedFont> carried = new EnumMap<>(ScriptFont.class);
  final Lines lines;
  private final Locale language;
  private float y;

  /** The element that text goes to while the pen is down, else null. */
  private PDStructureElement writing;

  Paper(Typeface typeface, Locale language) throws IOException {
    this.language = language;
    regular = PDType0Font.load(document, typeface.regular.font, true);
    bold = PDType0Font.load(document, typeface.bold.font, true);
    lines = new Lines(typeface, language);
    tree.appendKid(root);
    turn();
  }

  PDStructureElement root() {
    return root;
  }

  PDStructureElement element(String type, PDStructureElement parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  float y() {
    return y;
  }

  void moveTo(float place) {
    y = place;
  }

  /** Leaves room, except at the head of a page. */
  void space(float height) {
    if (y > TOP) {
      y += height;
    }
  }

  boolean fits(float height) {
    return y + height <= FOOT;
  }

  /** Begins a new page when this one has not this much room left. */
  void need(float height) throws IOException {
    if (!fits(height) && y > TOP) {
      turn();
    }
  }

  /** What is left of the page. */
  float room() {
    return FOOT - y;
  }

  /** Where a page begins to be written on. */
  static float top() {
    return TOP;
  }

  static float wholeRoom() {
    return FOOT - TOP;
  }

  int page() {
    return sheets.size();
  }

  /** Text from the present place down, over as many pages as it takes. */
  void text(PDStructureElement element, String text, TextStyle style, float x, float width)
      throws IOException {
    text(element, lines.of(text, style, width), style, x);
  }

  void text(PDStructureElement element, List<List<Piece>> broken, TextStyle style, float x)
      throws IOException {
    // A first line alone at the foot of a page looks like a heading of nothing.
    need(style.leading * Math.min(2, broken.size()));
    penDown(element);
    for (List<Piece> line : broken) {
      if (!fits(style.leading)) {
        penUp();
        turn();
        penDown(element);
      }
      line(line, style, x, y + style.baseline());
      y += style.leading;
    }
    penUp();
  }

  private void line(List<Piece> line, TextStyle style, float x, float baseline) throws IOException {
    PDPageContentStream ink = sheet().ink;
    ink.beginText();
    ink.setNonStrokingColor(style.colour);
    ink.newLineAtOffset(placed(x, width(line) * style.size), HEIGHT - baseline);
    if (isSpokenAsItStands(line)) {
      for (Piece piece : line) {
        piece(piece, style, sheet());
      }
    } else {
      asSpoken(line, style);
    }
    ink.endText();
  }

  /** In the order of the words: it is read out in the order it is written into the file. */
  private void asSpoken(List<Piece> line, TextStyle style) throws IOException {
    Map<Piece, Float> places = new IdentityHashMap<>();
    float place = 0;
    for (Piece piece : line) {
      places.put(piece, place);
      place += piece.width() * style.size;
    }
    float pen = 0;
    for (Piece piece : line.stream().sorted(Comparator.comparingInt(Piece::at)).toList()) {
      sheet().ink.newLineAtOffset(places.get(piece) - pen, 0);
      pen = places.get(piece);
      piece(piece, style, sheet());
    }
  }

  private void piece(Piece piece, TextStyle style, Sheet sheet) throws IOException {
    PDPageContentStream ink = sheet.ink;
    if (piece.standsForAnother()) {
      COSDictionary original = new COSDictionary();
      original.setString(COSName.ACTUAL_TEXT, piece.original());
      ink.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(original));
    }
    if (piece.font() == null) {
      ink.setFont(piece.bold() ? bold : regular, style.size);
      ink.showText(piece.shown());
    } else {
      glyphs(piece, style, sheet);
    }
    if (piece.standsForAnother()) {
      ink.endMarkedContent();
    }
  }

  /** Letters that were set by another font: each at its place, whatever it is as a character. */
  @SuppressWarnings("deprecation") // PDFBox has no other way to show what has no character.
  private void glyphs(Piece piece, TextStyle style, Sheet sheet) throws IOException {
    if (piece.bold()) {
      sheet.ink.setStrokingColor(style.colour);
    }
    sheet.ink.appendRawCommands(
        GlyphRun.of(piece, style, carried(piece.font(), sheet), name(piece.font())));
  }

  private CarriedFont carried(ScriptFont font, Sheet sheet) {
    CarriedFont carried = this.carried.computeIfAbsent(font, f -> new CarriedFont(f.read()));
    COSDictionary resources = sheet.page.getResources().getCOSObject();
    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      fonts = new COSDictionary();
      resources.setItem(COSName.FONT, fonts);
    }
    fonts.setItem(name(font), carried.dictionary());
    return carried;
  }

  /** By which the content of a page names it. */
  private static COSName name(ScriptFont font) {
    return COSName.getPDFName("Script" + font.ordinal());
  }

  private static boolean isSpokenAsItStands(List<Piece> line) {
    for (int i = 1; i < line.size(); i++) {
      if (line.get(i - 1).at() > line.get(i).at()) {
        return false;
      }
    }
    return true;
  }

  /** How wide a line looks, in points: a space at its end is not seen. */
  float seenWidth(List<Piece> line, TextStyle style) {
    float width = width(line) * style.size;
    boolean ends =
        line.stream()
            .max(Comparator.comparingInt(Piece::at))
            .filter(last -> last.original().endsWith(" "))
            .isPresent();
    return ends ? width - lines.width("\u00A0", style) : width;
  }

  private static float width(List<Piece> line) {
    float width = 0;
    for (Piece piece : line) {
      width += piece.width();
    }
    return width;
  }

  /** Where something begins on the left that is so far from the edge where reading begins. */
  private float placed(float fromStart, float width) {
    return lines.runLeftwards() ? PDRectangle.A4.getWidth() - fromStart - width : fromStart;
  }

  private void penDown(PDStructureElement element) throws IOException {
    Sheet sheet = sheet();
    PDMarkedContentReference mark = new PDMarkedContentReference();
    mark.setPage(sheet.page);
    mark.setMCID(sheet.owners.size());
    element.appendKid(mark);
    sheet.ink.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), sheet.owners.size());
    sheet.owners.add(element.getCOSObject());
    writing = element;
  }

  private void penUp() throws IOException {
    sheet().ink.endMarkedContent();
    writing = null;
  }

  /** Small dark squares that are one picture, which its structure element describes. */
  void squares(PDStructureElement picture, boolean[][] dark, float x, float side)
      throws IOException {
    need(side * dark.length);
    penDown(picture);
    PDPageContentStream ink = sheet().ink;
    ink.setNonStrokingColor(Color.BLACK);
    float left = placed(x, side * dark.length);
    for (int row = 0; row < dark.length; row++) {
      for (int column = 0; column < dark[row].length; column++) {
        if (dark[row][column]) {
          ink.addRect(left + column * side, HEIGHT - y - (row + 1) * side, side, side);
        }
      }
    }
    ink.fill();
    penUp();
    y += side * dark.length;
  }

  /** A filled rectangle, as decoration. */
  void block(float x, float top, float width, float height, Color colour) throws IOException {
    if (writing != null) {
      throw new IllegalStateException("decoration inside of text would be read out as text");
    }
    PDPageContentStream ink = sheet().ink;
    ink.beginMarkedContent(COSName.ARTIFACT);
    ink.setNonStrokingColor(colour);
    ink.addRect(placed(x, width), HEIGHT - top - height, width, height);
    ink.fill();
    ink.endMarkedContent();
  }

  /** Squares, as one figure that is read out by its alternative text. */
  void squares(PDStructureElement parent, Squares drawing, float x, float top, float size)
      throws IOException {
    PDStructureElement figure = element(StandardStructureTypes.Figure, parent);
    figure.setAlternateDescription(drawing.instead());
    float left = placed(x, size);
    PDLayoutAttributeObject place = new PDLayoutAttributeObject();
    place.setBBox(new PDRectangle(left, HEIGHT - top - size, size, size));
    figure.addAttribute(place);
    penDown(figure);
    PDPageContentStream ink = sheet().ink;
    ink.setNonStrokingColor(Color.BLACK);
    boolean[][] dark = drawing.dark();
    float side = size / dark.length;
    for (int row = 0; row < dark.length; row++) {
      for (int column = 0; column < dark.length; column++) {
        if (dark[row][column]) {
          ink.addRect(left + column * side, HEIGHT - top - (row + 1) * side, side, side);
        }
      }
    }
    ink.fill();
    penUp();
  }

  void turn() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    page.setStructParents(sheets.size());
    // Whoever walks through the page with the keyboard goes in the order of the structure.
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    sheets.add(new Sheet(page, new PDPageContentStream(document, page), new COSArray()));
    y = TOP;
  }

  private Sheet sheet() {
    return sheets.get(sheets.size() - 1);
  }

  /** Lines at the foot of every page, which a screen reader passes over. */
  private void footers(Footer footer) throws IOException {
    COSDictionary pagination = new COSDictionary();
    pagination.setName(COSName.TYPE, "Pagination");
    pagination.setName(COSName.SUBTYPE, "Footer");
    for (int page = 1; page <= sheets.size(); page++) {
      Sheet sheet = sheets.get(page - 1);
      sheet.ink.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(pagination));
      String number = footer.pageOf(page, sheets.size());
      footerLine(sheet, footer.text(), LEFT);
      footerLine(sheet, number, LEFT + WIDTH - lines.width(number, TextStyle.FOOTER));
      sheet.ink.endMarkedContent();
    }
  }

  private void footerLine(Sheet sheet, String text, float x) throws IOException {
    List<Piece> line = lines.of(text, TextStyle.FOOTER, WIDTH).get(0);
    sheet.ink.beginText();
    sheet.ink.setNonStrokingColor(TextStyle.FOOTER.colour);
    sheet.ink.newLineAtOffset(placed(x, width(line) * TextStyle.FOOTER.size), 36);
    for (Piece piece : line) {
      piece(piece, TextStyle.FOOTER, sheet);
    }
    sheet.ink.endText();
  }

  /** Lines that repeat what was read before, so that a screen reader passes over them. */
  void repeated(List<List<Piece>> broken, TextStyle style, float x) throws IOException {
    COSDictionary pagination = new COSDictionary();
    pagination.setName(COSName.TYPE, "Pagination");
    pagination.setName(COSName.SUBTYPE, "Header");
    sheet().ink.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(pagination));
    for (List<Piece> line : broken) {
      line(line, style, x, y + style.baseline());
      y += style.leading;
    }
    sheet().ink.endMarkedContent();
  }

  /** Closes the sheets and writes them out. The paper is used up. */
  void write(String title, Footer footer, OutputStream out) throws IOException {
    try (document) {
      footers(footer);
      Map<Integer, PDParentTreeValue> parents = new HashMap<>();
      for (Sheet sheet : sheets) {
        sheet.ink.close();
        parents.put(sheet.page.getStructParents(), new PDParentTreeValue(sheet.owners));
      }
      for (CarriedFont font : carried.values()) {
        font.embed(document);
      }
      PDNumberTreeNode parentTree = new PDNumberTreeNode(PDParentTreeValue.class);
      parentTree.setNumbers(parents);
      tree.setParentTree(parentTree);
      tree.setParentTreeNextKey(sheets.size());

      PDDocumentCatalog catalog = document.getDocumentCatalog();
      catalog.setStructureTreeRoot(tree);
      PDMarkInfo marked = new PDMarkInfo();
      marked.setMarked(true);
      catalog.setMarkInfo(marked);
      catalog.setLanguage(language.toLanguageTag());
      PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
      preferences.setDisplayDocTitle(true);
      catalog.setViewerPreferences(preferences);
      catalog.addOutputIntent(colours());
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
      catalog.setMetadata(metadata);
      document.getDocumentInformation().setTitle(title);
      document.getDocument().setVersion(1.7f);
      // Otherwise the clock goes into the file's identifier, and no two prints are alike.
      document.setDocumentId((long) title.hashCode());
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
  }

  /** What our red, green and blue are meant to look like, for whoever opens this in fifty years. */
  private PDOutputIntent colours() throws IOException {
    PDOutputIntent intent =
        new PDOutputIntent(
            document,
            new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    intent.setInfo(COLOURS);
    intent.setOutputCondition(COLOURS);
    intent.setOutputConditionIdentifier(COLOURS);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  /**
   * Says that it is for everybody (PDF/UA-1) and for ever (PDF/A-2a), which knows not of the first.
   */
  private String xmp(String title) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that is kept</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
        .formatted(
            title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
            language.toLanguageTag());
  }

  /** A page, what is written on it, and for each mark in it the element it belongs to. */
  private record Sheet(PDPage page, PDPageContentStream ink, COSArray owners) {}

  /**
   * What stands at the foot of every page.
   *
   * @param text on the left, may be empty
   * @param numbering on the right, such as {@code Page {0} of {1}}
   */
  record Footer(String text, String numbering) {

    String pageOf(int page, int pages) {
      return numbering.replace("{0}", Integer.toString(page)).replace("{1}", "" + pages);
    }
  }
}
