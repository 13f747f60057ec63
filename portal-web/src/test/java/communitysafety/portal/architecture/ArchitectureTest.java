package communitysafety.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import communitysafety.portal.architecture.broken.BrokenUtils;
import communitysafety.portal.startup.ApiApplication;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds our classes against each rule, and then shows that the rule can fail: its twin reads a
 * class that breaks it.
 */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // Once packed, other modules' tests are a jar beside their classes.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("communitysafety");

  static Stream<Arguments> rules() throws ClassNotFoundException {
    return Stream.of(
        rule(
            "packages use only what they declare",
            Rules.PACKAGES_USE_ONLY_WHAT_THEY_DECLARE,
            BrokenUtils.class),
        rule(
            "the kernel knows nothing above it",
            Rules.THE_KERNEL_KNOWS_NOTHING_ABOVE_IT,
            "communitysafety.shared.broken.BrokenKernel"),
        rule(
            "reporting and consultation do not know each other",
            Rules.REPORTING_AND_CONSULTATION_DO_NOT_KNOW_EACH_OTHER,
            "communitysafety.reporting.routing.BrokenRouting"),
        rule(
            "nothing public reads raw results",
            Rules.NO_RAW_EGRESS,
            "communitysafety.consultation.release.BrokenRelease"),
        rule(
            "only the portal knows Faces",
            Rules.ONLY_THE_PORTAL_KNOWS_FACES,
            "communitysafety.shared.broken.BrokenKernel"),
        rule(
            "only http packages know JAX-RS",
            Rules.ONLY_HTTP_PACKAGES_KNOW_JAX_RS,
            BrokenUtils.class),
        rule(
            "what happened and who must act are plain Java",
            Rules.WHAT_HAPPENED_AND_WHO_MUST_ACT_ARE_PLAIN_JAVA,
            "communitysafety.reporting.routing.BrokenRouting"),
        rule(
            "keys are touched in one place",
            Rules.KEYS_ARE_TOUCHED_IN_ONE_PLACE,
            BrokenUtils.class),
        rule(
            "only mail and the launcher open connections",
            Rules.ONLY_MAIL_AND_THE_LAUNCHER_OPEN_CONNECTIONS,
            BrokenUtils.class),
        rule("time comes from a clock", Rules.TIME_COMES_FROM_A_CLOCK, BrokenUtils.class),
        rule(
            "nobody prints but the launcher",
            Rules.NOBODY_PRINTS_BUT_THE_LAUNCHER,
            BrokenUtils.class),
        rule("names say what a class is", Rules.NAMES_SAY_WHAT_A_CLASS_IS, BrokenUtils.class),
        rule(
            "every resource method names its permission",
            Rules.EVERY_RESOURCE_METHOD_NAMES_ITS_PERMISSION,
            BrokenUtils.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void our_classes_keep_the_rule(String name, ArchRule rule, Class<?> broken) {
    rule.check(OURS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_class_that_breaks_the_rule_is_found(String name, ArchRule rule, Class<?> broken) {
    JavaClasses classes = new ClassFileImporter().importClasses(broken);

    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }

  @Test
  void every_resource_is_served_and_nothing_else() {
    Set<Class<?>> found =
        OURS.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .collect(Collectors.toSet());

    assertThat(new ApiApplication().getClasses())
        .filteredOn(type -> type.isAnnotationPresent(Path.class))
        .containsExactlyInAnyOrderElementsOf(found);
  }

  private static Arguments rule(String name, ArchRule rule, Class<?> broken) {
    return Arguments.of(name, rule, broken);
  }

  private static Arguments rule(String name, ArchRule rule, String broken)
      throws ClassNotFoundException {
    return Arguments.of(name, rule, Class.forName(broken));
  }
}
