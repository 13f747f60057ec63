package communitysafety.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.KeysInTests;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PublishingTest {

  private static final StaffMember ONE = Publishing.member("HUB-SELB");
  private static final StaffMember TWO = Publishing.member("HUB-SELB");
  private static final StaffMember THREE = Publishing.member("HUB-SELB");
  private static final StaffMember STRANGER = Publishing.member("HUB-SCAR");

  private final MovableClock clock = Publishing.beforeOpening();
  private final UseCases portal = Publishing.useCases(clock, KeysInTests.blindIndex());

  @Test
  void two_people_publish_and_the_public_finds_it_from_its_opening_time_to_its_closing_time() {
    UUID id = published();

    PublicConsultation found = consultation(id);
    assertThat(found.surveyVersion()).isEqualTo(1);
    assertThat(found.survey().document()).isEqualTo(Publishing.oneQuestion("safe"));
    assertThat(found.phase(clock.instant())).isEqualTo(Phase.COMING);
    assertThat(found.phase(Publishing.OPENS)).isEqualTo(Phase.OPEN);
    assertThat(found.phase(Publishing.CLOSES.minusNanos(1000))).isEqualTo(Phase.OPEN);
    assertThat(found.phase(Publishing.CLOSES)).isEqualTo(Phase.CLOSED);
    assertThat(find(found.slug())).contains(found);
  }

  @Test
  void a_draft_is_not_found_by_its_slug_nor_by_its_id() {
    UUID id = complete();

    assertThat(find(view(id).slug())).isEmpty();
    assertThat(portal.<Boolean>inTransaction(e -> consultations().byId(id).isEmpty())).isTrue();
  }

  @Test
  void who_proposed_does_not_publish() {
    UUID id = proposed();

    assertThatThrownBy(() -> publish(ONE, id)).isInstanceOf(SecondPersonNeeded.class);
  }

  @Test
  void who_may_not_publish_does_not_publish() {
    StaffMember writer = Publishing.member("HUB-SELB", EnumSet.of(Permission.WRITE_CONSULTATIONS));
    UUID id = proposed();

    assertThatThrownBy(() -> publish(writer, id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_change_of_the_survey_ends_the_proposal() {
    UUID id = proposed();
    write(TWO, id, Publishing.oneQuestion("other"));

    assertThatThrownBy(() -> publish(TWO, id)).isInstanceOf(NotProposed.class);
  }

  @Test
  void a_change_of_what_is_told_about_it_ends_the_proposal() {
    UUID id = proposed();
    describe(TWO, id, Publishing.complete());

    assertThatThrownBy(() -> publish(TWO, id)).isInstanceOf(NotProposed.class);
  }

  @Test
  void a_quota_follows_the_question_that_it_asks_for_when_that_is_renamed() {
    UUID id = begun();
    write(ONE, id, Publishing.oneQuestion("safe"));
    Description told = Publishing.complete();
    describe(
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

    in(
        () ->
            portal
                .the(WriteDraft.class)
                .writeRenamed(
                    ONE,
                    id,
                    draft(id).version(),
                    Publishing.oneQuestion("feels_safe"),
                    "safe",
                    "feels_safe"));

    assertThat(view(id).description().quotas())
        .containsExactly(new Quota("Those who feel safe", "${feels_safe} = 'yes'", 100));
    propose(ONE, id);
  }

  @Test
  void nothing_is_proposed_without_a_promise() {
    UUID id = begun();
    write(ONE, id, Publishing.oneQuestion("safe"));

    assertThatThrownBy(() -> propose(ONE, id))
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
    UUID id = complete();
    SurveyDocument english = Publishing.oneQuestion("safe");
    write(
        ONE,
        id,
        new SurveyDocument(
            english.id(), english.title(), List.of("en", "pl"), english.items(), english.lists()));

    assertThatThrownBy(() -> propose(ONE, id))
        .isInstanceOfSatisfying(
            NotReady.class,
            refusal ->
                assertThat(refusal.missing()).contains(new Missing(Missing.What.TITLE, "pl", "")));
  }

  @Test
  void of_many_who_publish_at_once_one_does_and_the_others_are_told() throws Exception {
    UUID id = proposed();
    int seen = draft(id).version();
    List<StaffMember> officers = List.of(TWO, THREE, TWO, THREE);
    CyclicBarrier together = new CyclicBarrier(officers.size());
    ExecutorService threads = Executors.newFixedThreadPool(officers.size());
    try {
      List<Callable<Integer>> attempts = new ArrayList<>();
      for (StaffMember officer : officers) {
        attempts.add(
            () -> {
              together.await();
              return portal.inTransaction(
                  e -> portal.the(PublishConsultation.class).publish(officer, id, seen));
            });
      }
      // Made before the threads race to make them.
      portal.the(PublishConsultation.class);
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
    assertThat(count("survey_version", id)).isEqualTo(1);
  }

  @Test
  void who_writes_second_is_told_and_nothing_is_lost() {
    UUID id = complete();
    int seen = draft(id).version();
    write(ONE, id, Publishing.oneQuestion("first"));

    assertThatThrownBy(
            () ->
                portal.inTransaction(
                    e ->
                        portal
                            .the(WriteDraft.class)
                            .write(TWO, id, seen, Publishing.oneQuestion("second"))))
        .isInstanceOf(ColleagueWasFirst.class);
    assertThat(draft(id).document()).isEqualTo(Publishing.oneQuestion("first"));
  }

  @Test
  void an_amendment_is_published_by_two_people_and_answers_keep_their_version() {
    UUID id = published();
    write(ONE, id, Publishing.oneQuestion("safer"));
    assertThat(consultation(id).survey().document()).isEqualTo(Publishing.oneQuestion("safe"));

    propose(ONE, id);
    publish(TWO, id);

    assertThat(consultation(id).surveyVersion()).isEqualTo(2);
    assertThat(consultation(id).survey().document()).isEqualTo(Publishing.oneQuestion("safer"));
    assertThat(portal.<SurveyDocument>inTransaction(e -> consultations().survey(id, 1).document()))
        .isEqualTo(Publishing.oneQuestion("safe"));
  }

  @Test
  void what_is_answered_now_is_no_amendment() {
    UUID id = published();

    assertThatThrownBy(() -> propose(ONE, id))
        .isInstanceOfSatisfying(
            NotReady.class,
            refusal ->
                assertThat(refusal.missing()).containsExactly(Missing.of(Missing.What.CHANGE)));
  }

  @Test
  void what_respondents_were_told_stands_and_texts_can_be_put_right() {
    UUID id = published();
    assertThatThrownBy(() -> describe(ONE, id, Publishing.complete())).isInstanceOf(MovedOn.class);
    Particulars told = Publishing.complete().particulars();
    Particulars right =
        new Particulars(
            Wording.of("en", "Feeling safe after dark"),
            told.summary(),
            told.background(),
            told.contact(),
            told.otherFormats(),
            Wording.of("en", "We keep your answers for ever."),
            List.of());

    portal.doInTransaction(
        e -> portal.the(CorrectTexts.class).correct(TWO, id, view(id).version(), right));

    assertThat(consultation(id).particulars().title().in("en"))
        .isEqualTo("Feeling safe after dark");
    assertThat(consultation(id).particulars().privacyNotice()).isEqualTo(told.privacyNotice());
  }

  @Test
  void an_extension_is_a_public_notice_and_never_earlier() {
    UUID id = published();
    Instant later = Publishing.CLOSES.plus(Duration.ofDays(14));

    extend(id, later, "Easter");

    assertThat(consultation(id).closesAt()).isEqualTo(later);
    assertThat(consultation(id).extensions())
        .containsExactly(
            new PublicConsultation.Extension(Publishing.CLOSES, later, "Easter", clock.instant()));
    assertThatThrownBy(() -> extend(id, Publishing.CLOSES, "Back")).isInstanceOf(TimeRefused.class);
    assertThatThrownBy(() -> extend(id, later.plusSeconds(60), " "))
        .isInstanceOf(ReasonNeeded.class);
  }

  @Test
  void at_its_closing_time_it_is_over_before_any_job_has_run_and_closed_once_by_the_job() {
    UUID id = published();
    clock.move(Duration.between(clock.instant(), Publishing.CLOSES));

    assertThat(consultation(id).phase(clock.instant())).isEqualTo(Phase.CLOSED);
    assertThatThrownBy(() -> extend(id, Publishing.CLOSES.plusSeconds(60), "Late"))
        .isInstanceOf(MovedOn.class);
    assertThat(due()).contains(id);
    assertThat(close(id)).isTrue();
    assertThat(close(id)).isFalse();
    assertThat(due()).doesNotContain(id);
    assertThat(view(id).state()).isEqualTo(ConsultationState.CLOSED);
    assertThat(view(id).closedAt()).isEqualTo(clock.instant());
  }

  @Test
  void before_its_closing_time_the_job_closes_nothing() {
    UUID id = published();
    clock.move(Duration.between(clock.instant(), Publishing.CLOSES).minusNanos(1000));

    assertThat(due()).doesNotContain(id);
    assertThat(close(id)).isFalse();
  }

  @Test
  void closed_early_it_tells_why() {
    UUID id = published();
    clock.move(Duration.ofDays(10));

    portal.doInTransaction(
        e -> portal.the(CloseEarly.class).close(TWO, id, view(id).version(), "Snow"));

    assertThat(consultation(id).closedEarlyBecause()).isEqualTo("Snow");
    assertThat(consultation(id).closesAt()).isEqualTo(clock.instant());
    assertThat(consultation(id).phase(clock.instant())).isEqualTo(Phase.CLOSED);
  }

  @Test
  void what_we_did_is_said_after_closing_and_keeps_the_promise() {
    UUID id = published();
    assertThatThrownBy(() -> answer(id)).isInstanceOf(MovedOn.class);
    clock.move(Duration.ofDays(180));
    assertThat(consultation(id).isOverdue(today())).isTrue();

    answer(id);

    assertThat(consultation(id).phase(clock.instant())).isEqualTo(Phase.ANSWERED);
    assertThat(consultation(id).isOverdue(today())).isFalse();
    assertThat(consultation(id).weDid().weDid()).isEqualTo("More lights");
  }

  @Test
  void a_preview_link_opens_its_own_draft_alone_and_a_new_one_takes_its_place() {
    UUID id = complete();
    UUID other = complete();

    String first = preview(id);
    String second = preview(id);
    preview(other);

    assertThat(find(first)).isEmpty();
    PublicConsultation seen = find(second).orElseThrow();
    assertThat(seen.id()).isEqualTo(id);
    assertThat(seen.slug()).isEqualTo(second);
    assertThat(seen.phase(clock.instant())).isEqualTo(Phase.PREVIEW);
    assertThat(find(second.substring(0, second.length() - 1) + "x")).isEmpty();
    propose(ONE, id);
    publish(TWO, id);
    assertThat(find(second)).isEmpty();
  }

  @Test
  void a_link_discloses_no_row_but_its_own_even_to_sql() throws SQLException {
    UUID id = complete();
    UUID other = complete();
    String link = preview(id);
    byte[] index = Consultations.indexOfPreview(KeysInTests.blindIndex(), link);
    try (Connection app = PortalDatabase.get().app().getConnection()) {
      app.setAutoCommit(false);
      set(app, "portal.preview", HexFormat.of().formatHex(index));
      assertThat(visible(app, "draft_survey", "consultation", id)).isTrue();
      assertThat(visible(app, "consultation", "id", id)).isTrue();
      assertThat(visible(app, "draft_survey", "consultation", other)).isFalse();
      assertThat(visible(app, "consultation", "id", other)).isFalse();
    }
  }

  @Test
  void another_team_sees_no_draft_and_cannot_work_on_what_is_public() throws SQLException {
    UUID draft = complete();
    UUID open = published();

    for (UUID id : List.of(draft, open)) {
      assertThatThrownBy(
              () -> portal.inTransaction(e -> portal.the(ReadDraft.class).read(STRANGER, id)))
          .isInstanceOf(ConsultationNotFound.class);
      assertThatThrownBy(
              () ->
                  portal.inTransaction(
                      e ->
                          portal
                              .the(WriteDraft.class)
                              .write(STRANGER, id, 1, Publishing.oneQuestion("theirs"))))
          .isInstanceOf(ConsultationNotFound.class);
    }
    try (Connection app = PortalDatabase.get().app().getConnection()) {
      app.setAutoCommit(false);
      set(app, "portal.team", "HUB-SCAR");
      assertThat(visible(app, "consultation", "id", draft)).isFalse();
      assertThat(visible(app, "consultation", "id", open)).isTrue();
      try (PreparedStatement update =
          app.prepareStatement("update consultation.consultation set area = 'X' where id = ?")) {
        update.setObject(1, open);
        assertThat(update.executeUpdate()).isZero();
      }
    }
  }

  @Test
  void two_of_one_title_have_two_addresses_even_across_teams() {
    String title = "Lights " + UUID.randomUUID();

    UUID first = begin(ONE, title);
    UUID second = begin(STRANGER, title);
    UUID third = begin(ONE, title);

    String slug = view(first).slug();
    assertThat(
            portal
                .<ConsultationView>inTransaction(
                    e -> portal.the(ReadConsultation.class).read(STRANGER, second))
                .slug())
        .isEqualTo(slug + "-2");
    assertThat(view(third).slug()).isEqualTo(slug + "-3");
  }

  @Test
  void the_finder_shows_what_is_public_by_phase_area_and_topic() {
    UUID open = published();
    UUID draft = complete();
    clock.move(Duration.ofDays(10));

    assertThat(listed(new FindConsultations.Filter(Phase.OPEN, "COUNTY", Topic.FEELING_SAFE)))
        .contains(open)
        .doesNotContain(draft);
    assertThat(listed(new FindConsultations.Filter(Phase.CLOSED, null, null))).doesNotContain(open);
    assertThat(listed(new FindConsultations.Filter(null, null, Topic.ROAD_SAFETY)))
        .doesNotContain(open);
    // What is for the whole county is for each part of it.
    assertThat(listed(new FindConsultations.Filter(null, "HUB-SELB", null))).contains(open);
    List<UUID> ofTeam =
        portal.inTransaction(
            e ->
                portal
                    .the(FindConsultations.class)
                    .ofTeam(
                        ONE,
                        FindConsultations.Filter.ANY,
                        FindConsultations.Order.URGENT_FIRST,
                        0,
                        100)
                    .rows()
                    .stream()
                    .map(ListedConsultation::id)
                    .toList());
    assertThat(ofTeam).contains(draft);
  }

  private List<UUID> listed(FindConsultations.Filter filter) {
    return portal.inTransaction(
        e ->
            portal
                .the(FindConsultations.class)
                .published(filter, FindConsultations.Order.NEWEST, 0, 100)
                .rows()
                .stream()
                .map(ListedConsultation::id)
                .toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Readiness.LONDON);
  }

  private UUID begin(StaffMember member, String title) {
    return in(() -> portal.the(BeginConsultation.class).begin(member, title, "en"));
  }

  private UUID begun() {
    return begin(ONE, "Feeling safe at night");
  }

  private UUID complete() {
    UUID id = begun();
    write(ONE, id, Publishing.oneQuestion("safe"));
    describe(ONE, id, Publishing.complete());
    return id;
  }

  private UUID proposed() {
    UUID id = complete();
    propose(ONE, id);
    return id;
  }

  private UUID published() {
    UUID id = proposed();
    publish(TWO, id);
    return id;
  }

  private void write(StaffMember member, UUID id, SurveyDocument document) {
    in(() -> portal.the(WriteDraft.class).write(member, id, draft(id).version(), document));
  }

  private void describe(StaffMember member, UUID id, Description description) {
    portal.doInTransaction(
        e ->
            portal
                .the(DescribeConsultation.class)
                .describe(member, id, view(id).version(), description));
  }

  private void propose(StaffMember member, UUID id) {
    portal.doInTransaction(
        e -> portal.the(ProposePublication.class).propose(member, id, draft(id).version()));
  }

  private int publish(StaffMember member, UUID id) {
    return in(() -> portal.the(PublishConsultation.class).publish(member, id, draft(id).version()));
  }

  private void extend(UUID id, Instant until, String reason) {
    portal.doInTransaction(
        e ->
            portal
                .the(ExtendConsultation.class)
                .extend(TWO, id, view(id).version(), until, reason));
  }

  private void answer(UUID id) {
    portal.doInTransaction(
        e ->
            portal
                .the(SayWhatWeDid.class)
                .say(TWO, id, view(id).version(), "Are you safe?", "Not there", "More lights"));
  }

  private String preview(UUID id) {
    return in(() -> portal.the(MakePreview.class).make(ONE, id));
  }

  private List<UUID> due() {
    return in(() -> portal.the(CloseDueConsultations.class).due());
  }

  private boolean close(UUID id) {
    return in(() -> portal.the(CloseDueConsultations.class).close(id));
  }

  private DraftView draft(UUID id) {
    return in(() -> portal.the(ReadDraft.class).read(ONE, id));
  }

  private ConsultationView view(UUID id) {
    return in(() -> portal.the(ReadConsultation.class).read(ONE, id));
  }

  private PublicConsultation consultation(UUID id) {
    return in(() -> consultations().byId(id).orElseThrow());
  }

  private Optional<PublicConsultation> find(String slug) {
    return in(() -> consultations().find(slug));
  }

  private Consultations consultations() {
    return portal.the(Consultations.class);
  }

  private <T> T in(Supplier<T> work) {
    return portal.inTransaction(e -> work.get());
  }

  private static void set(Connection connection, String setting, String value) throws SQLException {
    try (PreparedStatement scope = connection.prepareStatement("select set_config(?, ?, true)")) {
      scope.setString(1, setting);
      scope.setString(2, value);
      scope.execute();
    }
  }

  private static boolean visible(Connection connection, String table, String key, UUID id)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from consultation." + table + " where " + key + " = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static int count(String table, UUID consultation) {
    try (Connection owner = PortalDatabase.get().owner().getConnection();
        PreparedStatement select =
            owner.prepareStatement(
                "select count(*) from consultation." + table + " where consultation = ?")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
