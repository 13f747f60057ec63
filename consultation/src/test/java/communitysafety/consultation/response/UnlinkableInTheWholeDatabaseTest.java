package communitysafety.consultation.response;

import static communitysafety.consultation.response.ColoursSurvey.answering;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.consultation.response.WholeDatabase.Row;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.Drafts;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The attackers of {@link UnlinkableParticipationTest} know where to look. These know nothing of
 * how the portal works: they take every row of every table, with its transaction and place, and try
 * all columns against all. They are told besides who came when with which code, and who is among
 * those of one mixing: what is left to them is to guess within it.
 *
 * <p>Their twins are set on a consultation that promises nothing, with codes and drafts all the
 * same, and find everybody there.
 */
class UnlinkableInTheWholeDatabaseTest {

  private static final int PEOPLE = 42;
  private static final int GAMES = 4;

  /** Shorter ones are names of states and numbers of versions. */
  private static final int SHORTEST_LINK = 8;

  /** Each game is played once, for all attackers. */
  private static final Map<List<Object>, Game> PLAYED = new HashMap<>();

  private final Responding responding = new Responding();

  @Test
  void no_chain_of_equal_transactions_ids_times_or_bytes_leads_from_a_code_to_a_response()
      throws Exception {
    for (int seed = 0; seed < GAMES; seed++) {
      assertThat(play(seed, true, true).foundByChains("consultation.response")).isZero();
    }
  }

  /** Not even to one that waits, which who holds the keys could open. */
  @Test
  void no_such_chain_leads_from_a_code_to_what_waits() throws Exception {
    for (int seed = 0; seed < GAMES; seed++) {
      assertThat(play(seed, true, true).foundByChains("consultation.response_waiting")).isZero();
    }
  }

  @Test
  void the_chains_are_found_where_nothing_is_mixed() throws Exception {
    assertThat(play(1, true, false).foundByChains("consultation.response_waiting"))
        .isEqualTo(PEOPLE);
    assertThat(play(1, false, false).foundByChains("consultation.response")).isEqualTo(PEOPLE);
  }

  /** A twin in the audit trail: one line in the transaction of the code that names the row. */
  @Test
  void one_row_that_names_both_is_found() throws Exception {
    Game game = play(1, true, true);
    Row response = game.of("consultation.response").get(0);
    Row code = game.usedCodes().get(0);
    List<Row> rows = new ArrayList<>(game.rows);
    rows.add(
        new Row(
            "shared.audit_entry",
            Map.of("detail", code.get("code"), "submission", response.get("id"))));

    assertThat(game.foundByChains(rows, "consultation.response")).isEqualTo(1);
  }

