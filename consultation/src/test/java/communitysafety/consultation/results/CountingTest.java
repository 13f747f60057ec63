package communitysafety.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.ReleaseFiles;
import communitysafety.consultation.release.ReleaseJson;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.Releases;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.consultation.response.ResponseSeal;
import communitysafety.consultation.response.SealedResponse;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.staff.StaffMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted is what was answered, whoever counts and whatever comes between. */
class CountingTest {

  private static final Survey SURVEY = new StreetsSurvey();
  private static final LocalDate WEEK = LocalDate.parse("2027-01-11");

  private final Random random = new Random(7);
  private final StaffMember officer = Publishing.member("TRIAGE");
  private final UUID id = UUID.randomUUID();
  private final UseCases portal =
      new UseCases()
          .with(Clock.class, Clock.systemUTC())
          .with(DataSource.class, PortalDatabase.get().app())
          .with(KeyEpochs.class, KeysForTests.oneEpoch());
  private final CountResponses counting =
      new CountResponses(
          new Consultations() {
            @Override
            public Survey survey(UUID consultation, int version) {
              return SURVEY;
            }
          },
          portal.the(ResponseKeys.class));
  private final Map<UUID, Answers> answered = new TreeMap<>();
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
  void everybody_is_counted_once_by_two_who_count_at_once_and_one_who_stops() throws Exception {
    answer(700);
    inScope(connection -> counting.count(connection, id), false);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> countAll =
          () -> {
            while (inScope(connection -> counting.count(connection, id), true) > 0) {
              // On to the next batch.
            }
            return 0;
          };
      for (Future<Integer> each : nodes.invokeAll(List.of(countAll, countAll))) {
        each.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    countAll();

    assertThat(tally("")).isEqualTo(expected(""));
    assertThat(tally("@channel")).isNotEmpty();
    assertThat(words()).isEqualTo(expected("").get("why #answered"));
  }

  @Test
  void who_withdraws_is_counted_no_more_and_their_words_are_gone() throws Exception {
    answer(40);
    choose("area");
    countAll();
    List<UUID> some = new ArrayList<>(answered.keySet()).subList(0, 15);
    for (UUID each : some) {
      owner("update consultation.response set state = 'WITHDRAWN' where id = ?", each);
      answered.remove(each);
    }
    countAll();

    assertThat(tally("")).isEqualTo(expected(""));
    assertThat(tally("area")).isEqualTo(expected("area"));
    assertThat(words()).isEqualTo(expected("").getOrDefault("why #answered", 0));
  }

  @Test
  void a_breakdown_chosen_late_counts_from_the_first_response_while_others_come_and_go()
      throws Exception {
    answer(1100);
    countAll();
    choose("area");
    inScope(connection -> counting.count(connection, id), true);
    answer(60);
    for (UUID each : new ArrayList<>(answered.keySet()).subList(0, 20)) {
      owner(
          "update consultation.response set state = 'WITHDRAWN' where id = ? and state = 'COUNTED'",
          each);
    }
    answered.keySet().removeAll(ids("state = 'WITHDRAWN'"));
    countAll();

    assertThat(tally("area")).isEqualTo(expected("area"));
    assertThat(tally("")).isEqualTo(expected(""));
  }

  @Test
  void responses_that_somebody_altered_keep_no_others_from_being_counted() throws Exception {
    answer(CountResponses.BATCH + 1);
    owner("update consultation.response set sealed = '\\x00' where consultation = ?", id);
    answered.clear();
    answer(20);
    countAll();

    assertThat(tally("")).isEqualTo(expected(""));
  }

  @Test
  void what_is_released_is_frozen_protected_and_ten_more_than_before() throws Exception {
    answer(60);
    choose("area");
    ReleaseResults releasing = portal.the(ReleaseResults.class);
    Wanted wanted =
        new Wanted(
            List.of("area", "safe", "why", "age"),
            List.of(new Wanted.Crossing("safe", "area")),
            true);
    assertThatThrownBy(() -> release(releasing, wanted)).isInstanceOf(NotCountedYet.class);
    countAll();

    ReleasedResults previewed = preview(releasing, wanted);
    assertThat(release(releasing, wanted)).isEqualTo(1);
    assertThat(portal.the(Releases.class).find(id, 1).orElseThrow().results()).isEqualTo(previewed);
    assertThatThrownBy(() -> release(releasing, wanted)).isInstanceOf(TooFewMore.class);
    answer(12);
    countAll();
    assertThat(release(releasing, wanted)).isEqualTo(2);

    List<Releases.FrozenRelease> frozen = portal.the(Releases.class).of(id);
    assertThat(frozen).extracting(Releases.FrozenRelease::number).containsExactly(2, 1);
    ReleasedResults results = frozen.get(0).results();
    assertThat(ReleaseJson.write(results).toString()).isEqualTo(frozen.get(0).document());
    assertThat(results.responses()).isEqualTo(Figure.of(72));
    assertThat(results.questions()).extracting(each -> each.words().size()).containsOnly(0);
    Releases.cells(results)
        .forEach(
            (cell, figure) ->
                assertThat(figure.rounded() % Figure.STEP).as(cell.toString()).isZero());
    assertThatThrownBy(() -> app("update consultation.release set document = ''"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void words_that_passed_are_in_every_file_of_a_release_and_why_others_did_not_in_none()
      throws Exception {
    answer(60);
    countAll();
    ReadWords.Page page =
        inScope(
            connection ->
                portal
                    .the(ReadWords.class)
                    .read(
                        connection,
                        consultation(),
                        officer,
                        "why",
                        new ReadWords.Sought(null, null, 1)),
            true);
    List<ReadWords.Text> texts = page.texts();
    decide(texts.get(0), new ModerateWords.Decision(WordsState.PASSED, "", ""));
    decide(texts.get(1), new ModerateWords.Decision(WordsState.WITHHELD, "names a neighbour", ""));
    decide(
        texts.get(2),
        new ModerateWords.Decision(WordsState.BLACKED_OUT, "tells a number", "It is dark […]"));
    ReleaseResults releasing = portal.the(ReleaseResults.class);
    release(releasing, new Wanted(List.of("safe", "why"), List.of(), true));
    // What is decided later changes the next release alone.
    decide(
        new ReadWords.Text(
            texts.get(0).id(),
            "en",
            true,
            texts.get(0).words(),
            WordsState.PASSED,
            "",
            "",
            List.of(),
            texts.get(0).version() + 1),
        new ModerateWords.Decision(WordsState.WITHHELD, "second thoughts", ""));

    Releases.FrozenRelease frozen = portal.the(Releases.class).find(id, 1).orElseThrow();
    List<String> files = List.of(frozen.document(), csv(frozen), workbook(frozen));
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(file)
                    .contains(texts.get(0).words(), "It is dark […]")
                    .doesNotContain(
                        texts.get(1).words(),
                        texts.get(2).words(),
                        "neighbour",
                        "number",
                        "second thoughts"));
  }

  private void decide(ReadWords.Text text, ModerateWords.Decision decision) throws Exception {
    inScope(
        connection -> {
          portal
              .the(ModerateWords.class)
              .decide(connection, consultation(), officer, text.id(), text.version(), decision);
          return null;
        },
        true);
  }

  private static String csv(Releases.FrozenRelease frozen) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReleaseFiles.writeCsv(frozen.results(), "en", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String workbook(Releases.FrozenRelease frozen) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReleaseFiles.SheetWords words =
        new ReleaseFiles.SheetWords("t", List.of("n"), "o", "p", "q", "a", "<5", "-", "none", "w");
    ReleaseFiles.writeWorkbook(frozen.results(), "en", words, out);
    StringBuilder cells = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      workbook.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> cells.append(cell).append('\n'))));
    }
    return cells.toString();
  }

  @Test
  void another_consultation_sees_nothing_of_these_counts() throws Exception {
    answer(10);
    countAll();

    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      ConsultationScope.enter(connection, UUID.randomUUID());
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select count(*) from consultation.tally union all select count(*) from"
                      + " consultation.words");
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          assertThat(row.getInt(1)).isZero();
        }
      }
    }
  }

  /** As who asks for it sees it at the second look. */
  private ReleasedResults preview(ReleaseResults releasing, Wanted wanted) throws Exception {
    ReleaseResults.Preview first =
        inScope(connection -> releasing.preview(connection, consultation(), wanted), true);
    assertThat(first.work().endsWithin(Duration.ofMinutes(1))).isTrue();
    assertThat(first.work().done()).isEqualTo(first.work().of()).isEqualTo(4);
    return inScope(connection -> releasing.preview(connection, consultation(), wanted), true)
        .results();
  }

  private int release(ReleaseResults releasing, Wanted wanted) throws Exception {
    return inScope(
        connection -> releasing.release(connection, consultation(), officer.id(), wanted), true);
  }

  private PublicConsultation consultation() {
    return StreetsSurvey.consultation(id, SURVEY);
  }

  private void answer(int people) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into consultation.response (id, consultation, survey_version, channel,"
                    + " week, sealed, state) values (?, ?, 1, ?, ?, ?, 'NEW')")) {
      for (int i = 0; i < people; i++) {
        UUID response = UUID.randomUUID();
        Answers answers = StreetsSurvey.answers(random);
        answered.put(response, answers);
        insert.setObject(1, response);
        insert.setObject(2, id);
        insert.setString(3, Channel.values()[random.nextInt(4)].name());
        insert.setObject(4, WEEK);
        insert.setBytes(
            5, ResponseSeal.seal(new SealedResponse(answers, "en", true), response, key));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void countAll() throws Exception {
    while (inScope(connection -> counting.count(connection, id), true) > 0) {
      // On to the next batch.
    }
  }

  private void choose(String... questions) throws Exception {
    inScope(
        connection -> {
          portal
              .the(ChooseBreakdowns.class)
              .choose(connection, id, officer.id(), List.of(questions));
          return null;
        },
        true);
  }

  private interface Work<T> {
    T in(Connection connection) throws Exception;
  }

  private <T> T inScope(Work<T> work, boolean commit) throws Exception {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      ConsultationScope.enter(connection, id);
      T result = work.in(connection);
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return result;
    }
  }

  /** Counted the plain way, with nothing of the code under test. */
  private Map<String, Integer> expected(String by) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Answers each : answered.values()) {
      String group = by.isEmpty() ? "" : picked(each, by);
      String before = by.isEmpty() ? "" : group + ": ";
      counts.merge(before + " #asked", 1, Integer::sum);
      for (String question : List.of("area", "safe", "why", "age")) {
        boolean asked = !question.equals("why") || picked(each, "safe").equals("no");
        if (asked && !question.equals(by)) {
          counts.merge(before + question + " #asked", 1, Integer::sum);
          if (each.to(question).isPresent()) {
            counts.merge(before + question + " #answered", 1, Integer::sum);
          }
          if (!picked(each, question).isEmpty()) {
            counts.merge(before + question + " " + picked(each, question), 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  private static String picked(Answers answers, String question) {
    return answers
        .to(question)
        .map(
            answer -> {
              if (answer instanceof Answer.Picked picked) {
                return picked.values().get(0);
              }
              if (answer instanceof Answer.Number number) {
                int from = number.number().intValue() / 10 * 10;
                return from + "–" + (from + 9);
              }
              return "";
            })
        .orElse("");
  }

  private Map<String, Integer> tally(String by) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    inScope(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select in_group, question, option, count from consultation.tally where"
                      + " consultation = ? and by_question = ? and count > 0")) {
            select.setObject(1, id);
            select.setString(2, by);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                counts.put(
                    (by.isEmpty() ? "" : row.getString(1) + ": ")
                        + row.getString(2)
                        + " "
                        + row.getString(3),
                    row.getInt(4));
              }
            }
          }
          return null;
        },
        false);
    return counts;
  }

  private int words() throws SQLException {
    return ids("id in (select response from consultation.words)").size();
  }

  private Set<UUID> ids(String condition) throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id from consultation.response where consultation = ? and " + condition)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  private static void app(String sql) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
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
