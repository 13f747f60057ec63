package communitysafety.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import communitysafety.shared.Uses;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house that a machine can hold us to. */
final class Rules {

  private static final String ROOT = "communitysafety.";

  /** What a package may depend on, it says itself. */
  static final ArchRule PACKAGES_USE_ONLY_WHAT_THEY_DECLARE =
      classes().should(useOnlyWhatTheirPackageDeclares());

  static final ArchRule THE_KERNEL_KNOWS_NOTHING_ABOVE_IT =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "shared..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "reporting..", ROOT + "consultation..", ROOT + "portal..");

  static final ArchRule REPORTING_AND_CONSULTATION_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "reporting..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "consultation..", ROOT + "portal..");

  /** What the public reads, on pages, in files and by program, was released. */
  static final ArchRule NO_RAW_EGRESS =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "portal.consultations..",
              ROOT + "consultation.http..",
              ROOT + "consultation.release..",
              ROOT + "consultation.publication..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "consultation.results..");

  static final ArchRule ONLY_THE_PORTAL_KNOWS_FACES =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

  static final ArchRule ONLY_HTTP_PACKAGES_KNOW_JAX_RS =
      noClasses()
          .that()
          .resideOutsideOfPackages("..http..", ROOT + "shared.problem..", ROOT + "portal.startup..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  static final ArchRule WHAT_HAPPENED_AND_WHO_MUST_ACT_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "reporting.incident..", ROOT + "reporting.routing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "javax..", "org..", "com..");

  static final ArchRule KEYS_ARE_TOUCHED_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "shared.privacy..")
          // The visitor's own key, and a key that lives as long as the process and opens nothing.
          .and()
          .doNotHaveSimpleName("DraftKey")
          .and()
          .doNotHaveSimpleName("SignInDelay")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.crypto.tink..", "javax.crypto..", "org.bouncycastle..");

  static final ArchRule ONLY_MAIL_AND_THE_LAUNCHER_OPEN_CONNECTIONS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "shared.mail..", ROOT + "portal.launcher..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "open a network connection",
                  type ->
                      type.getPackageName().startsWith("jakarta.mail")
                          || type.getPackageName().startsWith("java.net.http")
                          || Set.of(
                                  "java.net.Socket",
                                  "java.net.ServerSocket",
                                  "java.net.URLConnection",
                                  "java.net.HttpURLConnection")
                              .contains(type.getName())));

  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe("ask the machine for the time", Rules::asksTheMachine));

  static final ArchRule NOBODY_PRINTS_BUT_THE_LAUNCHER =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "portal.launcher..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Utils?|Impl|DTO|VO|Service|Info|Data)$|.*\\.(Abstract|Base)[A-Z].*");

  /**
   * {@code @PermitAll} stands on the class: on a method the server takes it as "authenticate first"
   * and answers strangers 401.
   */
  static final ArchRule EVERY_RESOURCE_METHOD_NAMES_ITS_PERMISSION =
      methods()
          .that(
              DescribedPredicate.describe(
                  "answer HTTP requests",
                  (JavaMethod method) ->
                      method.getOwner().isAnnotatedWith(Path.class)
                          && method.isMetaAnnotatedWith(HttpMethod.class)))
          .should(nameTheirPermission());

  private Rules() {}

  private static boolean asksTheMachine(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean now =
        owner.startsWith("java.time.")
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().isEmpty();
    boolean old = owner.equals("java.util.Calendar") && call.getName().equals("getInstance");
    return now
        || old
        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
  }

  /** On the method or, where all of a resource's are for everyone, on the class. */
  private static ArchCondition<JavaMethod> nameTheirPermission() {
    return new ArchCondition<>("name their permission") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean named =
            Stream.of(PermitAll.class, RolesAllowed.class)
                .anyMatch(
                    permission ->
                        method.isAnnotatedWith(permission)
                            || method.getOwner().isAnnotatedWith(permission));
        events.add(
            new SimpleConditionEvent(method, named, method.getFullName() + " names no permission"));
      }
    };
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheirPackageDeclares() {
    return new ArchCondition<>("use only what their package declares") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Uses uses = type.getPackage().tryGetAnnotationOfType(Uses.class).orElse(null);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String other = packageOf(dependency.getTargetClass());
          boolean ours = other.startsWith(ROOT) && !other.equals(type.getPackageName());
          if (ours && !isDeclared(uses, other)) {
            events.add(
                SimpleConditionEvent.violated(
                    type,
                    type.getPackageName() + " uses " + other + ": " + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }

  /** The root packages hold only what everyone may use, such as the annotation itself. */
  private static boolean isDeclared(Uses uses, String other) {
    String name = other.substring(ROOT.length());
    return name.equals("shared") || (uses != null && Arrays.asList(uses.value()).contains(name));
  }
}