  @Test
  void no_order_of_any_column_of_a_person_is_that_of_any_column_of_the_responses()
      throws Exception {
    Map<String, Integer> right = new TreeMap<>();
    int mixings = 0;
    int responses = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      Game game = play(seed, true, true);
      for (List<Row> mixed : game.mixings()) {
        mixings++;
        responses += mixed.size();
        game.foundByOrders(mixed).forEach((pair, found) -> right.merge(pair, found, Integer::sum));
      }
    }
    // By chance one of each mixing. Six deviations from that are not met by chance.
    double most = mixings + 6 * Math.sqrt(mixings);
    assertThat(most).isLessThan(responses / 2.0);
    assertThat(right).hasSizeGreaterThan(50);
    assertThat(right.entrySet()).allMatch(each -> each.getValue() < most, "is chance");
  }

  @Test
  void the_orders_find_everybody_where_nothing_is_mixed() throws Exception {
    Game game = play(1, false, false);

    assertThat(Collections.max(game.foundByOrders(game.of("consultation.response")).values()))
        .isEqualTo(PEOPLE);
  }

  @Test
  void who_wrote_a_lot_is_not_told_by_any_size() throws Exception {
    for (int seed = 0; seed < GAMES; seed++) {
      Game game = play(seed, true, true);
      for (List<Row> mixed : game.mixings()) {
        assertThat(sizes(mixed)).hasSize(1);
      }
      assertThat(sizes(game.drafts())).hasSize(1);
    }
  }

  @Test
  void the_sizes_tell_it_where_each_is_sealed_by_itself() throws Exception {
    Game game = play(1, false, false);
    Comparator<Row> bySize = WholeDatabase.inOrderOf("sealed#size");

    assertThat(sizes(game.drafts())).hasSizeGreaterThan(1);
    Row largest = Collections.max(game.of("consultation.response"), bySize);
    assertThat(game.drafts().indexOf(Collections.max(game.drafts(), bySize)))
        .isEqualTo(game.whose.get(largest.get("id")));
  }

  private static Set<String> sizes(List<Row> rows) {
    return rows.stream()
        .map(row -> row.get("sealed#size"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everybody begins a draft, some tell of a concern in it, one writes very much; all send. */
  private Game play(int seed, boolean anonymous, boolean mixing) throws Exception {
    List<Object> rules = List.of(seed, anonymous, mixing);
    if (!PLAYED.containsKey(rules)) {
      PLAYED.put(rules, playNow(seed, anonymous, mixing));
    }
    return PLAYED.get(rules);
  }

  private Game playNow(int seed, boolean anonymous, boolean mixing) throws Exception {
    Random lot = new Random(seed);
    PublicConsultation consultation = responding.open(Audience.CODES, anonymous);
    List<EntryCode> codes = new ArrayList<>(responding.codes(consultation, PEOPLE + 10));
    Collections.shuffle(codes, lot);
    List<String> locators = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      String words = "so ".repeat(person == 7 ? 3000 : 1 + lot.nextInt(150)).strip();
      Answers answers = answering("person " + person, words);
      locators.add(send(consultation, answers, codes.get(person), person));
      if (mixing) {
        responding.mix(consultation);
      }
    }
    return new Game(consultation, indexes(consultation, codes), locators);
  }

  /**
   * @return by what the row of the person's draft is found
   */
  private String send(PublicConsultation consultation, Answers answers, EntryCode code, int person)
      throws Exception {
    Drafts drafts = responding.the(Drafts.class);
    byte[] written = AnswersJson.write(answers).toString().getBytes(StandardCharsets.UTF_8);
    Draft begun =
        responding.inBoth(
            () -> {
              Draft draft = drafts.begin(written);
              if (person % 5 != 0) {
                return draft;
              }
              responding
                  .the(RaiseConcern.class)
                  .raise(consultation, List.of(new Told("Why?", "words of " + person)), "en");
              return drafts.save(draft, written);
            });
    return responding.joined.inTransaction(
        () -> {
          assertThat(responding.sendNow(consultation, answers, code))
              .isInstanceOf(SendingResult.Accepted.class);
          // As a draft keeps the answers that were sent, for the person's copy.
          drafts.save(
              begun, consultation.anonymous() ? OneSize.of(written) : written, Duration.ofHours(1));
          try (Statement statement = responding.joined.connection().createStatement();
              ResultSet row =
                  statement.executeQuery(
                      "select locator from shared.draft"
                          + " order by xmin::text::bigint desc limit 1")) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private List<String> indexes(PublicConsultation consultation, List<EntryCode> codes)
      throws Exception {
    return responding.joined.inTransaction(
        () -> {
          var key =
              responding
                  .the(EntryKeys.class)
                  .find(responding.joined.connection(), consultation.id())
                  .orElseThrow();
          return codes.stream()
              .map(code -> "\\x" + HexFormat.of().formatHex(EntryKeys.index(key, code)))
              .toList();
        });
  }

  /** What the attackers have in hand, and beside it the truth. */
  private final class Game {

    final PublicConsultation consultation;
    final List<Row> rows = new ArrayList<>(WholeDatabase.rows());

    /** In the order in which the people came. */
    final List<String> codes;

    final List<String> locators;

    /** Who gave the response of an id: the truth, which the attackers do not have. */
    final Map<String, Integer> whose = new HashMap<>();

    Game(PublicConsultation consultation, List<String> codes, List<String> locators)
        throws Exception {
      this.consultation = consultation;
      this.codes = codes;
      this.locators = locators;
      if (of("consultation.response").isEmpty()) {
        return;
      }
      List<String> ids =
          Responding.column(
              "select id::text from consultation.response where consultation = ? order by id",
              consultation.id());
      List<SealedResponse> opened = responding.responses(consultation, "id");
      for (int i = 0; i < ids.size(); i++) {
        Answer.Text colour = (Answer.Text) opened.get(i).answers().to("colour").orElseThrow();
        whose.put(ids.get(i), Integer.valueOf(colour.text().split(" ")[1]));
      }
    }

    List<Row> of(String table) {
      return rows.stream()
          .filter(row -> row.table().equals(table))
          .filter(row -> consultation.id().toString().equals(row.get("consultation")))
          .toList();
    }

    /** One for each person, in the order in which they came. */
    List<Row> drafts() {
      return inOrder("shared.draft", "locator", locators);
    }

    /** As {@link #drafts}. */
    List<Row> usedCodes() {
      return inOrder("consultation.entry_code", "code", codes);
    }

    private List<Row> inOrder(String table, String column, List<String> values) {
      Map<String, Row> found =
          rows.stream()
              .filter(row -> row.table().equals(table))
              .collect(Collectors.toMap(row -> row.get(column), Function.identity()));
      return values.subList(0, PEOPLE).stream().map(found::get).toList();
    }

    List<List<Row>> mixings() {
      return List.copyOf(
          of("consultation.response").stream()
              .collect(
                  Collectors.groupingBy(row -> row.get("xmin"), TreeMap::new, Collectors.toList()))
              .values());
    }

    int foundByChains(String to) {
      return foundByChains(rows, to);
    }

    /**
     * Follows from each used code whatever fewer rows than make a crowd have in common, from row to
     * row.
     *
     * @return how many codes lead to a row of the table
     */
    int foundByChains(List<Row> among, String to) {
      Map<String, List<Row>> links = links(among);
      List<Row> ends = of(to);
      int found = 0;
      for (Row code : usedCodes()) {
        Set<Row> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Row> next = new ArrayList<>(List.of(code));
        while (!next.isEmpty()) {
          Row row = next.remove(next.size() - 1);
          if (reached.add(row)) {
            linksOf(row).forEach(link -> next.addAll(links.getOrDefault(link, List.of())));
          }
        }
        found += ends.stream().anyMatch(reached::contains) ? 1 : 0;
      }
      return found;
    }

    private static Map<String, List<Row>> links(List<Row> rows) {
      Map<String, List<Row>> links = new HashMap<>();
      rows.forEach(
          row ->
              linksOf(row)
                  .forEach(link -> links.computeIfAbsent(link, x -> new ArrayList<>()).add(row)));
      links.values().removeIf(linked -> linked.size() >= MixResponses.FEWEST);
      return links;
    }

    private static Set<String> linksOf(Row row) {
      Set<String> links = new TreeSet<>();
      row.columns()
          .forEach(
              (column, value) -> {
                if (column.equals("xmin")) {
                  links.add("transaction " + value);
                } else if (!column.equals("ctid") && value.length() >= SHORTEST_LINK) {
                  links.add(value);
                }
              });
      return links;
    }

    /**
     * Puts the people of the responses in the order of everything that is known of them, and sets
     * each order beside every order of the responses, forwards and backwards.
     *
     * @return how many are right, for each pair of orders
     */
    Map<String, Integer> foundByOrders(List<Row> responses) {
      Map<String, List<Integer>> people = ordersOfPeople(responses);
      Map<String, Integer> right = new TreeMap<>();
      for (String column : responses.get(0).columns().keySet()) {
        List<Integer> answered =
            responses.stream()
                .sorted(WholeDatabase.inOrderOf("id"))
                .sorted(WholeDatabase.inOrderOf(column))
                .map(row -> whose.get(row.get("id")))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String direction : List.of("up", "down")) {
          people.forEach(
              (order, guessed) ->
                  right.put(order + " / " + column + " " + direction, same(guessed, answered)));
          Collections.reverse(answered);
        }
      }
      return right;
    }

    private Map<String, List<Integer>> ordersOfPeople(List<Row> responses) {
      List<Integer> came =
          responses.stream().map(row -> whose.get(row.get("id"))).sorted().toList();
      Map<String, List<Integer>> orders = new TreeMap<>(Map.of("came", came));
      Map<String, List<Row>> known =
          Map.of(
              "code", usedCodes(),
              "draft", drafts());
      known.forEach(
          (what, rowsOfPeople) -> {
            for (String column : rowsOfPeople.get(0).columns().keySet()) {
              orders.put(
                  what + " " + column,
                  came.stream()
                      .sorted(
                          Comparator.comparing(rowsOfPeople::get, WholeDatabase.inOrderOf(column)))
                      .toList());
            }
          });
      return orders;
    }

    private static int same(List<Integer> guessed, List<Integer> answered) {
      int right = 0;
      for (int i = 0; i < guessed.size(); i++) {
        right += guessed.get(i).equals(answered.get(i)) ? 1 : 0;
      }
      return right;
    }
  }
}
