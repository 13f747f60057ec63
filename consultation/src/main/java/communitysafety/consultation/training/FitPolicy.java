package communitysafety.consultation.training;

import java.util.List;
import java.util.OptionalInt;

/** What happens when the group that is first in line wants more places than there are. */
public enum FitPolicy {
  /** All wait behind it, people who come new too: nobody ever overtakes. */
  STRICT {
    @Override
    public OptionalInt next(List<Integer> line, int free) {
      return !line.isEmpty() && line.get(0) <= free ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public boolean letsNewcomersIn(int waiting) {
      return waiting == 0;
    }
  },
  /** The first that fits goes, and those it passes stay where they are: no place stays empty. */
  SKIP_AND_KEEP_POSITION {
    @Override
    public OptionalInt next(List<Integer> line, int free) {
      for (int i = 0; i < line.size(); i++) {
        if (line.get(i) <= free) {
          return OptionalInt.of(i);
        }
      }
      return OptionalInt.empty();
    }

    @Override
    public boolean letsNewcomersIn(int waiting) {
      return true;
    }
  };

  /**
   * Who is offered places now.
   *
   * @param line how many places each wants, first in line first
   * @param free how many there are
   * @return position in the line, from 0; empty when nobody is
   */
  public abstract OptionalInt next(List<Integer> line, int free);

  /**
   * Whether places that nobody in line was offered may go to people who come new.
   *
   * @param waiting how many are in line
   */
  public abstract boolean letsNewcomersIn(int waiting);
}
