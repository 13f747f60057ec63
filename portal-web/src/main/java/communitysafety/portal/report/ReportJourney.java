package communitysafety.portal.report;

import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Relation;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which pages one person meets and in what order, given what they have answered so far. Pure:
 * no request, no clock, no database. Pages ask it where to go; they never decide themselves.
 */
public final class ReportJourney {

  private final ReportAnswers answers;
  private final Located located;

  /**
   * @param located where the answers lead to ({@link ReportAnswers#locate}); not looked at while
   *     the place has not been asked for
   */
  ReportJourney(ReportAnswers answers, Located located) {
    this.answers = answers;
    this.located = located;
  }

  /** The pages on the way, in order, as far as the answers tell; ends with CHECK_ANSWERS. */
  List<Step> route() {
    List<Step> route = new ArrayList<>();
    route.add(Step.SAFETY);
    if (answers.getDanger() == YesNo.YES) {
      route.add(Step.EMERGENCY);
    }
    route.add(Step.KIND);
    route.add(Step.WHO);
    if (answers.getRelation() != null && answers.getRelation().isForSomebodyElse()) {
      route.add(Step.AGREEMENT);
    }
    route.add(Step.NAME);
    route.add(Step.WHAT_HAPPENED);
    if (tellsOfHate()) {
      route.add(Step.WHY);
    }
    if (tellsOfAntiSocialBehaviour()) {
      route.add(Step.BEHAVIOUR);
    }
    route.add(Step.WHEN);
    route.add(Step.WHERE);
    if (asksForTown()) {
      route.add(Step.NEAREST_TOWN);
    }
    if (isIn(AreaKind.OUTSIDE)) {
      route.add(Step.OUTSIDE);
    }
    if (isHandedToYork()) {
      route.add(Step.YORK);
    }
    if (answers.getRelation() == Relation.PROFESSIONAL) {
      route.add(Step.WORK);
    }
    route.add(Step.ANYTHING_ELSE);
    if (answers.getMore().getAnythingElse() == YesNo.YES) {
      route.add(Step.FURTHER);
    }
    route.add(Step.MORE);
    if (answers.getMore().isTellingMore()) {
      route.addAll(toTellMore());
    }
    if (answers.isNamed()) {
      route.add(Step.CONTACT);
    }
    route.add(Step.SHARING);
    route.add(Step.CHECK_ANSWERS);
    return List.copyOf(route);
  }

  /** The pages of who tells more, as far as they make sense for what was told. */
  private List<Step> toTellMore() {
    List<Step> steps = new ArrayList<>();
    if (answers.getSubject() != Subject.ANTI_SOCIAL_BEHAVIOUR) {
      steps.add(Step.ACTS);
    }
    if (tellsOfHate()) {
      steps.add(Step.ABOUT_WHY);
    }
    steps.add(Step.BEFORE);
    if (happensOften()) {
      steps.add(Step.OFTEN);
    }
    steps.add(Step.EFFECT);
    steps.add(Step.PEOPLE);
    steps.add(Step.FEELING_SAFE);
    if (answers.getRelation() != Relation.WITNESS) {
      // Who only saw it cannot know how safe the person is at home.
      steps.add(Step.AT_HOME);
    }
    steps.add(Step.HELP_WANTED);
    return steps;
  }

  /** Whether it was said, here or where it was asked when it happened, to be more than one time. */
  private boolean happensOften() {
    BeforeAnswer before = answers.getMore().getBefore();
    if (before != null && before.isSaid()) {
      return before.isRepeated();
    }
    return answers.getWhen() != null
        && (answers.getWhen().getPrecision() == Precision.PERIOD
            || answers.getWhen().getPrecision() == Precision.ONGOING);
  }

  /** About how many pages there are for who tells more. */
  int pagesToTellMore() {
    return toTellMore().size();
  }

  private boolean tellsOfHate() {
    return answers.getSubject() != null && answers.getSubject().includesHateCrime();
  }

  private boolean tellsOfAntiSocialBehaviour() {
    return answers.getSubject() != null && answers.getSubject().includesAntiSocialBehaviour();
  }

  private boolean asksForTown() {
    return answers.getWhere() != null
        && (answers.getNearestTown() != null || ReportAnswers.isBetween(located));
  }

