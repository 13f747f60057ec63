package communitysafety.portal.report;

import communitysafety.reporting.incident.Act;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was done, in three groups that can be looked through one by one. */
public class ActsAnswer extends OptionalAnswer {

  /** Things said, written or spread. */
  static final List<Act> SAID =
      List.of(
          Act.VERBAL_ABUSE,
          Act.THREATS,
          Act.HARASSMENT,
          Act.BULLYING,
          Act.ONLINE_ABUSE,
          Act.HATE_MAIL,
          Act.MALICIOUS_COMPLAINTS);

  /** Things done to a person. */
  static final List<Act> DONE =
      List.of(
          Act.PHYSICAL_ASSAULT,
          Act.SPITTING,
          Act.UNWANTED_ADVANCES,
          Act.SEXUAL_ASSAULT,
          Act.PHOTOS_WITHOUT_CONSENT);

  /** Things done to what is theirs, and all else. */
  static final List<Act> DAMAGED =
      List.of(
          Act.DAMAGE,
          Act.GRAFFITI,
          Act.RUBBISH_DUMPED,
          Act.ARSON,
          Act.THEFT_OR_EXPLOITATION,
          Act.ANIMAL_HARMED,
          Act.OTHER);

  private List<String> said = List.of();
  private List<String> done = List.of();
  private List<String> damaged = List.of();

  public List<String> getSaid() {
    return said;
  }

  public void setSaid(List<String> said) {
    this.said = said == null ? List.of() : List.copyOf(said);
  }

  public List<String> getDone() {
    return done;
  }

  public void setDone(List<String> done) {
    this.done = done == null ? List.of() : List.copyOf(done);
  }

  public List<String> getDamaged() {
    return damaged;
  }

  public void setDamaged(List<String> damaged) {
    this.damaged = damaged == null ? List.of() : List.copyOf(damaged);
  }

  List<String> all() {
    return Stream.of(said, done, damaged).flatMap(List::stream).toList();
  }

  Set<Act> named() {
    return AnswerWords.constants(Act.class, all());
  }
}
