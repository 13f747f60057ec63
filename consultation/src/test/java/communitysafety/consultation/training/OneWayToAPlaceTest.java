package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken is written behind the gate alone: no statement of any other class touches it. */
class OneWayToAPlaceTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern WRITES_PLACES =
      Pattern.compile(
          "(?:insert into|update|delete from) consultation\\.(?:booking|place|attendee) "
              + "(?!set (?:attendance|dates_told))"
              + "|update consultation\\.training_session set (?:turn|taken|waiting|capacity)");

  @Test
  void only_a_locked_session_and_its_parts_write_who_has_a_place() throws IOException {
    assertThat(sourcesThat(OneWayToAPlaceTest::writesPlaces))
        .containsExactlyInAnyOrder(
            "Gate.java", "LockedSession.java", "SessionPeople.java", "WaitingLine.java");
  }

  @Test
  void only_the_gate_makes_a_locked_session_which_alone_makes_its_parts() throws IOException {
    assertThat(sourcesThat(source -> source.contains("new LockedSession(")))
        .containsExactly("Gate.java");
    assertThat(sourcesThat(source -> source.contains("new SessionPeople(")))
        .containsExactly("LockedSession.java");
    assertThat(sourcesThat(source -> source.contains("new WaitingLine(")))
        .containsExactly("LockedSession.java");
  }

  /** The twin: a class that goes round the gate is found. */
  @Test
  void a_statement_beside_the_gate_is_found() {
    assertThat(writesPlaces("\"update consultation.training_session set taken = taken + 1\""))
        .isTrue();
    assertThat(writesPlaces("\"insert into consultation.place (session\"")).isTrue();
    assertThat(writesPlaces("\"select taken from consultation.training_session\"")).isFalse();
  }

  private static List<String> sourcesThat(Predicate<String> doSo) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
        if (doSo.test(Files.readString(source))) {
          found.add(source.getFileName().toString());
        }
      }
    }
    return found;
  }

  private static boolean writesPlaces(String source) {
    return WRITES_PLACES.matcher(source).find();
  }
}
