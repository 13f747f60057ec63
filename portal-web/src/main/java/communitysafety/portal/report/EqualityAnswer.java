package communitysafety.portal.report;

import communitysafety.reporting.equality.AgeBand;
import communitysafety.reporting.equality.Condition;
import communitysafety.reporting.equality.Effect;
import communitysafety.reporting.equality.EqualityAnswers;
import communitysafety.reporting.equality.EthnicGroup;
import communitysafety.reporting.equality.EthnicGroup.Family;
import communitysafety.reporting.equality.GenderSame;
import communitysafety.reporting.equality.Orientation;
import communitysafety.reporting.equality.Religion;
import communitysafety.reporting.equality.Sex;
import java.util.Map;

/**
 * What was chosen on the page of equality questions; each empty when nothing was. Lives for one
 * request and is in no draft.
 */
public class EqualityAnswer {

  /** In place of a family when somebody would rather not say. */
  static final String NO_FAMILY = "PREFER_NOT_TO_SAY";

  /** What counts when the second step was left out. */
  private static final Map<Family, EthnicGroup> ANY_OF =
      Map.of(
          Family.WHITE, EthnicGroup.WHITE_OTHER,
          Family.MIXED, EthnicGroup.MIXED_OTHER,
          Family.ASIAN, EthnicGroup.ASIAN_OTHER,
          Family.BLACK, EthnicGroup.BLACK_OTHER,
          Family.OTHER, EthnicGroup.OTHER_ANY);

  private String age = "";
  private String condition = "";
  private String effect = "";
  private String family = "";
  private String white = "";
  private String mixed = "";
  private String asian = "";
  private String black = "";
  private String other = "";
  private String religion = "";
  private String sex = "";
  private String genderSame = "";
  private String orientation = "";

  EqualityAnswers answers() {
    Condition lasting = one(Condition.class, condition);
    return new EqualityAnswers(
        one(AgeBand.class, age),
        lasting,
        lasting == Condition.YES ? one(Effect.class, effect) : null,
        ethnicGroup(),
        one(Religion.class, religion),
        one(Sex.class, sex),
        one(GenderSame.class, genderSame),
        one(Orientation.class, orientation));
  }

  /** Of the family that was chosen; what was ticked below another does not count. */
  private EthnicGroup ethnicGroup() {
    if (family.equals(NO_FAMILY)) {
      return EthnicGroup.PREFER_NOT_TO_SAY;
    }
    Family chosen = one(Family.class, family);
    if (chosen == null) {
      return null;
    }
    String second =
        switch (chosen) {
          case WHITE -> white;
          case MIXED -> mixed;
          case ASIAN -> asian;
          case BLACK -> black;
          case OTHER -> other;
        };
    return second.isEmpty() ? ANY_OF.get(chosen) : EthnicGroup.valueOf(second);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String chosen) {
    return chosen == null || chosen.isEmpty() ? null : Enum.valueOf(type, chosen);
  }

  public String getAge() {
    return age;
  }

  public void setAge(String age) {
    this.age = age == null ? "" : age;
  }

  public String getCondition() {
    return condition;
  }

  public void setCondition(String condition) {
    this.condition = condition == null ? "" : condition;
  }

  public String getEffect() {
    return effect;
  }

  public void setEffect(String effect) {
    this.effect = effect == null ? "" : effect;
  }

  public String getFamily() {
    return family;
  }

  public void setFamily(String family) {
    this.family = family == null ? "" : family;
  }

  public String getWhite() {
    return white;
  }

  public void setWhite(String white) {
    this.white = white == null ? "" : white;
  }

  public String getMixed() {
    return mixed;
  }

  public void setMixed(String mixed) {
    this.mixed = mixed == null ? "" : mixed;
  }

  public String getAsian() {
    return asian;
  }

  public void setAsian(String asian) {
    this.asian = asian == null ? "" : asian;
  }

  public String getBlack() {
    return black;
  }

  public void setBlack(String black) {
    this.black = black == null ? "" : black;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other == null ? "" : other;
  }

  public String getReligion() {
    return religion;
  }

  public void setReligion(String religion) {
    this.religion = religion == null ? "" : religion;
  }

  public String getSex() {
    return sex;
  }

  public void setSex(String sex) {
    this.sex = sex == null ? "" : sex;
  }

  public String getGenderSame() {
    return genderSame;
  }

  public void setGenderSame(String genderSame) {
    this.genderSame = genderSame == null ? "" : genderSame;
  }

  public String getOrientation() {
    return orientation;
  }

  public void setOrientation(String orientation) {
    this.orientation = orientation == null ? "" : orientation;
  }
}
