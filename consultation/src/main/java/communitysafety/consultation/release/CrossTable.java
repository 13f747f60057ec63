package communitysafety.consultation.release;

import java.util.List;

/**
 * One question by the groups of another, in true counts.
 *
 * @param question whose options are the rows
 * @param by whose options are the groups
 * @param groups values of {@code by}, and {@link #NOT_STATED} for whoever did not answer it, if
 *     anybody could leave it: all together they are everybody
 * @param inGroups as the groups, one each
 */
public record CrossTable(String question, String by, List<String> groups, List<Counts> inGroups) {

  /** The group of those who were not asked for a group, or did not answer. */
  public static final String NOT_STATED = "";

  /** Not even the attacker's work keeps a larger one safe, and nobody reads it. */
  public static final int MOST_CELLS = 400;

  public CrossTable {
    groups = List.copyOf(groups);
    inGroups = List.copyOf(inGroups);
    if (groups.isEmpty() || groups.size() != inGroups.size()) {
      throw new IllegalArgumentException("each group has its counts");
    }
  }

  public boolean isTooLarge() {
    return groups.size() * inGroups.get(0).byOption().size() > MOST_CELLS;
  }
}
