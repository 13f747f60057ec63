package communitysafety.consultation.training;

import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Staff of any team add venues and put right what is said of them: venues belong to nobody. */
@Dependent
public class EditVenues {

  private final Attempts attempts;

  @Inject
  EditVenues(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public void add(StaffMember member, Venue venue) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            Sql.execute(
                connection,
                "insert into consultation.venue (id, name, address, postcode, area, access,"
                    + " directions) values (?, ?, ?, ?, ?, ?, ?)",
                venue.id(),
                venue.name(),
                venue.address(),
                venue.postcode(),
                venue.area(),
                venue.access(),
                venue.directions()));
  }

  /**
   * @param seen the version of the venue that the person saw
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws ColleagueWasFirst when somebody changed it since they saw it, or it never was
   */
  public void correct(StaffMember member, int seen, Venue venue) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int corrections =
              Sql.execute(
                  connection,
                  "update consultation.venue set name = ?, address = ?, postcode = ?, area = ?,"
                      + " access = ?, directions = ?, version = version + 1"
                      + " where id = ? and version = ?",
                  venue.name(),
                  venue.address(),
                  venue.postcode(),
                  venue.area(),
                  venue.access(),
                  venue.directions(),
                  venue.id(),
                  seen);
          if (corrections == 0) {
            throw new ColleagueWasFirst();
          }
          return null;
        });
  }
}
