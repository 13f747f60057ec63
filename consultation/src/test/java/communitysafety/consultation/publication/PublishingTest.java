package communitysafety.consultation.publication;

import static communitysafety.consultation.publication.PublishingDesk.ONE;
import static communitysafety.consultation.publication.PublishingDesk.THREE;
import static communitysafety.consultation.publication.PublishingDesk.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PublishingTest {

  private final PublishingDesk desk = new PublishingDesk();

  @Test
  void two_people_publish_and_the_public_finds_it_from_its_opening_time_to_its_closing_time() {
    UUID id = desk.published();

    PublicConsultation found = desk.consultation(id);
    assertThat(found.surveyVersion()).isEqualTo(1);
    assertThat(found.survey().document()).isEqualTo(Publishing.oneQuestion("safe"));
    assertThat(found.phase(desk.clock.instant())).isEqualTo(Phase.COMING);
    assertThat(found.phase(Publishing.OPENS)).isEqualTo(Phase.OPEN);
    assertThat(found.phase(Publishing.CLOSES.minusNanos(1000))).isEqualTo(Phase.OPEN);
    assertThat(found.phase(Publishing.CLOSES)).isEqualTo(Phase.CLOSED);
    assertThat(desk.find(found.slug())).contains(found);
  }

  @Test
  void who_proposed_does_not_publish() {
    UUID id = desk.proposed();

    assertThatThrownBy(() -> desk.publish(ONE, id)).isInstanceOf(SecondPersonNeeded.class);
  }

  @Test
  void who_may_not_publish_does_not_publish() {
    StaffMember writer = Publishing.member("HUB-SELB", EnumSet.of(Permission.WRITE_CONSULTATIONS));
    UUID id = desk.proposed();

    assertThatThrownBy(() -> desk.publish(writer, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_change_of_the_survey_ends_the_proposal() {
    UUID id = desk.proposed();
    desk.write(TWO, id, Publishing.oneQuestion("other"));

    assertThatThrownBy(() -> desk.publish(TWO, id)).isInstanceOf(NotProposed.class);
  }

  @Test
  void a_change_of_what_is_told_about_it_ends_the_proposal() {
    UUID id = desk.proposed();
    desk.describe(TWO, id, Publishing.complete());

    assertThatThrownBy(() -> desk.publish(TWO, id)).isInstanceOf(NotProposed.class);
  }

  @Test
  void a_quota_follows_the_question_that_it_asks_for_when_that_is_renamed() {
    UUID id = desk.begun();
    desk.write(ONE, id, Publishing.oneQuestion("safe"));
    Description told = Publishing.complete();
    desk.describe(
        ONE,
        id,
        new Description(
            told.particulars(),
            told.area(),
            told.topics(),
            told.audience(),
            told.anonymous(),
            told.opensAt(),
            told.closesAt(),
            told.promise(),
            List.of(new Quota("Those who feel safe", "${safe} = 'yes'", 100))));

    desk.in(
        () ->
            desk.portal
                .the(WriteDraft.class)
                .writeRenamed(
                    ONE,
                    id,
                    desk.draft(id).version(),
                    Publishing.oneQuestion("feels_safe"),
                    "safe",
                    "feels_safe"));

    assertThat(desk.view(id).description().quotas())
        .containsExactly(new Quota("Those who feel safe", "${feels_safe} = 'yes'", 100));
    desk.propose(ONE, id);
  }

  @Test
  void nothing_is_proposed_without_a_promise() {
    UUID id = desk.begun();
    desk.write(ONE, id, Publishing.oneQuestion("safe"));

    assertThatThrownBy(() -> desk.propose(ONE, id))
        .isInstanceOfSatisfying(
            NotReady.class,
            refusal ->
                assertThat(refusal.missing())
                    .extracting(Missing::what)
                    .contains(
                        Missing.What.PROMISE,
                        Missing.What.OPENING_TIME,
                        Missing.What.CLOSING_TIME,
                        Missing.What.PRIVACY_NOTICE)
                    .doesNotContain(Missing.What.TITLE, Missing.What.SURVEY));
  }

  @Test
  void a_text_that_one_language_lacks_is_missing() {
    UUID id = desk.complete();
    SurveyDocument english = Publishing.oneQuestion("safe");
    desk.write(
        ONE,
        id,
        new SurveyDocument(
            english.id(), english.title(), List.of("en", "pl"), english.items(), english.lists()));

    assertThatThrownBy(() -> desk.propose(ONE, id))
        .isInstanceOfSatisfying(
            NotReady.class,
            refusal ->
                assertThat(refusal.missing()).contains(new Missing(Missing.What.TITLE, "pl", "")));
  }

  @Test
  void of_many_who_publish_at_once_one_does_and_the_others_are_told() throws Exception {
    UUID id = desk.proposed();
    int seen = desk.draft(id).version();
    List<StaffMember> officers = List.of(TWO, THREE, TWO, THREE);
    CyclicBarrier together = new CyclicBarrier(officers.size());
    ExecutorService threads = Executors.newFixedThreadPool(officers.size());
    try {
      List<Callable<Integer>> attempts = new ArrayList<>();
      for (StaffMember officer : officers) {
        attempts.add(
            () -> {
              together.await();
              return desk.portal.inTransaction(
                  e -> desk.portal.the(PublishConsultation.class).publish(officer, id, seen));
            });
      }
      // Made before the threads race to make them.
      desk.portal.the(PublishConsultation.class);
      int won = 0;
      for (Future<Integer> attempt : threads.invokeAll(attempts)) {
        try {
          assertThat(attempt.get()).isEqualTo(1);
          won++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(ColleagueWasFirst.class);
        }
      }
      assertThat(won).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
    assertThat(PublishingDesk.count("survey_version", id)).isEqualTo(1);
  }

  @Test
  void who_writes_second_is_told_and_nothing_is_lost() {
    UUID id = desk.complete();
    int seen = desk.draft(id).version();
    desk.write(ONE, id, Publishing.oneQuestion("first"));

    assertThatThrownBy(
            () ->
                desk.portal.inTransaction(
                    e ->
                        desk.portal
                            .the(WriteDraft.class)
                            .write(TWO, id, seen, Publishing.oneQuestion("second"))))
        .isInstanceOf(ColleagueWasFirst.class);
    assertThat(desk.draft(id).document()).isEqualTo(Publishing.oneQuestion("first"));
  }

  @Test
  void an_amendment_is_published_by_two_people_and_answers_keep_their_version() {
    UUID id = desk.published();
    desk.write(ONE, id, Publishing.oneQuestion("safer"));
    assertThat(desk.consultation(id).survey().document()).isEqualTo(Publishing.oneQuestion("safe"));

    desk.propose(ONE, id);
    desk.publish(TWO, id);

    assertThat(desk.consultation(id).surveyVersion()).isEqualTo(2);
    assertThat(desk.consultation(id).survey().document())
        .isEqualTo(Publishing.oneQuestion("safer"));
    assertThat(
            desk.portal.<SurveyDocument>inTransaction(
                e -> desk.consultations().survey(id, 1).document()))
        .isEqualTo(Publishing.oneQuestion("safe"));
  }

  @Test
  void what_is_answered_now_is_no_amendment() {
    UUID id = desk.published();

    assertThatThrownBy(() -> desk.propose(ONE, id))
        .isInstanceOfSatisfying(
            NotReady.class,
            refusal ->
                assertThat(refusal.missing()).containsExactly(Missing.of(Missing.What.CHANGE)));
  }
}
