package communitysafety.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.response.ResponseSeal;
import communitysafety.consultation.response.SealedResponse;
import communitysafety.consultation.results.ModerateWords.Decision;
import communitysafety.consultation.results.ReadWords.Page;
import communitysafety.consultation.results.ReadWords.Sought;
import communitysafety.consultation.results.ReadWords.Text;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that somebody wrote leaves the house unread, against their will, or in other words. */
class WordsTest {

  private static final Survey SURVEY = new StreetsSurvey();
  private static final Sought ALL = new Sought(null, null, 1);
  private static final String WRITTEN = "My neighbour Sam Smith shouts\nat night";

  private final StaffMember officer = Publishing.member("TRIAGE");
  private final UUID id = UUID.randomUUID();
  private final UseCases portal =
      new UseCases()
          .with(Clock.class, Clock.systemUTC())
          .with(DataSource.class, PortalDatabase.get().app())
          .with(KeyEpochs.class, KeysForTests.oneEpoch());
  private final ReadWords reading = portal.the(ReadWords.class);
  private final ModerateWords moderating = portal.the(ModerateWords.class);
  private final NameTheme naming = portal.the(NameTheme.class);
  private final AssignThemes assigning = portal.the(AssignThemes.class);
  private DataKey key;

  @BeforeEach
  void publish() throws SQLException {
    key = portal.the(DataKeys.class).create();
    owner(
        "insert into consultation.consultation (id, slug, team, state, area, topics, audience,"
            + " anonymous, opens_at, closes_at, particulars, promise_owner, promise_by,"
            + " survey_version) values (?, ?, 'TRIAGE', 'PUBLISHED', 'COUNTY', 'EVERYTHING',"
            + " 'OPEN', false, now(), now() + interval '1 day', '"
            + Publishing.PLAIN_PARTICULARS
            + "', 'Manager', '2099-01-01', 1)",
        id,
        "c-" + id);
    owner(
        "insert into consultation.survey_version (consultation, number, document, digest,"
            + " proposed_by, published_by, published_at) values (?, 1, '{}', '', ?, ?, now())",
        id,
        officer.id(),
        Publishing.member("TRIAGE").id());
    owner("insert into consultation.response_key values (?, ?)", id, key.id());
  }

  @Test
  void words_are_read_a_page_at_a_time_and_whoever_looked_is_written_down() throws Exception {
    for (int i = 0; i < 27; i++) {
      write("Text " + i, true);
    }

    Page first = read(ALL);
    Page last = read(new Sought(WordsState.UNREAD, null, 9));

    assertThat(first.texts()).hasSize(25);
    assertThat(first.total()).isEqualTo(27);
    assertThat(first.pages()).isEqualTo(2);
    assertThat(last.page()).isEqualTo(2);
    List<String> read = new ArrayList<>();
    first.texts().forEach(each -> read.add(each.words()));
    last.texts().forEach(each -> read.add(each.words()));
    assertThat(read).doesNotHaveDuplicates().hasSize(27).contains("Text 0", "Text 26");
    assertThat(audited("RESPONSES_VIEWED"))
        .containsExactlyInAnyOrder("c-" + id + " why 25", "c-" + id + " why 2");
  }

  @Test
  void a_question_nobody_answered_has_an_empty_page() throws Exception {
    assertThat(read(ALL).texts()).isEmpty();
    assertThat(read(ALL).pages()).isEqualTo(1);
    assertThat(audited("RESPONSES_VIEWED")).isEmpty();
  }

  @Test
  void words_of_a_withdrawn_response_are_not_shown_while_they_wait_to_be_deleted()
      throws Exception {
    UUID response = write(WRITTEN, true);
    owner("update consultation.response set state = 'WITHDRAWN' where id = ?", response);

    assertThat(read(ALL).texts()).isEmpty();
    assertThat(read(ALL).total()).isZero();
  }

