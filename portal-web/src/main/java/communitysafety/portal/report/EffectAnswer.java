package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.Harm;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.List;
import java.util.stream.Stream;

/** What it did to people and things. */
public class EffectAnswer extends OptionalAnswer {

  private YesNoUnknown hurt;
  private YesNoUnknown treated;
  private String injuries = "";
  private String damage = "";

  public YesNoUnknown getHurt() {
    return hurt;
  }

  public void setHurt(YesNoUnknown hurt) {
    this.hurt = hurt;
  }

  public YesNoUnknown getTreated() {
    return treated;
  }

  public void setTreated(YesNoUnknown treated) {
    this.treated = treated;
  }

  public String getInjuries() {
    return injuries;
  }

  public void setInjuries(String injuries) {
    this.injuries = TypedText.lines(injuries);
  }

  public String getDamage() {
    return damage;
  }

  public void setDamage(String damage) {
    this.damage = TypedText.lines(damage);
  }

  /** Injuries count only then. Not named like a getter: JSON-B would take it for one of "hurt". */
  private boolean somebodyWasHurt() {
    return hurt == YesNoUnknown.YES;
  }

  Harm harm() {
    return new Harm(
        hurt,
        somebodyWasHurt() ? treated : null,
        somebodyWasHurt() ? AnswerWords.personal(injuries) : null,
        AnswerWords.personal(damage));
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(
            somebodyWasHurt()
                ? Mistake.ifLong("injuries", "report.effect", injuries, Details.MAX_WORDS)
                : List.<Mistake>of(),
            Mistake.ifLong("damage", "report.effect", damage, Details.MAX_WORDS))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  List<String> ownWords() {
    return List.of(injuries, damage);
  }
}
