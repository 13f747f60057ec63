package communitysafety.portal.consultations;

import java.util.Arrays;
import java.util.Optional;

/** Why answers were not sent. The check page has words for each; nothing of the answers is lost. */
enum NotSent {
  CODE_UNKNOWN,
  CODE_USED,
  /** The time to answer passed meanwhile. */
  CLOSED,
  FULL,
  PREVIEW,
  /** The answers were changed in another tab or window. */
  STALE,
  /** The questions were changed after the person looked at their answers. */
  AMENDED,
  /** A field that no person sees was filled in. */
  TRAP,
  /** It came faster than people read. */
  QUICK,
  /** Too much was sent from that network. */
  SLOWLY,
  /** Too much is sent by all together. */
  BUSY;

  static Optional<NotSent> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
