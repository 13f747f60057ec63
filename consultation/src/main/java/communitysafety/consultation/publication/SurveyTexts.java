package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Compilation;
import communitysafety.consultation.survey.Compilation.Compiled;
import communitysafety.consultation.survey.SurveyCompiler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Surveys compiled from the texts they are stored as, each once: a published version for as long as
 * the process lives, since it never changes; of drafts the last few.
 */
final class SurveyTexts {

  private static final int MOST_DRAFTS = 32;

  private final Map<Published, Compiled> published = new ConcurrentHashMap<>();
  private final Map<String, Optional<Compiled>> drafts =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Compiled>> eldest) {
              return size() > MOST_DRAFTS;
            }
          });

  /**
   * @param text asked for only when the version has not been compiled yet
   */
  Compiled published(UUID consultation, int version, Clock clock, Supplier<String> text) {
    Published key = new Published(consultation, version);
    Compiled known = published.get(key);
    if (known == null) {
      known =
          compile(text.get(), clock)
              .orElseThrow(
                  () -> new IllegalStateException("a published survey does not compile: " + key));
      published.put(key, known);
    }
    return known;
  }

  /** Empty when the text does not compile. */
  Optional<Compiled> draft(String text, Clock clock) {
    String digest = HexFormat.of().formatHex(digest(text));
    Optional<Compiled> known = drafts.get(digest);
    if (known == null) {
      known = compile(text, clock);
      drafts.put(digest, known);
    }
    return known;
  }

  /** SHA-256 of the text. */
  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static Optional<Compiled> compile(String text, Clock clock) {
    Compilation compilation = SurveyCompiler.compile(DocumentJson.read(text), clock);
    return compilation instanceof Compiled compiled ? Optional.of(compiled) : Optional.empty();
  }

  private record Published(UUID consultation, int version) {}
}
