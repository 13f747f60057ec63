package communitysafety.consultation.survey.expression;

import java.util.Optional;

/** What the names in an expression stand for, at the place where it stands. */
public interface Names {

  /**
   * @param slot under which {@link Scope#value} knows it
   */
  record Named(int slot, Type type) {}

  /** Empty when it cannot be used here; who asks says why. */
  Optional<Named> find(String name);

  /** Type of the answer that {@code .} stands for; empty outside of constraints. */
  default Optional<Type> answer() {
    return Optional.empty();
  }

  /** Whether a bare name is a column of the list that is filtered. */
  default boolean hasColumn(String name) {
    return false;
  }
}
