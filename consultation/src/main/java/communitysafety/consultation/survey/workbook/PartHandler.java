package communitysafety.consultation.survey.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one part of a workbook by the names of its elements, whichever edition of the format. */
abstract class PartHandler extends DefaultHandler {

  /** Parts of workbooks are some ten deep. */
  private static final int DEEPEST = 64;

  private int depth;

  abstract void begin(String element, Attributes attributes);

  abstract void end(String element);

  @Override
  public final void startElement(
      String uri, String localName, String qName, Attributes attributes) {
    if (++depth > DEEPEST) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
    begin(name(localName, qName), attributes);
  }

  @Override
  public final void endElement(String uri, String localName, String qName) {
    depth--;
    end(name(localName, qName));
  }

  private static String name(String localName, String qName) {
    return localName.isEmpty() ? qName.substring(qName.indexOf(':') + 1) : localName;
  }
}
