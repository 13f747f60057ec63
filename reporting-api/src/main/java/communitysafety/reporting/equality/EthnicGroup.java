package communitysafety.reporting.equality;

import java.util.Arrays;
import java.util.List;

/** Somebody's ethnic group, in the two steps of the harmonised question for England. */
public enum EthnicGroup {
  WHITE_BRITISH(Family.WHITE),
  WHITE_IRISH(Family.WHITE),
  WHITE_GYPSY_OR_TRAVELLER(Family.WHITE),
  /** An option of the census of 2021; the design system does not list it yet. */
  WHITE_ROMA(Family.WHITE),
  WHITE_OTHER(Family.WHITE),
  MIXED_WHITE_AND_BLACK_CARIBBEAN(Family.MIXED),
  MIXED_WHITE_AND_BLACK_AFRICAN(Family.MIXED),
  MIXED_WHITE_AND_ASIAN(Family.MIXED),
  MIXED_OTHER(Family.MIXED),
  ASIAN_INDIAN(Family.ASIAN),
  ASIAN_PAKISTANI(Family.ASIAN),
  ASIAN_BANGLADESHI(Family.ASIAN),
  ASIAN_CHINESE(Family.ASIAN),
  ASIAN_OTHER(Family.ASIAN),
  BLACK_AFRICAN(Family.BLACK),
  BLACK_CARIBBEAN(Family.BLACK),
  BLACK_OTHER(Family.BLACK),
  OTHER_ARAB(Family.OTHER),
  OTHER_ANY(Family.OTHER),
  PREFER_NOT_TO_SAY(null);

  /** The first step; the second may be left out, and counts as the family's own "other" then. */
  public enum Family {
    WHITE,
    MIXED,
    ASIAN,
    BLACK,
    OTHER
  }

  private final Family family;

  EthnicGroup(Family family) {
    this.family = family;
  }

  /** The groups of a family, in the order they are asked. */
  public static List<EthnicGroup> of(Family family) {
    return Arrays.stream(values()).filter(each -> each.family == family).toList();
  }
}
