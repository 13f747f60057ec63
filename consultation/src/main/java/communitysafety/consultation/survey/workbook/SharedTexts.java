package communitysafety.consultation.survey.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The texts that cells share, as a workbook lists them once. Runs of a rich text are joined. */
final class SharedTexts extends PartHandler {

  private final List<String> texts = new ArrayList<>();
  private final CellText text = new CellText();
  private long characters;
  private boolean inText;
  private boolean inReading;

  /** Null where there is none of that number. */
  String at(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  @Override
  void begin(String element, Attributes attributes) {
    switch (element) {
      case "si" -> text.clear();
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {}
    }
  }

  @Override
  void end(String element) {
    switch (element) {
      case "si" -> {
        String read = text.read();
        characters += read.length() + 16;
        if (characters > CellText.MOST_IN_ALL) {
          throw Unreadable.file(RefusalKind.TOO_LARGE);
        }
        texts.add(read);
      }
      case "rPh" -> inReading = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int from, int length) {
    if (inText) {
      text.append(characters, from, length);
    }
  }
}
