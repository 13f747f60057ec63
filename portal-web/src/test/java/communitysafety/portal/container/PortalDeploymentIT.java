package communitysafety.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.retention.RemoveExpired;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The portal as it is deployed, once for all that only the server can show. What takes more than a
 * few lines is proven by a bean of its own, named by what it proves.
 */
@InPortal
class PortalDeploymentIT {
  @Inject Clock clock;

  @Inject RemoveExpired removeExpired;

  @Inject ReferringReports referringReports;

  @Inject BookingAtHigherIsolation bookingAtHigherIsolation;

  @PersistenceContext(unitName = "portal")
  EntityManager entities;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Deployment
  static WebArchive portal() {
    return PortalArchive.with(
        PortalDeploymentIT.class, ReferringReports.class, BookingAtHigherIsolation.class);
  }

  @Test
  void time_is_told_in_utc() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void the_application_serves_as_a_role_that_passes_by_no_row_level_security() throws SQLException {
    assertThat(
            ask(
                "select rolname || ' ' || rolsuper || ' ' || rolbypassrls"
                    + " from pg_roles where rolname = current_user"))
        .isEqualTo("portal_app false false");
  }

  @Test
  void every_listed_entity_can_be_read() {
    assertThat(entities.getMetamodel().getEntities())
        .isNotEmpty()
        .allSatisfy(
            entity ->
                assertThat(
                        entities
                            .createQuery("select e from " + entity.getName() + " e")
                            .setMaxResults(1)
                            .getResultList())
                    .hasSizeLessThan(2));
  }

  @Test
  @RunAsClient
  void the_home_page_answers(@ArquillianResource URL address)
      throws IOException, InterruptedException {
    HttpResponse<String> home =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(
                HttpRequest.newBuilder(URI.create(address.toString()))
                    .timeout(Duration.ofSeconds(60))
                    .build(),
                BodyHandlers.ofString());
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("<main");
  }

  @Test
  void what_has_expired_is_removed_unless_another_node_is_at_it() throws SQLException {
    run(
        "insert into shared.draft values ('\\x0e01', 1, '\\x02', now() - interval '1 second')",
        "insert into shared.draft values ('\\x0e02', 1, '\\x02', now() + interval '1 hour')",
        "insert into reporting.idempotency_key values"
            + " ('\\x0e01', '\\x02', 'none', now(), now() - interval '1 second')",
        "insert into reporting.idempotency_key values"
            + " ('\\x0e02', '\\x02', 'none', now(), now() + interval '1 hour')",
        delivered("31 days"),
        delivered("29 days"));
    String left =
        "select (select count(*) from shared.draft where locator in ('\\x0e01', '\\x0e02'))"
            + " || ' ' || (select count(*) from reporting.idempotency_key"
            + " where key_hash in ('\\x0e01', '\\x0e02'))"
            + " || ' ' || (select count(*) from shared.outbox_message where reference = '0E')";
    try (Connection otherNode = outsideThePool();
        Statement statement = otherNode.createStatement()) {
      otherNode.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + RemoveExpired.LOCK + ")");
      assertThat(removeExpired.remove()).isZero();
      otherNode.rollback();
    }
    assertThat(ask(left)).isEqualTo("2 2 2");

    assertThat(removeExpired.remove()).isGreaterThanOrEqualTo(3);
    assertThat(ask(left)).isEqualTo("1 1 1");
  }

  @Test
  void a_team_reads_what_the_reporter_lets_it_know_and_after_a_change_what_they_let_it_know_then() {
    referringReports
        .a_team_reads_what_the_reporter_lets_it_know_and_after_a_change_what_they_let_it_know_then();
  }

  @Test
  void what_is_disclosed_for_serious_risk_is_read_by_that_team_and_stands_in_the_register() {
    referringReports
        .what_is_disclosed_for_serious_risk_is_read_by_that_team_and_stands_in_the_register();
  }

  @Test
  void what_was_sealed_is_read_as_it_was_sent() {
    referringReports.what_was_sealed_is_read_as_it_was_sent();
  }

  @Test
  void nobody_but_the_teams_it_was_referred_to_learns_that_a_report_exists() {
    referringReports.nobody_but_the_teams_it_was_referred_to_learns_that_a_report_exists();
  }

  @Test
  void a_member_without_the_permission_reads_nothing() {
    referringReports.a_member_without_the_permission_reads_nothing();
  }

  @Test
  void anti_social_behaviour_in_york_is_in_the_inbox_of_york_and_in_no_other() {
    referringReports.anti_social_behaviour_in_york_is_in_the_inbox_of_york_and_in_no_other();
  }

  @Test
  void each_recipient_has_a_message_waiting_though_no_mail_server_is_set() throws SQLException {
    referringReports.each_recipient_has_a_message_waiting_though_no_mail_server_is_set();
  }

  @Test
  void what_is_refused_leaves_nothing_behind() throws SQLException {
    referringReports.what_is_refused_leaves_nothing_behind();
  }

  @Test
  void without_a_team_nothing_is_read_and_the_pool_remembers_none() throws SQLException {
    referringReports.without_a_team_nothing_is_read_and_the_pool_remembers_none();
  }

  @Test
  void the_application_can_neither_change_nor_remove_what_the_audit_trail_holds() {
    referringReports.the_application_can_neither_change_nor_remove_what_the_audit_trail_holds();
  }

  @Test
  void who_waited_for_a_session_and_lost_the_race_is_begun_anew_and_has_their_place()
      throws Exception {
    bookingAtHigherIsolation
        .who_waited_for_a_session_and_lost_the_race_is_begun_anew_and_has_their_place();
  }

  @Test
  void without_being_begun_anew_it_would_fail() throws Exception {
    bookingAtHigherIsolation.without_being_begun_anew_it_would_fail();
  }

  @Test
  void a_crowd_for_the_last_places_gets_exactly_these() throws Exception {
    bookingAtHigherIsolation.a_crowd_for_the_last_places_gets_exactly_these();
  }

  @Test
  void a_database_at_another_level_than_read_committed_is_not_ready() throws Exception {
    bookingAtHigherIsolation.a_database_at_another_level_than_read_committed_is_not_ready();
  }

  private static String delivered(String ago) {
    return "insert into shared.outbox_message (id, kind, recipient, referral, submission, reference,"
        + " subject, red_flag, created_at, state, next_attempt_at, delivered_at)"
        + " select gen_random_uuid(), 'REFERRAL_OPENED', 'POLICE', gen_random_uuid(),"
        + " gen_random_uuid(), '0E', 'HATE_CRIME', false, at, 'DELIVERED', at, at"
        + " from (select now() - interval '"
        + ago
        + "') as sent (at)";
  }

  /** The pool may hand the same session to whoever asks on this thread. */
  private static Connection outsideThePool() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(System.getProperty("portal.db.url"));
    source.setUser(System.getProperty("portal.db.user"));
    source.setPassword(System.getProperty("portal.db.password"));
    return source.getConnection();
  }

  private void run(String... commands) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
