package communitysafety.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on a package, which of our other packages it may depend on (names below {@code
 * communitysafety}). An architecture test reads it and fails on any other dependency.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uses {
  String[] value();
}
