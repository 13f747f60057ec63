package communitysafety.consultation.survey.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/**
 * How a workbook shows its numbers, as far as it makes a survey wrong: spreadsheets turn "1-2" into
 * the first of February and keep 46054.
 */
final class Formats extends PartHandler {

  private static final int MOST = 65_000;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> otherwise = new ArrayList<>();
  private boolean inCellFormats;

  /** Whether an author sees something else than the number, under that style of cell. */
  boolean showsOtherwise(int style) {
    return style >= 0 && style < otherwise.size() && otherwise.get(style);
  }

  @Override
  void begin(String element, Attributes attributes) {
    switch (element) {
      case "numFmt" -> {
        String code = attributes.getValue("formatCode");
        if (code != null && code.length() < 256 && codes.size() < MOST) {
          codes.put(number(attributes.getValue("numFmtId")), code);
        }
      }
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> {
        if (inCellFormats && otherwise.size() < MOST) {
          otherwise.add(isOtherwise(number(attributes.getValue("numFmtId"))));
        }
      }
      default -> {}
    }
  }

  @Override
  void end(String element) {
    if (element.equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  private boolean isOtherwise(int format) {
    String code = codes.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
    return code != null && (code.indexOf('%') >= 0 || DateUtil.isADateFormat(format, code));
  }

  private static int number(String written) {
    return written != null && written.length() < 6 && written.matches("[0-9]+")
        ? Integer.parseInt(written)
        : 0;
  }
}
