package communitysafety.shared.pdf;

import java.awt.Color;

/** The few kinds of type a document is set in. Sizes and leading in points. */
enum TextStyle {
  NAME(true, 15, 20, Colours.HEATHER),
  ORGANISATION(false, 10.5f, 15, Colours.SLATE),
  TITLE(true, 25, 31, Colours.HEATHER),
  SECTION(true, 15.5f, 22, Colours.HEATHER),
  BODY(false, 12, 18, Colours.INK),
  STRONG(true, 12, 18, Colours.INK),
  CELL(false, 10.5f, 15, Colours.INK),
  CELL_HEADING(true, 10.5f, 15, Colours.INK),
  LABEL(false, 11, 16, Colours.SLATE),
  LARGE(true, 29, 37, Colours.HEATHER),
  LESS_LARGE(true, 19, 25, Colours.HEATHER),
  LEAST_LARGE(true, 12.5f, 17, Colours.HEATHER),
  FOOTER(false, 9, 12, Colours.SLATE);

  final boolean bold;
  final float size;
  final float leading;
  final Color colour;

  TextStyle(boolean bold, float size, float leading, Color colour) {
    this.bold = bold;
    this.size = size;
    this.leading = leading;
    this.colour = colour;
  }

  /** From the top of a line to the foot of its letters, so that they sit in its middle. */
  float baseline() {
    return (leading - size) / 2 + size * 0.83f;
  }
}
