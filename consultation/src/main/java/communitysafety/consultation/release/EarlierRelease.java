package communitysafety.consultation.release;

import java.util.List;
import java.util.Map;

/**
 * A release that left the house before.
 *
 * @param truth the counts that lay behind it, of what it published
 * @param published what the public read
 */
public record EarlierRelease(int number, TrueFigures truth, Map<Cell, Figure> published) {
  public EarlierRelease {
    published = Map.copyOf(published);
  }

  /**
   * The number of the release after these.
   *
   * @param all oldest first
   */
  public static int next(List<EarlierRelease> all) {
    return all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
  }
}
