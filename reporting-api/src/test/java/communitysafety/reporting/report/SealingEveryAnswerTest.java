package communitysafety.reporting.report;

import static communitysafety.reporting.report.ReportsOnDatabase.POLICE;
import static communitysafety.reporting.report.ReportsOnDatabase.SCARBOROUGH;
import static communitysafety.reporting.report.ReportsOnDatabase.SELBY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Details.Risk.Danger;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.referral.ReferralRole;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SealingEveryAnswerTest {

  private static final ReportsOnDatabase REPORTS =
      new ReportsOnDatabase(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void every_answer_is_read_as_it_was_sent() {
    Submission sent = ReportsOnDatabase.everything();

    ReportView view = REPORTS.open(REPORTS.submit(sent).reference(), POLICE);

    DetailsPart details = view.details().orElseThrow();
    assertThat(details.details()).isEqualTo(sent.details());
    assertThat(details.under18()).isTrue();
    assertThat(details.further())
        .isEqualTo(sent.further().stream().map(FurtherPart::of).toList())
        .extracting(FurtherPart::area)
        .containsExactly("HUB-SCAR", "HUB-SELB");
    IdentityPart identity = view.identity().orElseThrow();
    assertThat(identity.workplace()).isEqualTo(sent.reporter().workplace());
    Identity.Named named = (Identity.Named) sent.reporter().identity();
    assertThat(identity.safeContact()).isEqualTo(named.contact().safely());
    assertThat(view.summary().qualifier()).isEqualTo(Qualifier.PERSONAL);
    assertThat(view.summary().band()).isEqualTo(Band.HIGH);
    assertThat(view.summary().matrix()).isEqualTo(RiskMatrix.VERSION);
  }

  @Test
  void every_answer_was_filled_in_and_lies_in_what_is_sealed() {
    Submission sent = ReportsOnDatabase.everything();

    String sealed =
        json(DetailsPart.of(sent))
            + json(
                IdentityPart.of(
                    (Identity.Named) sent.reporter().identity(), sent.reporter().workplace()));

    Set<String> words = EveryAnswer.words(sent.details());
    words.addAll(EveryAnswer.words(sent.further()));
    words.addAll(EveryAnswer.words(sent.reporter()));
    assertThat(words).hasSizeGreaterThan(20).allSatisfy(w -> assertThat(sealed).contains(w));
    assertThat(EveryAnswer.codes(sent.details()))
        .hasSizeGreaterThan(70)
        .allSatisfy(code -> assertThat(sealed).contains("\"" + code + "\""));
  }

  @Test
  void no_word_and_no_sealed_code_lies_anywhere_in_clear() throws SQLException {
    Submission sent = ReportsOnDatabase.everything();
    ReportReceipt receipt = REPORTS.submit(sent);
    REPORTS.open(receipt.reference(), POLICE);
    Set<String> sealedCodes = new TreeSet<>(EveryAnswer.codes(sent.details()));
    sealedCodes.addAll(EveryAnswer.codes(sent.reporter().identity()));
    for (Class<? extends Enum<?>> clear :
        List.of(
            Subject.class,
            Strand.class,
            Behaviour.class,
            Impact.class,
            Qualifier.class,
            Band.class,
            Agreement.class,
            Relation.class,
            Occurrence.Precision.class,
            Place.Kind.class)) {
      Arrays.stream(clear.getEnumConstants()).map(Enum::name).forEach(sealedCodes::remove);
    }

    List<String> rows = everyRow();

    assertThat(rows).anyMatch(row -> row.contains(receipt.reference().value()));
    assertThat(rows).noneMatch(row -> row.contains("canary"));
    assertThat(rows).noneMatch(row -> row.contains("1999-03-0"));
    assertThat(sealedCodes).contains("ANTISEMITISM", "THREATS_TO_KILL", "BRAILLE", "LANDLORD");
    String report =
        rows.stream()
            .filter(row -> row.startsWith("reporting.report:"))
            .filter(row -> row.contains(receipt.reference().value()))
            .findFirst()
            .orElseThrow();
    Set<String> written = new TreeSet<>(List.of(report.split("[^A-Z_0-9]+")));
    assertThat(written).doesNotContainAnyElementsOf(sealedCodes).doesNotContain("HUB-SCAR");
  }

  @Test
  void a_view_of_everything_prints_nothing() {
    ReportView view =
        REPORTS.open(REPORTS.submit(ReportsOnDatabase.everything()).reference(), POLICE);

    assertThat(view.toString() + ReportsOnDatabase.everything())
        .doesNotContain("canary", "ANTISEMITISM", "WEAPONS", "BRAILLE", "MONDAY");
    assertThat(view.details().orElseThrow().details().risk().toString()).isEqualTo("Risk[…]");
  }

  @Test
  void details_are_withheld_exactly_where_the_account_is() {
    ReportReceipt receipt =
        REPORTS.submit(
            ReportsOnDatabase.submission(
                ReportsOnDatabase.anonymous(),
                List.of(new HateCrime(EnumSet.of(Strand.RACE), null)),
                List.of(),
                ReportsOnDatabase.detailsOf(ReportsOnDatabase.risk(Danger.WEAPONS)),
                Sharing.NOTHING));

    ReportView toPolice = REPORTS.open(receipt.reference(), POLICE);
    ReportView toHub = REPORTS.open(receipt.reference(), SELBY);

    assertThat(toPolice.account()).isPresent();
    assertThat(toPolice.details()).isPresent();
    assertThat(toHub.referral().role()).isEqualTo(ReferralRole.INFORMATION);
    assertThat(toHub.account()).isEmpty();
    assertThat(toHub.details()).isEmpty();
    assertThat(toHub.summary().band())
        .as("how soon to look is no secret from those who are told")
        .isEqualTo(Band.HIGH);
  }

  @Test
  void whether_more_was_told_cannot_be_seen_from_outside() throws SQLException {
    ReportReceipt plain = REPORTS.submit(noise(List.of(), Details.NONE));

    assertThat(parts(plain)).containsExactlyInAnyOrder("ACCOUNT", "DETAILS");
    assertThat(REPORTS.open(plain.reference(), SELBY).details().orElseThrow().details())
        .isEqualTo(Details.NONE);
  }

  @Test
  void a_workplace_is_sealed_as_identity_though_the_professional_stays_anonymous()
      throws SQLException {
    Workplace workplace = EveryAnswer.of(Workplace.class);
    ReportReceipt receipt =
        REPORTS.submit(
            ReportsOnDatabase.submission(
                new Reporter(
                    Relation.PROFESSIONAL,
                    Agreement.YES,
                    new Identity.Anonymous(),
                    workplace,
                    false),
                List.of(ReportsOnDatabase.noise()),
                List.of(),
                Details.NONE,
                new Sharing(false, true, false)));

    ReportView view = REPORTS.open(receipt.reference(), SELBY);

    assertThat(view.summary().named()).isFalse();
    assertThat(view.identity().orElseThrow().workplace()).isEqualTo(workplace);
    assertThat(view.identity().orElseThrow().name()).isNull();
  }

  @Test
  void a_hub_where_a_further_incident_happened_owns_the_report_too() {
    ReportReceipt receipt =
        REPORTS.submit(
            noise(
                List.of(ReportsOnDatabase.further("elsewhere", ReportsOnDatabase.IN_SCARBOROUGH)),
                Details.NONE));

    for (var member : List.of(SELBY, SCARBOROUGH)) {
      ReportView view = REPORTS.open(receipt.reference(), member);
      assertThat(view.referral().role()).isEqualTo(ReferralRole.OWNER);
      assertThat(view.details().orElseThrow().further()).hasSize(1);
    }
    assertThatThrownBy(() -> REPORTS.open(receipt.reference(), POLICE))
        .isInstanceOf(ReportNotFound.class);
  }

  @Test
  void finer_words_for_a_strand_that_is_not_named_are_not_kept() {
    Submission submission =
        ReportsOnDatabase.submission(
            ReportsOnDatabase.anonymous(),
            List.of(new HateCrime(EnumSet.of(Strand.RELIGION), null)),
            List.of(),
            EveryAnswer.of(Details.class),
            Sharing.NOTHING);

    assertThat(submission.details().strandDetails())
        .isNotEmpty()
        .allMatch(detail -> detail.strand() == Strand.RELIGION)
        .contains(StrandDetail.SIKH);
  }

  @Test
  void parts_sealed_before_there_were_these_questions_still_open() {
    IdentityPart identity =
        SealedJson.read(
            """
            {"email":"a@example.invalid","mayLeaveMessage":true,"name":"A",
             "prefers":"EMAIL","safely":"Not after 5pm"}
            """
                .getBytes(UTF_8),
            IdentityPart.class);

    assertThat(identity.name()).isEqualTo("A");
    assertThat(identity.workplace()).isNull();
    assertThat(identity.safeContact().mayLeaveMessage()).isTrue();
    assertThat(identity.safeContact().otherwise().value()).isEqualTo("Not after 5pm");
    assertThat(SealedJson.read("{}".getBytes(UTF_8), DetailsPart.class))
        .isEqualTo(new DetailsPart(Details.NONE, List.of(), false));
    assertThat(
            SealedJson.read(
                    "{\"details\":{\"acts\":[\"SPITTING\"]}}".getBytes(UTF_8), DetailsPart.class)
                .details()
                .risk())
        .isEqualTo(Details.Risk.NOT_SAID);
  }

  /** The file is a part as it was sealed then, and stays: no word of it may get lost in reading. */
  @Test
  void what_was_sealed_in_november_2026_opens_without_losing_a_word() throws IOException {
    try (InputStream kept = getClass().getResourceAsStream("sealed-2026-11.json")) {
      byte[] json = kept.readAllBytes();
      DetailsPart opened = SealedJson.read(json, DetailsPart.class);

      Set<String> found = EveryAnswer.words(opened);
      found.addAll(EveryAnswer.codes(opened));
      found.addAll(List.of("1999-03-04", "1999-03-05", "HUB-SCAR", "HUB-SELB"));
      Set<String> written = new TreeSet<>();
      Matcher value = Pattern.compile("[:\\[,]\"([^\"]+)\"(?!:)").matcher(new String(json, UTF_8));
      while (value.find()) {
        written.add(value.group(1));
      }
      assertThat(written).hasSizeGreaterThan(100);
      assertThat(found).containsAll(written);
      assertThat(opened.under18()).isTrue();
      assertThat(opened.details().needs().interpreter()).isTrue();
    }
  }

  @Test
  void what_was_not_said_takes_no_room() {
    assertThat(json(new DetailsPart(Details.NONE, List.of(), false)))
        .doesNotContain("null")
        .hasSizeLessThan(400);
  }

  private static Submission noise(List<FurtherIncident> further, Details details) {
    return ReportsOnDatabase.submission(
        ReportsOnDatabase.anonymous(),
        List.of(ReportsOnDatabase.noise()),
        further,
        details,
        Sharing.NOTHING);
  }

  private static String json(Object content) {
    return new String(SealedJson.write(content), UTF_8);
  }

  private static List<String> parts(ReportReceipt receipt) throws SQLException {
    return rows(
        "select p.part from reporting.report_part p join reporting.report r on r.id = p.report"
            + " where r.reference = '"
            + receipt.reference().value()
            + "'");
  }

  /** Every row of every table, as PostgreSQL prints it, with its table's name before it. */
  private static List<String> everyRow() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table :
        rows(
            "select schemaname || '.' || tablename from pg_tables"
                + " where schemaname in ('shared', 'reporting')")) {
      rows.addAll(rows("select '" + table + ":' || t::text from " + table + " t"));
    }
    return rows;
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }
}
