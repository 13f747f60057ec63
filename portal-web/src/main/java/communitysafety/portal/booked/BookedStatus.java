package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.AcceptOffer;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.consultation.training.StillComing;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How the booking stands, and what can be done with it until when. */
@Named("bookedStatus")
@RequestScoped
public class BookedStatus {

  private static final Set<String> DONE =
      Set.of(
          "accept",
          "stillComing",
          "cancel",
          "decline",
          "leaveLine",
          "move",
          "needs",
          "person",
          "name",
          "transfer",
          "without",
          "places");

  @Inject BookingVisit visit;
  @Inject AcceptOffer acceptOffer;
  @Inject StillComing stillComing;
  @Inject FieldErrors errors;
  @Inject Words words;
  @Inject MeetingsInWords meetings;

  /** The button "Take the places". */
  public String accept() {
    return act("accept", acceptOffer::accept);
  }

  /** The button "I can still come". */
  public String comeAllTheSame() {
    return act("stillComing", stillComing::say);
  }

  private String act(String what, Consumer<CheckedCode> deed) {
    if (visit.isUnavailable()) {
      return notNow();
    }
    if (!visit.isOpen()) {
      visit.answerGone();
      return BookedPaths.OVER;
    }
    try {
      deed.accept(visit.code());
      return BookedPaths.redirectToDone(BookedPaths.STATUS, what);
    } catch (Refusal e) {
      errors.add("booking", "booked.refused." + e.getClass().getSimpleName());
      return null;
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow();
    }
  }

  private String notNow() {
    visit.answerUnavailable();
    errors.add("booking", "booked.notNow");
    return null;
  }

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

  private OwnBooking booking() {
    return visit.getBooking();
  }

  /** The heading: how it stands. */
  public String getHeading() {
    if (booking().state() == BookingState.CONFIRMED && booking().taught().over()) {
      return words.say("booked.state.over");
    }
    if (booking().state() == BookingState.CANCELLED && booking().taught().cancelled()) {
      return words.say("booked.state.sessionCancelled");
    }
    return words.say("booked.state." + booking().state(), booking().n());
  }

  /** What that means, in a sentence or two. */
  public String getMeaning() {
    return switch (booking().state()) {
      case OFFERED ->
          words.say(
              "booked.meaning.OFFERED",
              booking().n(),
              meetings.moment(booking().offerEnds().orElseThrow()));
      case WAITING ->
          words.say("booked.meaning.WAITING", booking().placeInLine().orElseThrow(), booking().n());
      case CANCELLED ->
          words.say(
              booking().taught().cancelled()
                  ? "booked.meaning.sessionCancelled"
                  : "booked.meaning.CANCELLED");
      case CONFIRMED ->
          words.say(
              booking().taught().over() ? "booked.meaning.over" : "booked.meaning.CONFIRMED",
              booking().n());
      default -> words.say("booked.meaning." + booking().state());
    };
  }

  public String getReason() {
    return booking().reason().orElse("");
  }

  public List<String> getDates() {
    return meetings.lines(booking().taught().dates());
  }

  /** Where it is, on a few lines. */
  public List<String> getPlace() {
    return meetings.where(booking().taught());
  }

  public String getAccess() {
    return booking().taught().venue().map(venue -> venue.access()).orElse("");
  }

  public String getDirections() {
    return booking().taught().venue().map(venue -> venue.directions()).orElse("");
  }

  public String getOrganisation() {
    return booking().organisation().orElse("");
  }

  /** How many there are, and how many of them nobody is named for. */
  public String getPlaces() {
    return booking().unnamed() > 0 && booking().organisation().isPresent()
        ? words.say("booked.places.unnamed", booking().n(), booking().unnamed())
        : words.say("booked.places.count", booking().n());
  }

  /** Until when they can change it themselves; empty when that is of no matter now. */
  public String getChangeUntil() {
    return booking().state() == BookingState.CONFIRMED && !booking().taught().over()
        ? meetings.moment(booking().changeUntil())
        : "";
  }

  public boolean isOffer() {
    return booking().state() == BookingState.OFFERED;
  }

  public boolean isWaiting() {
    return booking().state() == BookingState.WAITING;
  }

  /** Whether whoever booked has to say if they can still come. */
  public boolean isAsked() {
    return booking().answerAwaited();
  }

  /** Whether it has places, or waits for some. */
  public boolean isLive() {
    return (booking().state().takesPlaces() || isWaiting()) && !booking().taught().over();
  }

  /** Whether all places can be given back. */
  public boolean isCancellable() {
    return booking().mayChange() || isLive() && booking().state() != BookingState.CONFIRMED;
  }

  public boolean isMovable() {
    return booking().mayGoElsewhere();
  }

  /** Whether the people who come are named, and changed, one by one. */
  public boolean isOfOrganisation() {
    return booking().organisation().isPresent();
  }

  /** Who booked for themselves is told once who they are, and afterwards how they took part. */
  public boolean isPeopleShown() {
    return isOfOrganisation() || booking().taught().over() && !booking().people().isEmpty();
  }

  public boolean isNameable() {
    return isOfOrganisation()
        && !booking().taught().over()
        && booking().unnamed() > 0
        && (booking().state() == BookingState.CONFIRMED
            || booking().state() == BookingState.REQUESTED);
  }

  /** Whether somebody can be sent in the place of another, or their place given back. */
  public boolean isChangeable() {
    return isOfOrganisation()
        && (booking().mayChange() || booking().state() == BookingState.REQUESTED);
  }

  public boolean isShrinkable() {
    return isOfOrganisation()
        && isCancellable()
        && booking().n() > Math.max(1, booking().people().size());
  }

  /** Whether it is too late to change by oneself. */
  public boolean isTooLate() {
    return booking().state() == BookingState.CONFIRMED
        && !booking().mayChange()
        && !booking().taught().over();
  }

  public List<Line> getPeople() {
    return booking().people().stream()
        .map(
            each ->
                new Line(
                    each.id().toString(),
                    each.person().name(),
                    each.person().email(),
                    each.attendance().map(mark -> words.say("booked." + mark)).orElse(""),
                    each.certificate().isPresent()))
        .toList();
  }

  /** The code with which somebody who booked for themselves joins; empty for all others. */
  public String getJoinCode() {
    return booking().joinCode().map(CheckedCode::text).orElse("");
  }

  /** Slug of the survey that asks those who were there; empty when there is none, or it is soon. */
  public String getFeedback() {
    return booking().state() == BookingState.CONFIRMED && booking().taught().over()
        ? booking().feedback().orElse("")
        : "";
  }

  /**
   * Somebody who comes, or came.
   *
   * @param attendance in words; empty until the register says
   */
  public record Line(String id, String name, String email, String attendance, boolean certified) {}
}
