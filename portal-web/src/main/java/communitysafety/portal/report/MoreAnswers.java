package communitysafety.portal.report;

import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.report.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody tells beyond what must be asked. An answer is null until its page was sent, and may
 * be empty then: whoever skips a page is not asked again.
 */
public class MoreAnswers {

  private WorkAnswer work;
  private YesNo anythingElse;
  private List<FurtherAnswer> further = List.of();
  private YesNo tellMore;
  private ActsAnswer acts;
  private AboutWhyAnswer aboutWhy;
  private BeforeAnswer before;
  private OftenAnswer often;
  private EffectAnswer effect;
  private PeopleAnswer people;
  private FeelingSafeAnswer feelingSafe;
  private AtHomeAnswer atHome;
  private HelpWantedAnswer helpWanted;
  private NeedsAnswer needs = new NeedsAnswer();

  /** "Yes" stands until the one thing more is told; then it is asked again. */
  void answerAnythingElse(YesNo answer) {
    anythingElse = isFull("") ? YesNo.NO : answer;
  }

  /** The one that is known by the id, if it is still there. */
  Optional<FurtherAnswer> further(String id) {
    return further.stream().filter(each -> each.getId().equals(id)).findFirst();
  }

  /** Whether there is no room for one with this id. */
  boolean isFull(String id) {
    return further(id).isEmpty() && further.size() >= FurtherIncident.MOST;
  }

  /** Puts it in the place of the one with its id, or after all others. */
  void tellFurther(FurtherAnswer told) {
    List<FurtherAnswer> all = new ArrayList<>(further);
    int place = further(told.getId()).map(all::indexOf).orElse(-1);
    if (place >= 0) {
      all.set(place, told);
    } else {
      all.add(told);
    }
    boolean changed = place >= 0 && anythingElse == YesNo.NO;
    anythingElse = changed ? YesNo.NO : null;
    further = all;
  }

  void removeFurther(String id) {
    List<FurtherAnswer> all = new ArrayList<>(further);
    all.removeIf(each -> each.getId().equals(id));
    further = all;
  }

  /** The address of a page about one of the things told further. */
  static String address(Step step, FurtherAnswer about) {
    return step.path() + "?" + ReportVisit.INCIDENT + "=" + about.getId();
  }

  boolean isTellingMore() {
    return tellMore == YesNo.YES;
  }

  void keepOnly(Set<Strand> strands) {
    if (aboutWhy != null) {
      aboutWhy.keepOnly(strands);
    }
  }

  /**
   * What is sent beside the account: the answers on the way and no others.
   *
   * @param way the steps on the person's way
   */
  Details details(List<Step> way) {
    AboutWhyAnswer reasons = way.contains(Step.ABOUT_WHY) ? aboutWhy : new AboutWhyAnswer();
    ActsAnswer done = way.contains(Step.ACTS) ? acts : new ActsAnswer();
    BeforeAnswer earlier = isTellingMore() ? before : new BeforeAnswer();
    return new Details(
        reasons.named(),
        AnswerWords.personal(reasons.getWordsSaid()),
        done.named(),
        earlier.getRecurrence(),
        AnswerWords.personal(earlier.getEarlierReference()),
        earlier.named(),
        AnswerWords.personal(earlier.getToldReference()),
        isTellingMore() ? effect.harm() : Details.Harm.NOT_SAID,
        isTellingMore() ? people.people() : Details.People.NOT_SAID,
        isTellingMore() ? risk(way) : Details.Risk.NOT_SAID,
        isTellingMore() ? helpWanted.named() : Set.of(),
        way.contains(Step.CONTACT) || isTellingMore() ? needs.needs() : Details.Needs.NONE);
  }

  private Details.Risk risk(List<Step> way) {
    OftenAnswer rhythm = way.contains(Step.OFTEN) ? often : new OftenAnswer();
    AtHomeAnswer home = way.contains(Step.AT_HOME) ? atHome : new AtHomeAnswer();
    return new Details.Risk(
        rhythm.getFrequency(),
        rhythm.getChange(),
        feelingSafe.getTargeted(),
        feelingSafe.getAgain(),
        feelingSafe.namedWorries(),
        home.getCannotStay(),
        home.getUnsafe(),
        helpWanted.getHasSupport(),
        home.named(),
        feelingSafe.namedDangers());
  }

  public WorkAnswer getWork() {
    return work;
  }

  public void setWork(WorkAnswer work) {
    this.work = work;
  }

  public YesNo getAnythingElse() {
    return anythingElse;
  }

  public void setAnythingElse(YesNo anythingElse) {
    this.anythingElse = anythingElse;
  }

  public List<FurtherAnswer> getFurther() {
    return further;
  }

  public void setFurther(List<FurtherAnswer> further) {
    this.further = further == null ? List.of() : List.copyOf(further);
  }

  public YesNo getTellMore() {
    return tellMore;
  }

  public void setTellMore(YesNo tellMore) {
    this.tellMore = tellMore;
  }

  public ActsAnswer getActs() {
    return acts;
  }

  public void setActs(ActsAnswer acts) {
    this.acts = acts;
  }

  public AboutWhyAnswer getAboutWhy() {
    return aboutWhy;
  }

  public void setAboutWhy(AboutWhyAnswer aboutWhy) {
    this.aboutWhy = aboutWhy;
  }

  public BeforeAnswer getBefore() {
    return before;
  }

  public void setBefore(BeforeAnswer before) {
    this.before = before;
  }

  public OftenAnswer getOften() {
    return often;
  }

  public void setOften(OftenAnswer often) {
    this.often = often;
  }

  public EffectAnswer getEffect() {
    return effect;
  }

  public void setEffect(EffectAnswer effect) {
    this.effect = effect;
  }

  public PeopleAnswer getPeople() {
    return people;
  }

  public void setPeople(PeopleAnswer people) {
    this.people = people;
  }

  public FeelingSafeAnswer getFeelingSafe() {
    return feelingSafe;
  }

  public void setFeelingSafe(FeelingSafeAnswer feelingSafe) {
    this.feelingSafe = feelingSafe;
  }

  public AtHomeAnswer getAtHome() {
    return atHome;
  }

  public void setAtHome(AtHomeAnswer atHome) {
    this.atHome = atHome;
  }

  public HelpWantedAnswer getHelpWanted() {
    return helpWanted;
  }

  public void setHelpWanted(HelpWantedAnswer helpWanted) {
    this.helpWanted = helpWanted;
  }

  public NeedsAnswer getNeeds() {
    return needs;
  }

  public void setNeeds(NeedsAnswer needs) {
    this.needs = needs == null ? new NeedsAnswer() : needs;
  }
}
