package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.OwnPlace;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The place that an organisation booked for somebody, as that person sees it. */
@Named("bookedPlace")
@RequestScoped
public class BookedPlace {

  private static final Set<String> DONE = Set.of("placeNeeds", "placeGiveUp");

  @Inject BookingVisit visit;
  @Inject Words words;
  @Inject MeetingsInWords meetings;

  /** The "Leave" button: ends the visit on this device. */
  public String leave() {
    visit.leave();
    return BookedPaths.redirectTo(BookedPaths.START);
  }

  /** What was just done, in a sentence; empty when nothing was. */
  public String getDone() {
    String done = visit.parameter("done");
    return !visit.isPost() && DONE.contains(done) ? words.say("booked.done." + done) : "";
  }

  private OwnPlace place() {
    return visit.getPlace();
  }

  /** The heading: how it stands. */
  public String getHeading() {
    return words.say("booked.place." + standing() + ".heading");
  }

  /** What that means, in a sentence. */
  public String getMeaning() {
    return words.say("booked.place." + standing(), place().bookedBy());
  }

  private String standing() {
    if (place().taught().cancelled()) {
      return "cancelled";
    }
    if (!place().comes()) {
      return "gone";
    }
    return place().taught().over() ? "over" : "yours";
  }

  public List<String> getDates() {
    return meetings.lines(place().taught().dates());
  }

  /** Where it is, on a few lines. */
  public List<String> getWhere() {
    return meetings.where(place().taught());
  }

  /** Empty for a webinar. */
  public String getAccess() {
    return place().taught().venue().map(venue -> venue.access()).orElse("");
  }

  /** Empty for a webinar. */
  public String getDirections() {
    return place().taught().venue().map(venue -> venue.directions()).orElse("");
  }

  /** Whether it is theirs and still to come. */
  public boolean isLive() {
    return place().comes() && !place().taught().over();
  }

  /** Until when they can give it up here; empty when they cannot. */
  public String getGiveUpUntil() {
    return place().mayGiveUp() ? meetings.moment(place().giveUpUntil()) : "";
  }

  /** With which they join a webinar; empty where there is none to join. */
  public String getJoinCode() {
    return place().joinCode().map(CheckedCode::text).orElse("");
  }
}