  @Test
  void a_text_is_let_through_withheld_and_blacked_out_and_the_original_stays() throws Exception {
    write(WRITTEN, true);

    decide(only(), new Decision(WordsState.PASSED, "passed over", ""));
    assertThat(only().state()).isEqualTo(WordsState.PASSED);
    assertThat(only().reason()).isEmpty();

    decide(only(), new Decision(WordsState.WITHHELD, " Names a person ", ""));
    assertThat(read(new Sought(WordsState.PASSED, null, 1)).texts()).isEmpty();
    assertThat(only().reason()).isEqualTo("Names a person");

    decide(
        only(),
        new Decision(
            WordsState.BLACKED_OUT, "Names a person", "My neighbour ████ shouts\r\nat night"));
    assertThat(only().blackedOut()).isEqualTo("My neighbour ████ shouts\nat night");
    assertThat(only().words()).isEqualTo(WRITTEN);
    assertThat(audited("WORDS_MODERATED"))
        .hasSize(3)
        .anyMatch(each -> each.endsWith("BLACKED_OUT: Names a person"))
        .noneMatch(each -> each.contains("Sam"));
  }

  @Test
  void what_its_writer_did_not_agree_to_publish_can_be_withheld_alone() throws Exception {
    write(WRITTEN, false);

    assertRefused(new Decision(WordsState.PASSED, "", ""), WordsNotPublishable.class);
    assertRefused(
        new Decision(WordsState.BLACKED_OUT, "Names a person", "My neighbour […]"),
        WordsNotPublishable.class);
    assertThat(only().state()).isEqualTo(WordsState.UNREAD);
    decide(only(), new Decision(WordsState.WITHHELD, "Not agreed to", ""));
    assertThat(only().state()).isEqualTo(WordsState.WITHHELD);
  }

  @Test
  void nothing_is_withheld_without_a_reason_nor_put_into_anybodys_mouth() throws Exception {
    write(WRITTEN, true);

    assertRefused(new Decision(WordsState.WITHHELD, "  ", ""), WordsReasonNeeded.class);
    assertRefused(new Decision(WordsState.WITHHELD, "x".repeat(201), ""), WordsReasonNeeded.class);
    for (String other :
        List.of(
            "",
            WRITTEN,
            "████",
            "My cousin ████ shouts",
            "at night ████ My neighbour",
            "My neighbour shouts at night")) {
      assertRefused(new Decision(WordsState.BLACKED_OUT, "Name", other), WordsChanged.class);
    }
    assertThat(only().state()).isEqualTo(WordsState.UNREAD);
  }

  @Test
  void whoever_decides_second_is_told_that_a_colleague_was_first() throws Exception {
    write(WRITTEN, true);
    Text seen = only();
    decide(seen, new Decision(WordsState.WITHHELD, "Names a person", ""));

    assertThatThrownBy(() -> decide(seen, new Decision(WordsState.PASSED, "", "")))
        .isInstanceOf(ColleagueWasFirst.class);
    assertThatThrownBy(() -> assign(seen, Set.of())).isInstanceOf(ColleagueWasFirst.class);
    assertThat(only().state()).isEqualTo(WordsState.WITHHELD);
  }

  @Test
  void texts_are_sorted_by_themes_which_know_to_how_many_they_were_given() throws Exception {
    write("Noise and dirt", true);
    write("Noise", true);
    name("why", "Noise");
    name("why", " Dirt ");
    name("why", "Noise");
    List<ReadWords.Theme> themes = read(ALL).themes();
    assertThat(themes).extracting(ReadWords.Theme::label).containsExactly("Dirt", "Noise");
    UUID dirt = themes.get(0).id();
    UUID noise = themes.get(1).id();

    for (Text each : read(ALL).texts()) {
      assign(each, each.words().contains("dirt") ? Set.of(noise, dirt) : Set.of(noise));
    }
    assertThat(read(ALL).themes()).extracting(ReadWords.Theme::given).containsExactly(1, 2);
    Text both = read(new Sought(WordsState.UNREAD, dirt, 1)).texts().get(0);
    assertThat(both.themes()).containsExactlyInAnyOrder(dirt, noise);

    assign(both, Set.of(dirt, UUID.randomUUID()));
    assertThat(read(ALL).themes()).extracting(ReadWords.Theme::given).containsExactly(1, 1);
    assertThat(read(new Sought(null, noise, 1)).texts())
        .extracting(Text::words)
        .containsExactly("Noise");
  }

