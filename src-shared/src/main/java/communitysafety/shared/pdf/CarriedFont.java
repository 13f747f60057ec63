package communitysafety.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * A font that a document carries along: of it what the document draws, under codes of its own. A
 * glyph has a code for each text it stands for, so that every code says what is read.
 *
 * <p>PDFBox writes fonts too, and asks them for characters; a letter that was joined or stacked has
 * none.
 */
final class CarriedFont {

  private static final COSName CID_FONT = COSName.getPDFName("CIDFontType2");
  private static final int MOST_IN_ONE_GO = 100;
  private static final int PREFIX = 6;

  private final ReadFont font;
  private final COSDictionary dictionary = new COSDictionary();
  private final Map<Meaning, Integer> codes = new LinkedHashMap<>();

  private record Meaning(int glyph, String text) {}

  CarriedFont(ReadFont font) {
    this.font = font;
  }

  /** What pages refer to. It is empty until all is drawn. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** By which the content of a page names a glyph: two bytes, as digits. */
  String code(Glyph glyph) {
    return hex(codes.computeIfAbsent(meaning(glyph), fresh -> codes.size() + 1));
  }

  private static Meaning meaning(Glyph glyph) {
    return new Meaning(glyph.number(), glyph.text());
  }

  /** How far the pen moves, in parts of the type size. */
  float advance(Glyph glyph) {
    return font.advance(glyph.number()) / ReadFont.PARTS;
  }

  /** Writes into the document what was drawn until now; nothing is drawn afterwards. */
  void embed(PDDocument document) throws IOException {
    String prefix = prefix();
    String name = prefix + font.name();
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    TreeSet<Integer> glyphs =
        codes.keySet().stream().map(Meaning::glyph).collect(Collectors.toCollection(TreeSet::new));
    SortedMap<Integer, Integer> numbers = font.writePart(glyphs, prefix, outlines);

    COSDictionary numbered = new COSDictionary();
    numbered.setItem(COSName.TYPE, COSName.FONT);
    numbered.setItem(COSName.SUBTYPE, CID_FONT);
    numbered.setName(COSName.BASE_FONT, name);
    numbered.setItem(COSName.CIDSYSTEMINFO, adobeIdentity());
    numbered.setItem(COSName.W, widths());
    numbered.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphOfEachCode(numbers)));
    numbered.setItem(COSName.FONT_DESC, descriptor(name, stream(document, outlines.toByteArray())));

    COSArray descendants = new COSArray();
    descendants.add(numbered);
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(
        COSName.TO_UNICODE, stream(document, textOfEachCode().getBytes(StandardCharsets.US_ASCII)));
  }

  private static COSDictionary adobeIdentity() {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.REGISTRY, "Adobe");
    info.setString(COSName.ORDERING, "Identity");
    info.setInt(COSName.SUPPLEMENT, 0);
    return info;
  }

  private COSArray widths() {
    COSArray widths = new COSArray();
    codes.keySet().forEach(code -> widths.add(COSInteger.get(font.advance(code.glyph()))));
    COSArray fromTheFirst = new COSArray();
    fromTheFirst.add(COSInteger.ONE);
    fromTheFirst.add(widths);
    return fromTheFirst;
  }

  private byte[] glyphOfEachCode(SortedMap<Integer, Integer> numbers) {
    byte[] map = new byte[2 * (codes.size() + 1)];
    codes.forEach(
        (meaning, code) -> {
          int number = numbers.get(meaning.glyph());
          map[2 * code] = (byte) (number >> 8);
          map[2 * code + 1] = (byte) number;
        });
    return map;
  }

  private String textOfEachCode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Meaning, Integer>> all = new ArrayList<>(codes.entrySet());
    for (int from = 0; from < all.size(); from += MOST_IN_ONE_GO) {
      int to = Math.min(all.size(), from + MOST_IN_ONE_GO);
      map.append(to - from).append(" beginbfchar\n");
      for (Map.Entry<Meaning, Integer> code : all.subList(from, to)) {
        map.append('<').append(hex(code.getValue())).append("> <");
        code.getKey().text().chars().forEach(unit -> map.append(hex(unit)));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """)
        .toString();
  }

  private COSDictionary descriptor(String name, PDStream outlines) {
    PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
    descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setFontName(name);
    descriptor.setSymbolic(true);
    float[] edges = font.edges();
    PDRectangle box = new PDRectangle();
    box.setLowerLeftX(edges[0]);
    box.setLowerLeftY(edges[1]);
    box.setUpperRightX(edges[2]);
    box.setUpperRightY(edges[3]);
    descriptor.setFontBoundingBox(box);
    descriptor.setAscent(font.ascent());
    descriptor.setDescent(font.descent());
    descriptor.setCapHeight(font.ascent());
    descriptor.setItalicAngle(0);
    descriptor.setStemV(80);
    descriptor.setFontFile2(outlines);
    return descriptor.getCOSObject();
  }

  /** Six letters, which tell this part of the font from others; the same for the same part. */
  private String prefix() {
    StringBuilder prefix = new StringBuilder();
    int rest = codes.keySet().hashCode() & Integer.MAX_VALUE;
    for (int i = 0; i < PREFIX; i++) {
      prefix.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return prefix.append('+').toString();
  }

  private static PDStream stream(PDDocument document, byte[] content) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
  }

  private static String hex(int unit) {
    return HexFormat.of().withUpperCase().toHexDigits((char) unit);
  }
}