  private boolean isIn(AreaKind kind) {
    return answers.getWhere() != null && located.area().kind() == kind;
  }

  /** Whether another council will act on what is told of anti-social behaviour. */
  boolean isHandedToYork() {
    return tellsOfAntiSocialBehaviour() && isIn(AreaKind.YORK);
  }

  /** The page to go to now: the first on the route that still needs an answer. */
  Step next() {
    return route().stream().filter(step -> !isAnswered(step)).findFirst().orElseThrow();
  }

  /**
   * Whether the step may be shown: it is on the route and nothing before it is unanswered. What was
   * told further may be changed and removed whenever the page that lists it may be shown.
   */
  boolean mayVisit(Step step) {
    if (isAside(step) && !answers.getMore().getFurther().isEmpty()) {
      return mayVisit(Step.ANYTHING_ELSE);
    }
    List<Step> route = route();
    int index = route.indexOf(step);
    return index >= 0 && route.subList(0, index).stream().allMatch(this::isAnswered);
  }

  /** Whether all is answered, so that it can be sent. */
  boolean isComplete() {
    return next() == Step.CHECK_ANSWERS;
  }

  /** Whether it stands beside the route, reached from the page that lists what was told further. */
  private static boolean isAside(Step step) {
    return step == Step.FURTHER || step == Step.REMOVE;
  }

  /** The address the Back link leads to. */
  String back(Step step) {
    if (isAside(step)) {
      return Step.ANYTHING_ELSE.path();
    }
    int index = route().indexOf(step);
    return index <= 0 ? Step.START : route().get(index - 1).path();
  }

  /** The number of the step in "Step 5 of about 10". Pages that ask nothing count with the last. */
  int number(Step step) {
    List<Step> route = route();
    int index = route.indexOf(isAside(step) ? Step.ANYTHING_ELSE : step);
    return count(route.subList(0, Math.max(index, 0) + 1));
  }

  /** About how many there will be: what is not known yet is taken to ask one page more. */
  int total() {
    int unknown = (answers.getSubject() == null ? 1 : 0) + (answers.getName() == null ? 1 : 0);
    return count(route()) + unknown;
  }

  private static int count(List<Step> steps) {
    return (int) steps.stream().filter(ReportJourney::asks).count();
  }

  private static boolean asks(Step step) {
    return switch (step) {
      case EMERGENCY, YORK, OUTSIDE, FURTHER, REMOVE -> false;
      default -> true;
    };
  }

  private boolean isAnswered(Step step) {
    MoreAnswers more = answers.getMore();
    return switch (step) {
      case SAFETY -> answers.getDanger() != null;
      case EMERGENCY -> answers.isEmergencyRead();
      case KIND -> answers.getSubject() != null;
      case WHO -> answers.getRelation() != null;
      case AGREEMENT -> answers.getAgreement() != null;
      case NAME -> answers.getName() != null;
      case WHAT_HAPPENED -> answers.getAccount() != null;
      case WHY -> answers.getWhy() != null;
      case BEHAVIOUR -> answers.getBehaviour() != null;
      case WHEN -> answers.getWhen() != null;
      case WHERE -> answers.getWhere() != null;
      case NEAREST_TOWN -> answers.getNearestTown() != null && !ReportAnswers.isBetween(located);
      case OUTSIDE -> answers.isPassOn();
      case YORK -> answers.isYorkRead();
      case WORK -> more.getWork() != null;
      case ANYTHING_ELSE -> more.getAnythingElse() != null;
      case MORE -> more.getTellMore() != null;
      case ACTS -> more.getActs() != null;
      case ABOUT_WHY -> more.getAboutWhy() != null;
      case BEFORE -> more.getBefore() != null;
      case OFTEN -> more.getOften() != null;
      case EFFECT -> more.getEffect() != null;
      case PEOPLE -> more.getPeople() != null;
      case FEELING_SAFE -> more.getFeelingSafe() != null;
      case AT_HOME -> more.getAtHome() != null;
      case HELP_WANTED -> more.getHelpWanted() != null;
      case CONTACT -> answers.getContact() != null;
      case SHARING -> answers.getConsents() != null;
      case FURTHER, REMOVE, CHECK_ANSWERS -> false;
    };
  }
}
