package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReportJourneyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Walks on with every answer there is to every question, and looks at each end. */
  private static void everyWay(Located place, Consumer<List<Answered>> atTheEnd) {
    walk(place, new ArrayList<>(), atTheEnd);
  }

  private record Answered(Step step, Consumer<ReportAnswers> answer) {}

  private static void walk(Located place, List<Answered> sofar, Consumer<List<Answered>> atTheEnd) {
    ReportAnswers answers = replay(sofar);
    ReportJourney journey = new ReportJourney(answers, answers.decided(place));
    Step next = journey.next();
    assertThat(journey.mayVisit(next)).isTrue();
    assertThat(sofar).as("a journey without end").hasSizeLessThan(30);
    if (next == Step.CHECK_ANSWERS) {
      atTheEnd.accept(sofar);
      return;
    }
    for (Consumer<ReportAnswers> answer : answersTo(next)) {
      List<Answered> further = new ArrayList<>(sofar);
      further.add(new Answered(next, answer));
      walk(place, further, atTheEnd);
    }
  }

  private static ReportAnswers replay(List<Answered> sofar) {
    ReportAnswers answers = new ReportAnswers();
    sofar.forEach(each -> each.answer().accept(answers));
    return answers;
  }

  private static List<Consumer<ReportAnswers>> answersTo(Step step) {
    return switch (step) {
      case SAFETY -> each(YesNo.values(), ReportAnswers::answerDanger);
      case EMERGENCY -> List.of(a -> a.setEmergencyRead(true));
      case KIND -> each(Subject.values(), ReportAnswers::answerSubject);
      case WHO -> each(Relation.values(), ReportAnswers::answerRelation);
      case AGREEMENT -> each(Agreement.values(), ReportAnswers::setAgreement);
      case NAME -> List.of(a -> a.answerName(name()), a -> a.answerName(anonymous()));
      case WHAT_HAPPENED -> List.of(a -> a.setAccount("They shouted at me."));
      case WHY -> List.of(a -> a.setWhy(why()));
      case BEHAVIOUR -> List.of(a -> a.setBehaviour(behaviour()));
      case WHEN -> List.of(a -> a.setWhen(today()));
      case WHERE -> List.of(a -> a.answerWhere(somewhere("by the bridge")));
      case NEAREST_TOWN ->
          List.of(
              a -> a.answerNearestTown("tadcaster"),
              a -> a.answerNearestTown("copmanthorpe"),
              a -> a.answerNearestTown("OUTSIDE"),
              a -> a.answerNearestTown(ReportAnswers.NO_TOWN));
      case OUTSIDE -> List.of(a -> a.setPassOn(true));
      case YORK -> List.of(a -> a.setYorkRead(true));
      case CONTACT -> List.of(a -> a.setContact(doNotContact()));
      case SHARING -> List.of(a -> a.setConsents(shareWithAll()));
      case CHECK_ANSWERS -> List.of();
    };
  }

  private static <T> List<Consumer<ReportAnswers>> each(
      T[] values, java.util.function.BiConsumer<ReportAnswers, T> answer) {
    List<Consumer<ReportAnswers>> all = new ArrayList<>();
    for (T value : values) {
      all.add(answers -> answer.accept(answers, value));
    }
    return all;
  }

  private static NameAnswer name() {
    NameAnswer name = new NameAnswer();
    name.setNamed(YesNo.YES);
    name.setName("Sam Specimen");
    return name;
  }

  private static NameAnswer anonymous() {
    NameAnswer name = new NameAnswer();
    name.setNamed(YesNo.NO);
    return name;
  }

  private static WhyAnswer why() {
    WhyAnswer why = new WhyAnswer();
    why.setStrands(List.of("RACE", "OTHER"));
    why.setOther("my clothes");
    return why;
  }

  private static BehaviourAnswer behaviour() {
    BehaviourAnswer behaviour = new BehaviourAnswer();
    behaviour.setBehaviours(List.of("NOISE"));
    return behaviour;
  }

  private static WhenAnswer today() {
    WhenAnswer when = new WhenAnswer();
    when.setPrecision(Occurrence.Precision.EXACT);
    when.setDay(new TypedDate("23", "11", "2026"));
    return when;
  }

  private static WhereAnswer somewhere(String description) {
    WhereAnswer where = new WhereAnswer();
    where.setKind(Place.Kind.DESCRIPTION);
    where.setDescription(description);
    return where;
  }

  private static ContactAnswer doNotContact() {
    ContactAnswer contact = new ContactAnswer();
    contact.setWays(List.of("NONE"));
    return contact;
  }

  private static ConsentsAnswer shareWithAll() {
    ConsentsAnswer consents = new ConsentsAnswer();
    consents.setPolice(ConsentLevel.CONTACT_ME);
    consents.setHub(ConsentLevel.CONTACT_ME);
    consents.setSupport(YesNo.YES);
    return consents;
  }

  private static final List<Located> PLACES =
      List.of(Places.SELBY, Places.YORK, Places.ELSEWHERE, Places.BETWEEN, Places.UNKNOWN);

  private static ReportAnswers complete() {
    ReportAnswers answers = new ReportAnswers();
    answers.answerDanger(YesNo.NO);
    answers.answerSubject(Subject.HATE_CRIME);
    answers.answerRelation(Relation.VICTIM);
    answers.answerName(anonymous());
    answers.setAccount("They shouted at me.");
    answers.setWhy(why());
    answers.setWhen(today());
    answers.answerWhere(somewhere("by the bridge"));
    answers.setConsents(shareWithAll());
    return answers;
  }

  private static ReportJourney inSelby(ReportAnswers answers) {
    return new ReportJourney(answers, answers.decided(Places.SELBY));
  }

  @Test
  void every_way_through_the_questions_ends_with_a_report_that_can_be_sent() {
    List<Submission> sent = new ArrayList<>();
    for (Located place : PLACES) {
      everyWay(
          place,
          way -> {
            ReportAnswers answers = replay(way);
            sent.add(answers.submission(answers.decided(place), TODAY));
          });
    }
    assertThat(sent)
        .hasSizeGreaterThan(1_000)
        .allSatisfy(s -> assertThat(s.subject()).isIn((Object[]) Subject.values()));
  }

  @Test
  void every_page_met_on_the_way_can_be_visited_again_and_leads_back_to_the_page_before_it() {
    for (Located place : PLACES) {
      everyWay(
          place,
          way -> {
            ReportAnswers answers = replay(way);
            ReportJourney journey = new ReportJourney(answers, answers.decided(place));
            String before = Step.START;
            for (Step step : journey.route()) {
              assertThat(journey.mayVisit(step)).as("%s", step).isTrue();
              assertThat(journey.back(step)).isEqualTo(before);
              before = step.path();
            }
            assertThat(journey.route())
                .startsWith(way.stream().map(Answered::step).toArray(Step[]::new));
          });
    }
  }

  @Test
  void no_unanswered_question_can_be_skipped() {
    for (Located place : PLACES) {
      everyWay(
          place,
          way -> {
            for (int answered = 0; answered < way.size(); answered++) {
              ReportAnswers answers = replay(way.subList(0, answered));
              ReportJourney journey = new ReportJourney(answers, answers.decided(place));
              Step next = journey.next();
              List<Step> route = journey.route();
              assertThat(route.subList(route.indexOf(next) + 1, route.size()))
                  .noneMatch(journey::mayVisit);
            }
          });
    }
  }

  @Test
  void progress_counts_up_by_one_and_never_passes_the_total() {
    for (Located place : PLACES) {
      everyWay(
          place,
          way -> {
            int last = 0;
            for (int answered = 0; answered <= way.size(); answered++) {
              ReportAnswers answers = replay(way.subList(0, answered));
              ReportJourney journey = new ReportJourney(answers, answers.decided(place));
              int number = journey.number(journey.next());
              assertThat(number).isBetween(last, last + 1).isLessThanOrEqualTo(journey.total());
              last = number;
            }
          });
    }
  }

  @Test
  void changing_an_answer_returns_to_the_check_unless_it_raises_a_new_question() {
    ReportAnswers answers = complete();
    answers.setAccount("They shouted at me and my son.");
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);

    answers.answerSubject(Subject.BOTH);
    assertThat(inSelby(answers).next()).isEqualTo(Step.BEHAVIOUR);
    answers.setBehaviour(behaviour());
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);

    answers.answerRelation(Relation.ON_BEHALF);
    assertThat(inSelby(answers).next()).isEqualTo(Step.AGREEMENT);
    answers.setAgreement(Agreement.CANNOT_ASK);

    answers.answerName(name());
    assertThat(inSelby(answers).next()).isEqualTo(Step.CONTACT);
  }

  @Test
  void another_place_asks_again_for_the_nearest_town_and_the_same_place_does_not() {
    ReportAnswers answers = complete();
    answers.answerNearestTown("tadcaster");
    ReportJourney journey = new ReportJourney(answers, answers.decided(Places.BETWEEN));
    assertThat(journey.next()).isEqualTo(Step.CHECK_ANSWERS);

    answers.answerWhere(somewhere("by the bridge"));
    journey = new ReportJourney(answers, answers.decided(Places.BETWEEN));
    assertThat(journey.next()).isEqualTo(Step.CHECK_ANSWERS);

    answers.answerWhere(somewhere("by the mill"));
    journey = new ReportJourney(answers, answers.decided(Places.BETWEEN));
    assertThat(journey.next()).isEqualTo(Step.NEAREST_TOWN);
  }

  @Test
  void saying_yes_to_danger_shows_whom_to_call_each_time_and_then_goes_on() {
    ReportAnswers answers = complete();
    answers.answerDanger(YesNo.YES);
    assertThat(inSelby(answers).next()).isEqualTo(Step.EMERGENCY);
    answers.setEmergencyRead(true);
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);
    assertThat(answers.submission(Places.SELBY, TODAY).redFlag()).isTrue();

    answers.answerDanger(YesNo.YES);
    assertThat(inSelby(answers).next()).isEqualTo(Step.EMERGENCY);
  }

  @Test
  void who_chooses_to_stay_anonymous_after_all_leaves_no_name_and_no_contact() {
    ReportAnswers answers = complete();
    answers.answerName(name());
    answers.setContact(doNotContact());
    NameAnswer changedMind = name();
    changedMind.setNamed(YesNo.NO);
    answers.answerName(changedMind);

    assertThat(answers.getName().getName()).isEmpty();
    assertThat(answers.getContact()).isNull();
    assertThat(inSelby(answers).route()).doesNotContain(Step.CONTACT);
  }

  @Test
  void what_happened_outside_is_sent_only_when_asked_to_pass_it_on() {
    ReportAnswers answers = complete();
    ReportJourney journey = new ReportJourney(answers, Places.ELSEWHERE);
    assertThat(journey.next()).isEqualTo(Step.OUTSIDE);
    assertThat(journey.mayVisit(Step.CHECK_ANSWERS)).isFalse();
    answers.setPassOn(true);
    assertThat(journey.next()).isEqualTo(Step.CHECK_ANSWERS);
    assertThat(answers.submission(Places.ELSEWHERE, TODAY).toTriageIfOutside()).isTrue();
  }

  @Test
  void only_anti_social_behaviour_in_york_is_handed_to_its_council() {
    ReportAnswers hate = complete();
    assertThat(new ReportJourney(hate, Places.YORK).route()).doesNotContain(Step.YORK);
    hate.answerSubject(Subject.ANTI_SOCIAL_BEHAVIOUR);
    assertThat(new ReportJourney(hate, Places.YORK).route()).contains(Step.YORK);
    assertThat(new ReportJourney(hate, Places.SELBY).route()).doesNotContain(Step.YORK);
  }

  @Test
  void who_gives_a_name_or_takes_it_back_is_asked_again_who_may_know() {
    ReportAnswers answers = complete();
    answers.answerName(anonymous());
    assertThat(inSelby(answers).isComplete()).as("nothing changed").isTrue();
    answers.answerName(name());
    answers.setContact(doNotContact());
    assertThat(inSelby(answers).next()).isEqualTo(Step.SHARING);
    answers.setConsents(shareWithAll());
    answers.answerName(anonymous());
    assertThat(inSelby(answers).next()).isEqualTo(Step.SHARING);
  }

  @Test
  void answers_to_questions_no_longer_asked_are_not_sent() {
    ReportAnswers answers = complete();
    answers.answerSubject(Subject.NOT_SURE);
    Submission submission = answers.submission(Places.SELBY, TODAY);
    assertThat(submission.strands()).isEmpty();
    assertThat(submission.subject()).isEqualTo(Subject.NOT_SURE);
  }

  @Test
  void addresses_of_pages_tell_nothing_of_the_offence() {
    for (Step step : Step.values()) {
      assertThat(Step.at(step.path())).contains(step);
      assertThat(step.path()).doesNotContainPattern("(?i)hate|crime|abuse|asb");
    }
  }
}
