package communitysafety.consultation.response;

import static communitysafety.consultation.response.ColoursSurvey.answering;
import static communitysafety.consultation.response.Responding.ask;
import static communitysafety.consultation.response.Responding.column;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.shared.privacy.DataKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Somebody who may read every table, every hidden column and the order of the rows on the disk, who
 * holds all the keys of the portal and knows who got which code, tries to say who answered what.
 * Everybody answers something that nobody else does, so that every right guess is seen.
 */
class UnlinkableParticipationTest {

  private static final int PEOPLE = 120;

  /** What the rows of codes, and of responses, can be put in order by. */
  private static final List<String> ORDERS =
      List.of("ctid", "xmin::text::bigint, ctid", "xmin::text::bigint desc, ctid");

  private final Responding responding = new Responding();

  /** Who came with the n-th code answered {@code n}. */
  private final Map<String, Integer> codeOfWhom = new HashMap<>();

  @Test
  void nobody_can_say_while_it_is_open_who_answered_what() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    everybodyAnswers(consultation, 1, true);

    // The last mix left ten to nineteen behind, by lot: those are sealed, with one size.
    assertThat(
            column(
                "select distinct length(sealed)::text from consultation.response_waiting"
                    + " where consultation = ?",
                consultation.id()))
        .hasSize(1);
    assertThat(rightGuesses(consultation)).isLessThan(3 * PEOPLE / MixResponses.FEWEST);
  }

  @Test
  void nobody_can_say_when_it_is_over_who_answered_what() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    everybodyAnswers(consultation, 2, true);
    Set<String> ids = idsOf(consultation);
    responding.close(consultation);

    assertThat(ask(count("entry_code"), consultation.id())).isEqualTo("0");
    assertThat(ask(count("entry_key"), consultation.id())).isEqualTo("0");
    assertThat(ask(count("response_waiting"), consultation.id())).isEqualTo("0");
    assertThat(ask(count("response_batch"), consultation.id())).isEqualTo("0");
    assertThat(
            ask(
                "select made || ' ' || used from consultation.participation"
                    + " where consultation = ?",
                consultation.id()))
        .isEqualTo((PEOPLE + 30) + " " + PEOPLE);
    assertThat(told(responding.responses(consultation, "id")))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PEOPLE).boxed().toList());
    assertThat(
            column(
                "select distinct week::text from consultation.response where consultation = ?",
                consultation.id()))
        .containsExactly(SendResponse.week(Clock.systemUTC()).toString());
    assertThat(idsOf(consultation)).isNotEqualTo(ids).allMatch(id -> id.charAt(14) == '4');
  }

  /** The twin: with rows written as they come, the same attacker finds everybody. */
  @Test
  void the_attack_finds_everybody_when_nothing_is_mixed() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    everybodyAnswersCarelessly(consultation);

    assertThat(rightGuesses(consultation)).isEqualTo(PEOPLE);
  }

  /**
   * The other twin: mixed, but the rows of codes left as they were used. Then the order in which
   * people came shows in them, and with it in which mix their responses are.
   */
  @Test
  void the_rows_of_codes_show_the_order_of_people_unless_they_are_written_anew() throws Exception {
    PublicConsultation mixed = responding.open(Audience.CODES, true);
    everybodyAnswers(mixed, 3, true);
    PublicConsultation careless = responding.open(Audience.CODES, false);
    everybodyAnswers(careless, 3, false);

    assertThat(inOrderOfCodes(careless, "xmin::text::bigint, ctid").subList(0, PEOPLE / 2))
        .isSorted();
    List<Integer> order = inOrderOfCodes(mixed, "xmin::text::bigint, ctid");
    int neighbours = 0;
    for (int i = 1; i < order.size(); i++) {
      neighbours += order.get(i) == order.get(i - 1) + 1 ? 1 : 0;
    }
    // The last ten to nineteen, whose responses wait, are still in order: what they answered is
    // nowhere to be set beside them.
    assertThat(neighbours).isLessThan(PEOPLE / 2);
  }

  @Test
  void nothing_in_a_response_stands_in_any_other_table() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    everybodyAnswers(consultation, 4, true);

    Set<String> elsewhere = new HashSet<>();
    for (String query :
        column(
            "select format('select %I::text from %I.%I', column_name, table_schema, table_name)"
                + " from information_schema.columns c join information_schema.tables t"
                + " using (table_schema, table_name) where t.table_type = 'BASE TABLE'"
                + " and c.data_type = 'uuid' and table_schema in ('shared', 'reporting',"
                + " 'consultation') and not (table_name = 'response' and column_name = 'id')")) {
      elsewhere.addAll(column(query));
    }
    assertThat(idsOf(consultation)).doesNotContainAnyElementsOf(elsewhere);
    assertThat(
            column(
                "select column_name from information_schema.columns"
                    + " where table_schema = 'consultation' and table_name in ('entry_code',"
                    + " 'response_waiting', 'response_batch', 'response', 'quota')"
                    + " and (data_type like 'time%' or column_default like 'nextval%')"))
        .isEmpty();
    assertThat(
            ask(
                "select count(*) from consultation.response where consultation = ?"
                    + " and withdrawal is not null",
                consultation.id()))
        .isEqualTo("0");
  }

  /** A number that went up with the use of a code would tell what was answered with it. */
  @Test
  void quotas_do_not_move_before_enough_have_answered() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    UUID even = responding.quota(consultation, "colour=even", 100);
    UUID odd = responding.quota(consultation, "colour=odd", 100);
    List<EntryCode> codes = responding.codes(consultation, 40);
    String before = quotas(consultation);
    for (int i = 0; i < 19; i++) {
      responding.send(consultation, answering(i < 7 ? "odd" : "even", "so"), codes.get(i));
      responding.mix(consultation);
    }
    assertThat(quotas(consultation)).isEqualTo(before);

    responding.send(consultation, answering("odd", "so"), codes.get(19));
    assertThat(responding.mix(consultation)).isEqualTo(10);

    assertThat(
            column(
                "select distinct xmin::text from consultation.quota where consultation = ?",
                consultation.id()))
        .hasSize(1);
    assertThat(ask("select sum(taken) from consultation.quota where id in (?, ?)", even, odd))
        .isEqualTo("10");
    responding.close(consultation);
    assertThat(ask("select taken from consultation.quota where id = ?", odd)).isEqualTo("8");
    assertThat(ask("select taken from consultation.quota where id = ?", even)).isEqualTo("12");
  }

  @Test
  void what_waits_cannot_be_opened_with_the_database_alone_nor_when_its_batch_has_gone()
      throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    List<EntryCode> codes = responding.codes(consultation, 20);
    responding.send(consultation, answering("a colour", "so"), codes.get(0));
    String first = batchOf(consultation);
    byte[] sealed = waitingOf(consultation);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("colour");

    for (int i = 1; i < 20; i++) {
      responding.send(consultation, answering("red", "so"), codes.get(i));
    }
    responding.mix(consultation);

    assertThat(batchOf(consultation)).isNotEqualTo(first);
    assertThat(ask(count("response_waiting"), consultation.id())).isEqualTo("10");
  }

  @Test
  void few_who_answered_are_not_lost_at_the_end() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    List<EntryCode> codes = responding.codes(consultation, 5);
    for (int i = 0; i < 3; i++) {
      responding.send(consultation, answering("red", "so"), codes.get(i));
      assertThat(responding.mix(consultation)).isZero();
    }

    responding.close(consultation);

    assertThat(responding.responses(consultation, "id")).hasSize(3);
    assertThat(responding.send(consultation, answering("red", "so"), codes.get(4)))
        .isInstanceOf(SendingResult.NotOpen.class);
    assertThat(ask(count("response_batch"), consultation.id())).isEqualTo("0");
  }

  /** Killed before each step, and before the commit: all or nothing is there. */
  @Test
  void a_connection_that_is_killed_leaves_nothing_half() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    EntryCode code = responding.codes(consultation, 1).get(0);
    int steps = 0;
    boolean sent = false;
    while (!sent) {
      int dieAt = ++steps;
      sent =
          responding.joined.killedAt(
              dieAt, () -> responding.sendNow(consultation, answering("red", "so"), code));
      String used =
          ask(
              "select count(*) from consultation.entry_code where consultation = ?"
                  + " and state <> 'UNUSED'",
              consultation.id());
      assertThat(used).isEqualTo(sent ? "1" : "0");
      assertThat(ask(count("response_waiting"), consultation.id())).isEqualTo(used);
    }
    assertThat(steps).isGreaterThan(5);
  }

  /** In an order drawn by lot, some of them mixed while others come. */
  private void everybodyAnswers(PublicConsultation consultation, long seed, boolean mixing)
      throws Exception {
    Random lot = new Random(seed);
    List<EntryCode> codes = new ArrayList<>(responding.codes(consultation, PEOPLE + 30));
    Collections.shuffle(codes, lot);
    remember(consultation, codes);
    for (int person = 0; person < PEOPLE; person++) {
      assertThat(responding.send(consultation, answersOf(person, lot), codes.get(person)))
          .isInstanceOf(SendingResult.Accepted.class);
      if (mixing && lot.nextInt(4) > 0) {
        responding.mix(consultation);
      }
    }
  }

  /** As many a survey program does it: a mark at the code, and a row without it. */
  private void everybodyAnswersCarelessly(PublicConsultation consultation) throws Exception {
    List<EntryCode> codes = responding.codes(consultation, PEOPLE);
    remember(consultation, codes);
    for (int person = 0; person < PEOPLE; person++) {
      Answers answers = answersOf(person, new Random(person));
      byte[] index = indexOf(consultation, codes.get(person));
      responding.joined.inTransaction(
          () -> {
            Connection connection = responding.joined.connection();
            ConsultationScope.enter(connection, consultation.id());
            DataKey key =
                responding.the(ResponseKeys.class).findOrCreate(connection, consultation.id());
            UUID id = UUID.randomUUID();
            Responding.run(
                connection,
                "update consultation.entry_code set state = 'USED' where consultation = ?"
                    + " and code = ?",
                consultation.id(),
                index);
            Responding.run(
                connection,
                "insert into consultation.response (id, consultation, survey_version, channel,"
                    + " week, sealed, state) values (?, ?, 1, 'WEB', ?, ?, 'NEW')",
                id,
                consultation.id(),
                LocalDate.parse("2026-11-23"),
                ResponseSeal.seal(new SealedResponse(answers, "en", true), id, key));
            return null;
          });
    }
  }

  private void remember(PublicConsultation consultation, List<EntryCode> codes) throws Exception {
    for (int i = 0; i < codes.size(); i++) {
      codeOfWhom.put(HexFormat.of().formatHex(indexOf(consultation, codes.get(i))), i);
    }
  }

  private byte[] indexOf(PublicConsultation consultation, EntryCode code) throws Exception {
    return responding.joined.inTransaction(
        () ->
            EntryKeys.index(
                responding
                    .the(EntryKeys.class)
                    .find(responding.joined.connection(), consultation.id())
                    .orElseThrow(),
                code));
  }

  /** Words of different length, so that sizes differ as much as they may. */
  private static Answers answersOf(int person, Random lot) {
    return answering("person " + person, "so ".repeat(1 + lot.nextInt(600)).strip());
  }

  /** The most that comes of setting codes beside responses in any order, or by transaction. */
  private int rightGuesses(PublicConsultation consultation) throws Exception {
    int most = byTransaction(consultation);
    for (String codes : ORDERS) {
      List<Integer> people = inOrderOfCodes(consultation, codes);
      for (String responses : List.of("ctid", "xmin::text::bigint, ctid", "id")) {
        List<Integer> answered = told(responding.responses(consultation, responses));
        int right = 0;
        for (int i = 0; i < Math.min(people.size(), answered.size()); i++) {
          right += people.get(i).equals(answered.get(i)) ? 1 : 0;
        }
        most = Math.max(most, right);
      }
    }
    return most;
  }

  /** Where one transaction touched one code and one response only, they are one person's. */
  private int byTransaction(PublicConsultation consultation) throws Exception {
    Map<String, List<Integer>> codes = new HashMap<>();
    for (String row :
        column(
            "select xmin::text || ' ' || encode(code, 'hex') from consultation.entry_code"
                + " where consultation = ? and state <> 'UNUSED'",
            consultation.id())) {
      String[] parts = row.split(" ");
      codes.computeIfAbsent(parts[0], x -> new ArrayList<>()).add(codeOfWhom.get(parts[1]));
    }
    List<String> transactions =
        column(
            "select xmin::text from consultation.response where consultation = ? order by id",
            consultation.id());
    List<Integer> answered = told(responding.responses(consultation, "id"));
    Map<String, List<Integer>> responses = new HashMap<>();
    for (int i = 0; i < answered.size(); i++) {
      responses.computeIfAbsent(transactions.get(i), x -> new ArrayList<>()).add(answered.get(i));
    }
    int right = 0;
    for (Map.Entry<String, List<Integer>> each : responses.entrySet()) {
      List<Integer> people = codes.getOrDefault(each.getKey(), List.of());
      // Out of several, the first is as good a guess as any.
      right += !people.isEmpty() && people.get(0).equals(each.getValue().get(0)) ? 1 : 0;
    }
    return right;
  }

  private List<Integer> inOrderOfCodes(PublicConsultation consultation, String order)
      throws Exception {
    return column(
            "select encode(code, 'hex') from consultation.entry_code"
                + " where consultation = ? and state <> 'UNUSED' order by "
                + order,
            consultation.id())
        .stream()
        .map(codeOfWhom::get)
        .toList();
  }

  private static List<Integer> told(List<SealedResponse> responses) {
    return responses.stream()
        .map(each -> each.answers().to("colour"))
        .map(Optional::orElseThrow)
        .map(answer -> Integer.valueOf(((Answer.Text) answer).text().split(" ")[1]))
        .toList();
  }

  private static Set<String> idsOf(PublicConsultation consultation) throws Exception {
    return new HashSet<>(
        column(
            "select id::text from consultation.response where consultation = ?",
            consultation.id()));
  }

  private static String quotas(PublicConsultation consultation) throws Exception {
    return column(
            "select id || ' ' || xmin || ' ' || ctid || ' ' || taken from consultation.quota"
                + " where consultation = ? order by id",
            consultation.id())
        .toString();
  }

  private static String batchOf(PublicConsultation consultation) throws Exception {
    return ask(
        "select id from consultation.response_batch where consultation = ?", consultation.id());
  }

  private static byte[] waitingOf(PublicConsultation consultation) throws Exception {
    try (Connection connection = Responding.superuser();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sealed from consultation.response_waiting where consultation = '%s'"
                    .formatted(consultation.id()))) {
      row.next();
      return row.getBytes(1);
    }
  }

  private static String count(String table) {
    return "select count(*) from consultation." + table + " where consultation = ?";
  }
}