  @Test
  void a_theme_needs_a_name_and_a_question_of_words() {
    assertThatThrownBy(() -> name("why", " ")).isInstanceOf(ThemeNotNamed.class);
    assertThatThrownBy(() -> name("why", "x".repeat(81))).isInstanceOf(ThemeNotNamed.class);
    assertThatThrownBy(() -> name("area", "Noise")).isInstanceOf(ResultsNotFound.class);
  }

  @Test
  void nobody_reads_or_decides_without_the_permission() {
    StaffMember other = Publishing.member("TRIAGE", Set.of(Permission.READ_REPORTS));

    assertThatThrownBy(() -> reading.read(other, id, "why", ALL)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                moderating.decide(
                    other, id, UUID.randomUUID(), 0, new Decision(WordsState.PASSED, "", "")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> naming.name(other, id, "why", "Noise"))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> assigning.assign(other, id, UUID.randomUUID(), 0, Set.of()))
        .isInstanceOf(NotPermitted.class);
  }

  private void assertRefused(Decision decision, Class<? extends Throwable> why) throws Exception {
    Text seen = only();
    assertThatThrownBy(() -> decide(seen, decision)).as(decision.toString()).isInstanceOf(why);
  }

  private Text only() throws Exception {
    List<Text> texts = read(ALL).texts();
    assertThat(texts).hasSize(1);
    return texts.get(0);
  }

  private Page read(Sought sought) throws Exception {
    return inScope(connection -> reading.read(connection, consultation(), officer, "why", sought));
  }

  private void decide(Text text, Decision decision) throws Exception {
    inScope(
        connection -> {
          moderating.decide(
              connection, consultation(), officer, text.id(), text.version(), decision);
          return null;
        });
  }

  private void name(String question, String label) throws Exception {
    inScope(
        connection -> {
          naming.name(connection, consultation(), officer, question, label);
          return null;
        });
  }

  private void assign(Text text, Set<UUID> themes) throws Exception {
    inScope(
        connection -> {
          assigning.assign(connection, consultation(), officer, text.id(), text.version(), themes);
          return null;
        });
  }

  private UUID write(String words, boolean mayPublish) throws Exception {
    UUID response = UUID.randomUUID();
    SealedResponse content =
        new SealedResponse(Answers.NONE.with("why", new Answer.Text(words)), "en", mayPublish);
    owner(
        "insert into consultation.response (id, consultation, survey_version, channel, week,"
            + " sealed, state) values (?, ?, 1, 'WEB', ?, ?, 'COUNTED')",
        response,
        id,
        LocalDate.parse("2027-01-11"),
        ResponseSeal.seal(content, response, key));
    inScope(
        connection -> {
          try (KeepWords keeping = new KeepWords(connection, id, key)) {
            keeping.keep(SURVEY, response, content);
            keeping.store();
          }
          return null;
        });
    return response;
  }

  private PublicConsultation consultation() {
    return StreetsSurvey.consultation(id, SURVEY);
  }

  private List<String> audited(String action) throws SQLException {
    List<String> details = new ArrayList<>();
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select detail from shared.audit_entry where actor = ? and action = ?")) {
      select.setString(1, officer.id().toString());
      select.setString(2, action);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          details.add(row.getString(1));
        }
      }
    }
    return details;
  }

  private interface Work<T> {
    T in(Connection connection) throws Exception;
  }

  private <T> T inScope(Work<T> work) throws Exception {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      ConsultationScope.enter(connection, id);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (Exception e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void owner(String sql, Object... values) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
