package communitysafety.consultation.results;

import communitysafety.shared.privacy.DataKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How texts lie in their rows: sealed under the key of the consultation's responses. */
final class WordsSeal {

  private WordsSeal() {}

  static byte[] seal(DataKey key, UUID words, String text) {
    return key.seal(text.getBytes(StandardCharsets.UTF_8), "WORDS:" + words);
  }

  static String open(DataKey key, UUID words, byte[] sealed) {
    return new String(key.open(sealed, "WORDS:" + words), StandardCharsets.UTF_8);
  }

  /** What is left after some was blacked out belongs to another place. */
  static byte[] sealBlackedOut(DataKey key, UUID words, String text) {
    return key.seal(text.getBytes(StandardCharsets.UTF_8), "BLACKED-OUT:" + words);
  }

  static String openBlackedOut(DataKey key, UUID words, byte[] sealed) {
    return new String(key.open(sealed, "BLACKED-OUT:" + words), StandardCharsets.UTF_8);
  }
}
