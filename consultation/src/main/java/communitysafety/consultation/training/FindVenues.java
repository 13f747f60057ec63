package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where people can meet. Venues belong to no team: a village hall is the same hall for all. */
@ApplicationScoped
public class FindVenues {

  private static final String VENUES =
      "select id, name, address, postcode, area, access, directions, version"
          + " from consultation.venue";

  @Inject Attempts attempts;

  /**
   * A venue, and which version of it this is.
   *
   * @param version to be given back with a correction
   */
  public record Known(Venue venue, int version) {}

  /**
   * By name.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public List<Known> all(StaffMember member) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection -> Sql.select(connection, VENUES + " order by name, id", FindVenues::read));
  }

  /**
   * @return empty when there is no such venue
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public Optional<Known> one(StaffMember member, UUID venue) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection -> Sql.first(connection, VENUES + " where id = ?", FindVenues::read, venue));
  }

  private static Known read(ResultSet row) throws SQLException {
    return new Known(
        new Venue(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7)),
        row.getInt(8));
  }
}
