package communitysafety.portal.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {
  @Test
  void every_entity_on_the_class_path_is_listed_and_nothing_else() throws IOException {
    List<String> entities =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("communitysafety")
                .stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getName)
                .toList();
    assertThat(listed()).isNotEmpty().containsExactlyInAnyOrderElementsOf(entities);
  }

  private static List<String> listed() throws IOException {
    try (InputStream file =
        PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      return Pattern.compile("<class>(.*?)</class>")
          .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .map((MatchResult result) -> result.group(1))
          .toList();
    }
  }
}
