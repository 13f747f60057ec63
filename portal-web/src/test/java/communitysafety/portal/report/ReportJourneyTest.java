package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.Recurrence;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(sofar).as("a journey without end").hasSizeLessThan(45);
    if (next == Step.CHECK_ANSWERS) {
      atTheEnd.accept(sofar);
      return;
    }
    for (Consumer<ReportAnswers> answer : answersTo(next, answers)) {
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

  private static List<Consumer<ReportAnswers>> answersTo(Step step, ReportAnswers sofar) {
    return switch (step) {
      case SAFETY -> each(YesNo.values(), ReportAnswers::answerDanger);
      case EMERGENCY -> List.of(a -> a.setEmergencyRead(true));
      case KIND -> each(Subject.values(), ReportAnswers::answerSubject);
      case WHO -> each(Relation.values(), (a, relation) -> a.answerRelation(relation, true));
      case AGREEMENT -> each(Agreement.values(), ReportAnswers::setAgreement);
      case NAME -> List.of(a -> a.answerName(name()), a -> a.answerName(anonymous()));
      case WHAT_HAPPENED -> List.of(a -> a.setAccount("They shouted at me."));
      case WHY -> List.of(a -> a.answerWhy(why()));
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
      case WORK -> List.of(a -> a.getMore().setWork(new WorkAnswer()));
      case ANYTHING_ELSE ->
          sofar.getMore().getFurther().isEmpty()
              ? each(YesNo.values(), (a, answer) -> a.getMore().answerAnythingElse(answer))
              : List.of(a -> a.getMore().answerAnythingElse(YesNo.NO));
      case FURTHER -> List.of(a -> a.getMore().tellFurther(further("1")));
      case MORE -> each(YesNo.values(), (a, answer) -> a.getMore().setTellMore(answer));
      case ACTS -> List.of(a -> a.getMore().setActs(new ActsAnswer()));
      case ABOUT_WHY -> List.of(a -> a.getMore().setAboutWhy(new AboutWhyAnswer()));
      case BEFORE -> List.of(a -> a.getMore().setBefore(before(Recurrence.SEVERAL_TIMES)));
      case OFTEN -> List.of(a -> a.getMore().setOften(new OftenAnswer()));
      case EFFECT -> List.of(a -> a.getMore().setEffect(new EffectAnswer()));
      case PEOPLE -> List.of(a -> a.getMore().setPeople(new PeopleAnswer()));
      case FEELING_SAFE -> List.of(a -> a.getMore().setFeelingSafe(new FeelingSafeAnswer()));
      case AT_HOME -> List.of(a -> a.getMore().setAtHome(new AtHomeAnswer()));
      case HELP_WANTED -> List.of(a -> a.getMore().setHelpWanted(new HelpWantedAnswer()));
      case CONTACT -> List.of(a -> a.setContact(doNotContact()));
      case SHARING -> List.of(a -> a.setConsents(shareWithAll()));
      case REMOVE, CHECK_ANSWERS -> List.of();
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

  private static FurtherAnswer further(String id) {
    FurtherAnswer further = new FurtherAnswer();
    further.setId(id);
    further.setAccount("They came back.");
    further.setWhen(today());
    further.setWhere(somewhere("by the mill"));
    return further;
  }

  private static BeforeAnswer before(Recurrence recurrence) {
    BeforeAnswer before = new BeforeAnswer();
    before.setRecurrence(recurrence);
    return before;
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
    answers.answerRelation(Relation.VICTIM, false);
    answers.answerName(anonymous());
    answers.setAccount("They shouted at me.");
    answers.answerWhy(why());
    answers.setWhen(today());
    answers.answerWhere(somewhere("by the bridge"));
    answers.getMore().answerAnythingElse(YesNo.NO);
    answers.getMore().setTellMore(YesNo.NO);
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
            sent.add(answers.submission(answers.decided(place), where -> place, TODAY));
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
            assertThat(journey.route()).as("named in the order of the way").isSorted();
            String before = Step.START;
            for (Step step : journey.route()) {
              assertThat(journey.mayVisit(step)).as("%s", step).isTrue();
              assertThat(journey.back(step)).isEqualTo(before);
              before = step.path();
            }
            // What else happened is told aside, and asked after again.
            assertThat(journey.route())
                .startsWith(
                    way.stream()
                        .map(Answered::step)
                        .filter(step -> step != Step.FURTHER)
                        .distinct()
                        .toArray(Step[]::new));
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

    answers.answerRelation(Relation.ON_BEHALF, false);
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
    assertThat(answers.submission(Places.SELBY, where -> Places.SELBY, TODAY).redFlag()).isTrue();

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
    assertThat(
            answers
                .submission(Places.ELSEWHERE, where -> Places.ELSEWHERE, TODAY)
                .toTriageIfOutside())
        .isTrue();
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
    Submission submission = answers.submission(Places.SELBY, where -> Places.SELBY, TODAY);
    assertThat(submission.strands()).isEmpty();
    assertThat(submission.subject()).isEqualTo(Subject.NOT_SURE);
  }

  @Test
  void who_has_nothing_to_add_answers_two_questions_more_and_who_has_gets_to_tell_it() {
    ReportAnswers answers = complete();
    answers.getMore().setTellMore(null);
    assertThat(inSelby(answers).next()).isEqualTo(Step.MORE);
    answers.getMore().setTellMore(YesNo.YES);
    assertThat(inSelby(answers).next()).isEqualTo(Step.ACTS);
    assertThat(inSelby(answers).pagesToTellMore()).isEqualTo(8);
    assertThat(inSelby(answers).total()).isEqualTo(complete(answers) + 8);
  }

  private static int complete(ReportAnswers answers) {
    answers.getMore().setTellMore(YesNo.NO);
    int total = inSelby(answers).total();
    answers.getMore().setTellMore(YesNo.YES);
    return total;
  }

  @Test
  void only_questions_that_make_sense_are_asked() {
    ReportAnswers answers = complete();
    answers.getMore().setTellMore(YesNo.YES);
    assertThat(inSelby(answers).route()).doesNotContain(Step.WORK, Step.OFTEN);

    answers.getMore().setBefore(before(Recurrence.STILL_GOING_ON));
    assertThat(inSelby(answers).route()).contains(Step.OFTEN, Step.AT_HOME);
    answers.answerRelation(Relation.WITNESS, false);
    assertThat(inSelby(answers).route()).doesNotContain(Step.AT_HOME);
    answers.answerRelation(Relation.PROFESSIONAL, true);
    assertThat(inSelby(answers).route()).contains(Step.WORK, Step.AT_HOME);
    assertThat(answers.isYoung()).as("nobody works here as a child").isFalse();
    answers.answerSubject(Subject.ANTI_SOCIAL_BEHAVIOUR);
    assertThat(inSelby(answers).route()).doesNotContain(Step.ACTS, Step.ABOUT_WHY);
    answers.answerSubject(Subject.NOT_SURE);
    assertThat(inSelby(answers).route()).contains(Step.ACTS).doesNotContain(Step.ABOUT_WHY);
  }

  @Test
  void what_goes_on_for_a_time_is_asked_how_often_unless_it_was_said_to_be_the_first_time() {
    ReportAnswers answers = complete();
    answers.getMore().setTellMore(YesNo.YES);
    answers.getWhen().setPrecision(Occurrence.Precision.ONGOING);
    assertThat(inSelby(answers).route()).contains(Step.OFTEN);
    answers.getMore().setBefore(before(Recurrence.NOT_KNOWN));
    assertThat(inSelby(answers).route()).contains(Step.OFTEN);
    answers.getMore().setBefore(before(Recurrence.FIRST_TIME));
    assertThat(inSelby(answers).route()).doesNotContain(Step.OFTEN);
  }

  @Test
  void one_thing_more_is_asked_after_until_there_is_none_or_no_room() {
    ReportAnswers answers = complete();
    MoreAnswers more = answers.getMore();
    assertThat(inSelby(answers).mayVisit(Step.FURTHER)).isFalse();
    for (int number = 1; number <= FurtherIncident.MOST; number++) {
      more.answerAnythingElse(YesNo.YES);
      assertThat(inSelby(answers).next()).isEqualTo(Step.FURTHER);
      more.tellFurther(further(String.valueOf(number)));
      assertThat(inSelby(answers).next()).isEqualTo(Step.ANYTHING_ELSE);
    }
    assertThat(more.isFull("6")).isTrue();
    assertThat(more.isFull("1")).as("one that is there may be changed").isFalse();
    more.answerAnythingElse(YesNo.YES);
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);
    assertThat(submission(answers).further()).hasSize(FurtherIncident.MOST);
  }

  @Test
  void what_was_told_further_is_changed_in_its_place_and_removed_without_a_trace() {
    ReportAnswers answers = complete();
    MoreAnswers more = answers.getMore();
    more.tellFurther(further("a"));
    more.tellFurther(further("b"));
    more.answerAnythingElse(YesNo.NO);
    assertThat(inSelby(answers).mayVisit(Step.FURTHER)).isTrue();
    assertThat(inSelby(answers).back(Step.REMOVE)).isEqualTo(Step.ANYTHING_ELSE.path());

    FurtherAnswer changed = further("a");
    changed.setAccount("They came back twice.");
    more.tellFurther(changed);
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);
    assertThat(submission(answers).further().get(0).account().value())
        .isEqualTo("They came back twice.");
    more.removeFurther("a");
    more.removeFurther("a");
    assertThat(submission(answers).further()).hasSize(1);
    more.removeFurther("b");
    assertThat(inSelby(answers).next()).isEqualTo(Step.CHECK_ANSWERS);
    assertThat(inSelby(answers).mayVisit(Step.FURTHER)).isFalse();
  }

  @Test
  void a_form_sent_twice_tells_one_thing_and_one_removed_in_another_tab_is_not_lost() {
    MoreAnswers more = new MoreAnswers();
    more.tellFurther(further("a"));
    more.tellFurther(further("a"));
    assertThat(more.getFurther()).hasSize(1);
    more.removeFurther("a");
    more.tellFurther(further("a"));
    assertThat(more.getFurther()).hasSize(1);
  }

  @Test
  void a_further_place_between_two_areas_is_left_to_triage() {
    ReportAnswers answers = complete();
    answers.getMore().tellFurther(further("a"));
    answers.getMore().answerAnythingElse(YesNo.NO);
    Submission sent = answers.submission(Places.SELBY, where -> Places.BETWEEN, TODAY);
    Located located = sent.further().get(0).place().located();
    assertThat(located).isInstanceOf(Located.Unknown.class);
    assertThat(located.area()).isEqualTo(Places.BETWEEN.area());
  }

  @Test
  void words_for_a_reason_that_is_not_named_any_more_go_with_it() {
    ReportAnswers answers = complete();
    AboutWhyAnswer about = new AboutWhyAnswer();
    about.setDetails(Map.of("RACE", List.of("ACCENT_OR_LANGUAGE"), "RELIGION", List.of("SIKH")));
    answers.getMore().setAboutWhy(about);
    WhyAnswer why = new WhyAnswer();
    why.setStrands(List.of("RELIGION"));
    answers.answerWhy(why);
    assertThat(about.named()).containsExactly(StrandDetail.SIKH);
  }

  @Test
  void what_was_told_more_is_sent_only_by_who_still_tells_more() {
    ReportAnswers answers = complete();
    MoreAnswers more = answers.getMore();
    for (Step step : Step.values()) {
      if (step.compareTo(Step.MORE) > 0 && step.compareTo(Step.CONTACT) < 0) {
        answersTo(step, answers).get(0).accept(answers);
      }
    }
    ActsAnswer acts = new ActsAnswer();
    acts.setSaid(List.of("THREATS"));
    more.setActs(acts);
    more.getNeeds().setWanted(List.of("BRAILLE"));
    more.setTellMore(YesNo.YES);
    assertThat(submission(answers).details().acts()).containsExactly(Act.THREATS);
    assertThat(submission(answers).details().needs().formats()).hasSize(1);
    more.setTellMore(YesNo.NO);
    assertThat(submission(answers).details()).isEqualTo(Details.NONE);
    answers.answerName(name());
    answers.setContact(doNotContact());
    answers.setConsents(shareWithAll());
    assertThat(submission(answers).details().needs().formats())
        .as("asked of everybody who gives a name")
        .hasSize(1);
  }

  @Test
  void a_workplace_is_sent_only_of_who_reports_as_part_of_their_job() {
    ReportAnswers answers = complete();
    WorkAnswer work = new WorkAnswer();
    work.setOrganisation("Specimen School");
    answers.getMore().setWork(work);
    assertThat(submission(answers).reporter().workplace()).isNull();
    answers.answerRelation(Relation.PROFESSIONAL, false);
    answers.setAgreement(Agreement.YES);
    assertThat(submission(answers).reporter().workplace().organisation().value())
        .isEqualTo("Specimen School");
  }

  private static Submission submission(ReportAnswers answers) {
    return answers.submission(Places.SELBY, where -> Places.SELBY, TODAY);
  }

  @Test
  void addresses_of_pages_tell_nothing_of_the_offence() {
    for (Step step : Step.values()) {
      assertThat(Step.at(step.path())).contains(step);
      assertThat(step.path()).doesNotContainPattern("(?i)hate|crime|abuse|asb");
    }
  }
}
