package communitysafety.shared.privacy;

import java.util.UUID;

/** The data key is gone, and with it for good all that it sealed: the report was erased. */
public class KeyDestroyed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyDestroyed(UUID id) {
    super("Data key " + id + " was destroyed");
  }
}
