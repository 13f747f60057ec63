package communitysafety.portal.report;

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
    if (answers.isNamed()) {
      route.add(Step.CONTACT);
    }
    route.add(Step.SHARING);
    route.add(Step.CHECK_ANSWERS);
    return List.copyOf(route);
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

  /** Whether the step may be shown: it is on the route and nothing before it is unanswered. */
  boolean mayVisit(Step step) {
    List<Step> route = route();
    int index = route.indexOf(step);
    return index >= 0 && route.subList(0, index).stream().allMatch(this::isAnswered);
  }

  /** Whether all is answered, so that it can be sent. */
  boolean isComplete() {
    return next() == Step.CHECK_ANSWERS;
  }

  /** The address the Back link leads to. */
  String back(Step step) {
    int index = route().indexOf(step);
    return index <= 0 ? Step.START : route().get(index - 1).path();
  }

  /** The number of the step in "Step 5 of about 10". Pages that ask nothing count with the last. */
  int number(Step step) {
    List<Step> route = route();
    return count(route.subList(0, Math.max(route.indexOf(step), 0) + 1));
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
    return step != Step.EMERGENCY && step != Step.YORK && step != Step.OUTSIDE;
  }

  private boolean isAnswered(Step step) {
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
      case CONTACT -> answers.getContact() != null;
      case SHARING -> answers.getConsents() != null;
      case CHECK_ANSWERS -> false;
    };
  }
}
