package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Mistake;
import communitysafety.consultation.survey.QuestionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers in Polish or in Arabic meets no English word of ours on the way. */
class ConsultationWordsTest {

  private static final Path TEXTS = Path.of("src/main/resources/communitysafety/portal/text");
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path JAVA = Path.of("src/main/java/communitysafety/portal/consultations");

  private static final Pattern IN_MARKUP =
      Pattern.compile("(?:text\\['|words\\.say\\('| key=\")([A-Za-z0-9._-]+)");
  private static final Pattern IN_JAVA =
      Pattern.compile("\"((?:consultations|return|code|summaryRow|textArea)\\.[A-Za-z0-9._]+)\"");

  /** Only for who tells on the pages of a report that they are young. */
  private static final Set<String> NEVER_SHOWN =
      Set.of("help.young", "help.young.link", "help.young.phone");

  @ParameterizedTest
  @ValueSource(strings = {"pl", "ar"})
  void every_word_of_the_pages_is_translated(String language) throws IOException {
    Properties words = read("public_" + language + ".properties");
    assertThat(used()).filteredOn(key -> !words.containsKey(key)).isEmpty();
  }

  @Test
  void there_are_words_for_every_mistake_and_every_reason_not_to_send() throws IOException {
    Properties english = read("public.properties");
    for (QuestionType type : QuestionType.values()) {
      if (type.isAnswered()) {
        assertThat(english).containsKey("consultations.question.error.REQUIRED." + type);
      }
    }
    for (Mistake.Kind kind : Mistake.Kind.values()) {
      if (kind != Mistake.Kind.REQUIRED) {
        assertThat(english).containsKey("consultations.question.error." + kind);
      }
    }
    for (NotSent reason : NotSent.values()) {
      assertThat(english).containsKey("consultations.check.not." + reason);
    }
  }

  private static Set<String> used() throws IOException {
    Set<String> keys = new TreeSet<>();
    Properties english = read("public.properties");
    for (Path page : pages()) {
      find(IN_MARKUP, Files.readString(page), keys);
    }
    for (String key : Set.copyOf(keys)) {
      keys.add(key + ".label");
      keys.add(key + ".hint");
    }
    try (Stream<Path> sources = Files.list(JAVA)) {
      for (Path source : sources.toList()) {
        find(IN_JAVA, Files.readString(source), keys);
      }
    }
    english.stringPropertyNames().stream()
        .filter(key -> key.matches("consultations\\.(question|check|code)\\..*[A-Z_]{4,}.*"))
        .forEach(keys::add);
    keys.retainAll(english.stringPropertyNames());
    keys.removeAll(NEVER_SHOWN);
    return keys;
  }

  private static void find(Pattern pattern, String text, Set<String> keys) {
    Matcher each = pattern.matcher(text);
    while (each.find()) {
      keys.add(each.group(1));
    }
  }

  private static Set<Path> pages() throws IOException {
    Set<Path> pages = new TreeSet<>();
    for (String page :
        new String[] {
          "question",
          "check",
          "sent",
          "code",
          "email",
          "keep",
          "return",
          "withdraw",
          "other",
          "expired",
          "unsaved"
        }) {
      pages.add(WEBAPP.resolve("consultations/" + page + ".xhtml"));
    }
    for (String part :
        new String[] {
          "templates/public",
          "templates/consultation",
          "fragments/consultation-languages",
          "fragments/concern-signpost",
          "tags/emergencyStrip",
          "tags/errorSummary",
          "tags/fieldError",
          "tags/help",
          "tags/panel",
          "tags/textInput",
          "tags/codeInput",
          "tags/trap",
          "tags/warning"
        }) {
      pages.add(WEBAPP.resolve("WEB-INF/" + part + ".xhtml"));
    }
    return pages;
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }
}
