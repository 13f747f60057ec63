package communitysafety.consultation.survey.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An .xlsx that somebody sent: a package of parts, opened no wider than it must be. */
final class UploadedWorkbook implements AutoCloseable {

  /** A survey has three; some authors keep notes beside them. */
  private static final int MOST_SHEETS = 100;

  private final BoundedEntries entries;
  private final OPCPackage parts;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private SharedTexts texts;
  private Formats formats;

  private record Sheet(String name, PackagePart part) {}

  private UploadedWorkbook(BoundedEntries entries) throws IOException, OpenXML4JException {
    this.entries = entries;
    this.parts = OPCPackage.open(entries);
  }

  /**
   * @throws Unreadable when it is no workbook, or none that may be opened
   */
  static UploadedWorkbook open(InputStream file) {
    byte[] bytes = bytes(file);
    if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
      throw Unreadable.file(kindOfOld(bytes));
    }
    if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
      throw Unreadable.file(RefusalKind.NOT_A_WORKBOOK);
    }
    BoundedEntries entries = BoundedEntries.of(bytes);
    return entries.reading(
        () -> {
          UploadedWorkbook workbook = new UploadedWorkbook(entries);
          workbook.findSheets();
          return workbook;
        });
  }

  private static byte[] bytes(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(WorkbookReader.LARGEST_FILE + 1);
      if (bytes.length > WorkbookReader.LARGEST_FILE) {
        throw Unreadable.file(RefusalKind.TOO_LARGE);
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  /** A package with a password is an old container around the new one. */
  private static RefusalKind kindOfOld(byte[] bytes) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
          ? RefusalKind.ENCRYPTED
          : RefusalKind.OLD_FORMAT;
    } catch (IOException | RuntimeException damaged) {
      return RefusalKind.DAMAGED;
    }
  }

  private void findSheets() throws IOException, OpenXML4JException {
    for (PackagePart part : parts.getParts()) {
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (type.contains("macroenabled.main") || type.contains("vbaproject")) {
        throw Unreadable.file(RefusalKind.HAS_MACROS);
      }
      if (type.contains("ms-excel.sheet.binary")) {
        throw Unreadable.file(RefusalKind.OLD_FORMAT);
      }
    }
    if (parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).isEmpty()
        && parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).isEmpty()) {
      throw Unreadable.file(RefusalKind.NOT_A_WORKBOOK);
    }
    XSSFReader reader = new XSSFReader(parts);
    XSSFReader.SheetIterator each = reader.getSheetIterator();
    for (int count = 0; each.hasNext(); count++) {
      if (count == MOST_SHEETS) {
        throw Unreadable.file(RefusalKind.TOO_LARGE);
      }
      each.next().close();
      Sheet sheet = new Sheet(each.getSheetName(), each.getSheetPart());
      if (sheets.putIfAbsent(plain(sheet.name()), sheet) != null) {
        throw Unreadable.at(
            RefusalKind.SHEET_TWICE, new WorkbookReader.Cell(sheet.name(), 0, ""), sheet.name());
      }
    }
    if (sheets.isEmpty()) {
      throw Unreadable.file(RefusalKind.NOT_A_WORKBOOK);
    }
    formats = new Formats();
    InputStream styles = reader.getStylesData();
    if (styles != null) {
      parse(styles, formats);
    }
    texts = new SharedTexts();
    InputStream shared = reader.getSharedStringsData();
    if (shared != null) {
      parse(shared, texts);
    }
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  boolean hasSheet(String name) {
    return sheets.containsKey(name);
  }

  /** As the author spelled it; the name asked for where there is no such sheet. */
  String spelled(String name) {
    return hasSheet(name) ? sheets.get(name).name() : name;
  }

  /** Reads one sheet from top to bottom, with what is made of its rows. */
  void readSheet(String name, Function<SheetCells.Facts, ContentHandler> handler) {
    Sheet sheet = sheets.get(name);
    entries.reading(
        () -> {
          parse(
              sheet.part().getInputStream(),
              handler.apply(new SheetCells.Facts(sheet.name(), texts, formats)));
          return null;
        });
  }

  private static void parse(InputStream part, ContentHandler handler) throws IOException {
    try (part) {
      XMLReader reader = XMLHelper.getSaxParserFactory().newSAXParser().getXMLReader();
      // No workbook has one; whoever sends one wants something fetched or blown up.
      reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
      reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      reader.setContentHandler(handler);
      // Without this it writes to the console what is wrong.
      reader.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
      reader.parse(new InputSource(part));
    } catch (SAXException | ParserConfigurationException malformed) {
      throw new IOException("not the XML of a workbook", malformed);
    }
  }

  @Override
  public void close() {
    // Not close(): what was only read must not be written.
    parts.revert();
  }
}
