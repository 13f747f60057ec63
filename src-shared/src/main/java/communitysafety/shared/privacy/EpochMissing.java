package communitysafety.shared.privacy;

/**
 * A data key is wrapped by an epoch whose key is not in the key directory. Either the directory of
 * this node is behind the others, or an old backup was restored after its epoch was destroyed.
 */
public class EpochMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EpochMissing(int epoch) {
    super("The key of epoch " + epoch + " is not in the key directory (portal.keys.dir)");
  }
}
