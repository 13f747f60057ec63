package communitysafety.consultation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.consultation.publication.BeginConsultation;
import communitysafety.consultation.publication.DescribeConsultation;
import communitysafety.consultation.publication.MakePreview;
import communitysafety.consultation.publication.ProposePublication;
import communitysafety.consultation.publication.PublishConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.publication.WriteDraft;
import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.ReleaseJson;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.Releases.FrozenRelease;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.KeysInTests;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import communitysafety.shared.problem.Problem;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedConsultationsTest {

  private static final StaffMember ONE = Publishing.member("HUB-SELB");
  private static final StaffMember TWO = Publishing.member("HUB-SELB");

  private final MovableClock clock = Publishing.beforeOpening();
  private final UseCases portal =
      Publishing.useCases(clock, KeysInTests.blindIndex())
          .with(DataSource.class, PortalDatabase.get().app());

  @Test
  void what_is_published_is_listed_and_read_and_what_is_not_is_not() {
    UUID draft = complete();
    String unpublished = slug(draft);
    UUID id = published();
    String slug = slug(id);

    assertThat(list(Map.of("size", List.of("100"), "topic", List.of("FEELING_SAFE"))).total())
        .isPositive();
    assertThat(listed("state", "COMING")).contains(slug).doesNotContain(unpublished);
    assertThat(listed("state", "ANSWERED")).doesNotContain(slug);
    assertThat(listed("area", "HUB-SELB")).contains(slug);
    assertThat(listed("topic", "ROAD_SAFETY")).doesNotContain(slug);

    ConsultationResponse read = in(() -> api().consultation(slug));
    assertThat(read.title()).isEqualTo(Map.of("en", "Feeling safe at night"));
    assertThat(read.state()).isEqualTo("COMING");
    assertThat(read.closesAt()).isEqualTo("2027-03-01T00:00:00Z");
    assertThat(read.promise().by()).isEqualTo("2027-05-01");
    assertThat(read.weDid()).isNull();
    assertThat(read.latestRelease()).isZero();
    assertThat(in(() -> api().releases(slug)).releases()).isEmpty();
  }

  @Test
  void pages_follow_one_another_without_a_gap() {
    published();
    published();
    ConsultationsResponse both = list(Map.of("size", List.of("2")));
    ConsultationsResponse second = list(Map.of("size", List.of("1"), "page", List.of("2")));

    assertThat(both.consultations()).hasSize(2);
    assertThat(second.consultations()).containsExactly(both.consultations().get(1));
    assertThat(second.total()).isEqualTo(both.total()).isGreaterThanOrEqualTo(2);
    assertThat(list(Map.of("page", List.of("10000"))).consultations()).isEmpty();
  }

  @Test
  void a_draft_is_not_read_by_its_preview_link() {
    UUID draft = complete();
    String preview = in(() -> portal.the(MakePreview.class).make(ONE, draft));
    String slug = preview.substring(preview.lastIndexOf('/') + 1);

    assertThat(slug).startsWith("preview-");
    assertThatThrownBy(() -> in(() -> api().consultation(slug)))
        .isInstanceOf(NoSuchConsultation.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"there-is-none", "", "A", "x\0y", "' or true --"})
  void what_is_no_address_of_a_consultation_is_not_found(String slug) {
    assertThatThrownBy(() -> in(() -> api().releases(slug)))
        .isInstanceOfSatisfying(
            NoSuchConsultation.class,
            refusal -> {
              Problem problem = Problem.of((Refusal) refusal);
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.detail()).contains("/api/consultations");
            });
  }

  @Test
  void a_release_is_sent_to_the_letter_as_it_was_frozen() throws Exception {
    UUID id = published();
    String slug = slug(id);
    String document =
        ReleaseJson.write(
                new ReleasedResults(
                    Wording.of("en", "Feeling safe"), Figure.of(40), List.of(), List.of()))
            .toString();
    freeze(id, 1, document);

    FrozenRelease sent = in(() -> api().release(slug, "1"));
    assertThat(sent.document()).isEqualTo(document);
    assertThat(in(() -> api().releases(slug)).releases())
        .containsExactly(new ReleasesResponse.Release(1, "2027-03-02T10:00:00Z", digest(document)));
    assertThat(in(() -> api().consultation(slug)).latestRelease()).isEqualTo(1);
    for (String number : List.of("2", "0", "01", "-1", "1.json", "99999999999999", "")) {
      assertThatThrownBy(() -> in(() -> api().release(slug, number)))
          .as(number)
          .isInstanceOf(NoSuchRelease.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "area, HUB-NONE, /query/area, not-a-choice",
    "topic, feeling_safe, /query/topic, not-a-choice",
    "state, PREVIEW, /query/state, not-a-choice",
    "page, 0, /query/page, not-a-number-up-to",
    "page, 99999999999, /query/page, not-a-number-up-to",
    "size, 101, /query/size, not-a-number-up-to",
    "stat, OPEN, /query, unknown-parameter"
  })
  void what_is_asked_wrongly_is_refused(String name, String value, String pointer, String key) {
    assertThatThrownBy(() -> list(Map.of(name, List.of(value))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.fields())
                  .extracting(FieldProblem::pointer, FieldProblem::key)
                  .containsExactly(tuple(pointer, key));
              assertThat(Problem.of(refusal).errors().get(0).detail()).isNotBlank();
            });
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    Map<String, List<String>> asked = Map.of("state", List.of("OPEN", "OPEN"), "page", List.of(""));

    assertThatThrownBy(() -> list(asked))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldProblem::key)
                    .containsExactly("given-twice", "not-a-number-up-to"));
  }

  private PublishedConsultations api() {
    return portal.the(PublishedConsultations.class);
  }

  private ConsultationsResponse list(Map<String, List<String>> parameters) {
    return in(() -> api().list(parameters));
  }

  private List<String> listed(String name, String value) {
    return list(Map.of(name, List.of(value), "size", List.of("100"))).consultations().stream()
        .map(ListedResponse::slug)
        .toList();
  }

  private UUID complete() {
    UUID id = in(() -> portal.the(BeginConsultation.class).begin(ONE, "Feeling safe", "en"));
    in(
        () ->
            portal.the(WriteDraft.class).write(ONE, id, draft(id), Publishing.oneQuestion("safe")));
    portal.doInTransaction(
        e ->
            portal
                .the(DescribeConsultation.class)
                .describe(
                    ONE,
                    id,
                    portal.the(ReadConsultation.class).read(ONE, id).version(),
                    Publishing.complete()));
    return id;
  }

  private UUID published() {
    UUID id = complete();
    portal.doInTransaction(e -> portal.the(ProposePublication.class).propose(ONE, id, draft(id)));
    in(() -> portal.the(PublishConsultation.class).publish(TWO, id, draft(id)));
    return id;
  }

  private int draft(UUID id) {
    return in(() -> portal.the(ReadDraft.class).read(ONE, id).version());
  }

  private String slug(UUID id) {
    return in(() -> portal.the(ReadConsultation.class).read(ONE, id).slug());
  }

  private <T> T in(Supplier<T> work) {
    return portal.inTransaction(entities -> work.get());
  }

  private static String digest(String document) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
  }

  private static void freeze(UUID id, int number, String document) throws Exception {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into consultation.release (consultation, number, document, digest,"
                    + " frozen_at, frozen_by) values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setInt(2, number);
      insert.setString(3, document);
      insert.setBytes(4, HexFormat.of().parseHex(digest(document)));
      insert.setObject(5, OffsetDateTime.of(2027, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC));
      insert.setObject(6, ONE.id());
      insert.execute();
    }
  }
}
