package communitysafety.shared.pdf;

import java.awt.Color;

/** The portal's colours, as on its pages. */
final class Colours {

  static final Color HEATHER = new Color(0x4b2a63);
  static final Color INK = new Color(0x1b1b1f);
  static final Color SLATE = new Color(0x55565c);
  static final Color LIMESTONE = new Color(0xf6f3f8);
  static final Color HAIRLINE = new Color(0xd8d1de);

  private Colours() {}
}
