package communitysafety.consultation.publication;

import java.util.Objects;

/**
 * How many of which group are wanted.
 *
 * @param name of the group, for staff; unique in its consultation
 * @param condition expression over the answers; empty for everybody
 * @param wanted at least 1
 */
public record Quota(String name, String condition, int wanted) {

  public Quota {
    Objects.requireNonNull(name);
    Objects.requireNonNull(condition);
    if (name.isBlank() || wanted < 1) {
      throw new IllegalArgumentException("a quota has a name and wants somebody");
    }
  }
}
