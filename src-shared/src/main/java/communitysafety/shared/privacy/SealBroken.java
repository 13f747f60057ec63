package communitysafety.shared.privacy;

/**
 * Sealed bytes did not open: they were altered, cut, sealed for another context, or belong to
 * another key. It never says which, and carries no content.
 */
public class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String what) {
    super(what + " did not open: it was altered, or it belongs elsewhere");
  }
}
