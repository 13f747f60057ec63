package communitysafety.portal.rounds;

import jakarta.enterprise.inject.Instance;
import java.util.function.Consumer;

/**
 * One thing that a round does.
 *
 * @param what it is about, for the log: "Equality answers"
 * @param useCases where the use case comes from; it is made for this one time
 * @param work what it is told to do
 */
public record Step<T>(String what, Instance<T> useCases, Consumer<T> work) {

  private static final System.Logger LOG = System.getLogger(Step.class.getName());

  /**
   * Never throws: whatever goes wrong now may go right the next time, and a round that throws ends.
   */
  public void take() {
    T useCase = useCases.get();
    try {
      work.accept(useCase);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}: what is due could not be done: {1}",
          what,
          e.getClass().getName());
    } finally {
      useCases.destroy(useCase);
    }
  }
}
