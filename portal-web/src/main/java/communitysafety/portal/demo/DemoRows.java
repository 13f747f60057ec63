package communitysafety.portal.demo;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.Teams;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What no use case does: who the demo accounts are, and days that have passed. */
@ApplicationScoped
class DemoRows {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject Teams teams;

  @Transactional
  boolean isAnyConsultation() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select exists (select 1 from consultation.consultation)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Transactional
  StaffMember member(String signInName) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, display_name, team, permissions from shared.staff_member"
                    + " where sign_in_name = ? and demo")) {
      select.setString(1, signInName);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        String team = row.getString("team");
        Set<Permission> permissions =
            Arrays.stream(row.getString("permissions").split(" "))
                .map(Permission::valueOf)
                .collect(Collectors.toSet());
        return new StaffMember(
            row.getObject("id", UUID.class),
            row.getString("display_name"),
            team,
            teams.find(team).orElseThrow().kind(),
            permissions);
      }
    }
  }

  /** Gives a published consultation the days it would have had. */
  @Transactional
  void putBack(
      StaffMember member, UUID consultation, Instant opens, Instant closes, LocalDate promised)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement scope =
            connection.prepareStatement("select set_config('portal.team', ?, true)");
        PreparedStatement update =
            connection.prepareStatement(
                "update consultation.consultation set opens_at = ?, closes_at = ?, promise_by = ?,"
                    + " version = version + 1 where id = ?")) {
      scope.setString(1, member.team());
      scope.execute();
      update.setObject(1, opens.atOffset(ZoneOffset.UTC));
      update.setObject(2, closes.atOffset(ZoneOffset.UTC));
      update.setObject(3, promised);
      update.setObject(4, consultation);
      update.executeUpdate();
    }
  }

  @Transactional
  boolean isAnyCourse() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select exists (select 1 from consultation.course)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /**
   * Gives a session the booking window it would have had, and its bookings days within it, one
   * after the other. Whoever booked has been told of it all: nobody is to be written to now.
   */
  @Transactional
  void putBack(UUID session, Instant opens, Instant closes, Instant changeUntil)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement window =
            connection.prepareStatement(
                "update consultation.training_session set booking_opens_at = ?,"
                    + " booking_closes_at = ?, change_until = ? where id = ?");
        PreparedStatement booked =
            connection.prepareStatement(
                "update consultation.booking b set created_at = ?::timestamptz"
                    + " + (least(?::timestamptz, now()) - ?::timestamptz) * each.part"
                    + " from (select id, (row_number() over (order by created_at, id))::float8"
                    + " / (count(*) over () + 1) as part from consultation.booking"
                    + " where session = ?) each where each.id = b.id");
        PreparedStatement told =
            connection.prepareStatement(
                "update consultation.booking_event e set told_at = e.at"
                    + " from consultation.booking b where b.id = e.booking and b.session = ?"
                    + " and e.told_at is null")) {
      window.setObject(1, opens.atOffset(ZoneOffset.UTC));
      window.setObject(2, closes.atOffset(ZoneOffset.UTC));
      window.setObject(3, changeUntil.atOffset(ZoneOffset.UTC));
      window.setObject(4, session);
      window.executeUpdate();
      booked.setObject(1, opens.atOffset(ZoneOffset.UTC));
      booked.setObject(2, closes.atOffset(ZoneOffset.UTC));
      booked.setObject(3, opens.atOffset(ZoneOffset.UTC));
      booked.setObject(4, session);
      booked.executeUpdate();
      told.setObject(1, session);
      told.executeUpdate();
    }
  }

  /** Has the courses lead to the consultation at that address, where there is one. */
  @Transactional
  void askForFeedbackAt(String slug) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update consultation.course set feedback ="
                    + " (select slug from consultation.consultation where slug = ?)")) {
      update.setString(1, slug);
      update.executeUpdate();
    }
  }
}
