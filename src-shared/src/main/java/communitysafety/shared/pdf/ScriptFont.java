package communitysafety.shared.pdf;

import com.ibm.icu.lang.UScript;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Fonts for the scripts that our typeface lacks or cannot set. Each is read when a text first needs
 * it, shared by all documents, and let go when memory is short.
 */
enum ScriptFont {
  ARABIC("NotoSansArabic-Regular.ttf", true, UScript.ARABIC),
  HEBREW("NotoSansHebrew-Regular.ttf", true, UScript.HEBREW),
  DEVANAGARI("NotoSansDevanagari-Regular.ttf", true, UScript.DEVANAGARI),
  BENGALI("NotoSansBengali-Regular.ttf", true, UScript.BENGALI),
  GURMUKHI("NotoSansGurmukhi-Regular.ttf", true, UScript.GURMUKHI),
  GUJARATI("NotoSansGujarati-Regular.ttf", true, UScript.GUJARATI),
  ODIA("NotoSansOriya-Regular.ttf", true, UScript.ORIYA),
  TAMIL("NotoSansTamil-Regular.ttf", true, UScript.TAMIL),
  TELUGU("NotoSansTelugu-Regular.ttf", true, UScript.TELUGU),
  KANNADA("NotoSansKannada-Regular.ttf", true, UScript.KANNADA),
  MALAYALAM("NotoSansMalayalam-Regular.ttf", true, UScript.MALAYALAM),
  SINHALA("NotoSansSinhala-Regular.ttf", true, UScript.SINHALA),
  THAI("NotoSansThai-Regular.ttf", true, UScript.THAI),
  LAO("NotoSansLao-Regular.ttf", true, UScript.LAO),
  KHMER("NotoSansKhmer-Regular.ttf", true, UScript.KHMER),
  MYANMAR("NotoSansMyanmar-Regular.ttf", true, UScript.MYANMAR),
  ETHIOPIC("NotoSansEthiopic-Regular.ttf", false, UScript.ETHIOPIC),
  EAST_ASIAN(
      "DroidSansFallback.ttf",
      false,
      UScript.HAN,
      UScript.HIRAGANA,
      UScript.KATAKANA,
      UScript.HANGUL,
      UScript.BOPOMOFO);

  private static final Map<Integer, ScriptFont> BY_SCRIPT = new HashMap<>();

  static {
    for (ScriptFont font : values()) {
      for (int script : font.scripts) {
        BY_SCRIPT.put(script, font);
      }
    }
  }

  private final String file;
  private final boolean shaped;
  private final int[] scripts;
  private SoftReference<ReadFont> read = new SoftReference<>(null);

  /**
   * @param shaped whether letters join, stack or bear marks, so that they are not just set in a row
   */
  ScriptFont(String file, boolean shaped, int... scripts) {
    this.file = file;
    this.shaped = shaped;
    this.scripts = scripts;
  }

  /**
   * @return null where our typeface draws the script, or nothing does
   */
  static ScriptFont of(int codePoint) {
    ScriptFont font = BY_SCRIPT.get(UScript.getScript(codePoint));
    return font != null && font.draws(codePoint) ? font : null;
  }

  boolean draws(int codePoint) {
    return read().draws(codePoint);
  }

  synchronized ReadFont read() {
    ReadFont font = read.get();
    if (font == null) {
      font = new ReadFont(file, shaped);
      read = new SoftReference<>(font);
    }
    return font;
  }
}
