package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindVenues;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.signin.SignedInStaff;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Where people can meet. Needs PLAN_TRAINING. */
@Named("trainingVenues")
@RequestScoped
public class TrainingVenuesPage {

  @Inject SignedInStaff signedIn;
  @Inject FindVenues venues;
  @Inject MeetingTimes times;

  private List<Line> lines;

  /** A row of the venues in words. */
  public record Line(Venue venue, String area) {
    public String getKey() {
      return venue.id().toString();
    }

    public String getName() {
      return venue.name();
    }

    public String getAddress() {
      return venue.address() + ", " + venue.postcode();
    }

    public String getArea() {
      return area;
    }
  }

  /** The table sorts it. */
  public List<Line> getLines() {
    if (lines == null) {
      lines = new ArrayList<>();
      venues
          .all(signedIn.member())
          .forEach(each -> lines.add(new Line(each.venue(), times.area(each.venue().area()))));
    }
    return lines;
  }
}
