package communitysafety.shared;

import java.time.Duration;

/** When an application may begin what it does beside its requests. */
public final class ApplicationStart {

  /**
   * How long after {@code @Initialized(ApplicationScoped.class)} whatever runs in a thread of its
   * own keeps still. The server goes on putting the application together after that event, and ends
   * with closing the files it reads classes from; a class that another thread looks for just then
   * may be called missing, and is missing until the next start (met once, as a
   * NoClassDefFoundError; see also payara/Payara#4099).
   */
  public static final Duration SETTLED = Duration.ofSeconds(5);

  private ApplicationStart() {}
}
