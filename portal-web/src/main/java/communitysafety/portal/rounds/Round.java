package communitysafety.portal.rounds;

import java.util.List;

/**
 * Something the portal does by itself, again and again, on every node: what is due is done once,
 * whoever comes first, since each step finds out in its own transaction whether it is still to do.
 * A bean of this type is found and run by {@link Rounds}.
 */
public interface Round {

  /** When it is run. */
  Pace pace();

  /** What is done, in this order. A step that fails keeps no other from being done. */
  List<Step<?>> steps();
}
