package communitysafety.portal.teaching;

import communitysafety.consultation.training.BookingOver;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.DecideRequest;
import communitysafety.consultation.training.ReadRequest;
import communitysafety.consultation.training.TrainingRequest;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.ReferralPanel;
import communitysafety.portal.staff.Referred;
import communitysafety.portal.staff.ReferredPage;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Somebody asks for places in a course for which the person's team decides who comes. Opening needs
 * READ_REPORTS and PLAN_TRAINING, deciding PLAN_TRAINING; the referral ends with the decision.
 */
@Named("trainingRequest")
@RequestScoped
public class TrainingRequestPage implements ReferredPage {

  private static final int LONGEST_REASON = 500;

  @Inject SignedInStaff signedIn;
  @Inject ReferralPanel referralPanel;
  @Inject ReadRequest readRequest;
  @Inject DecideRequest decideRequest;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject TeachingPages pages;

  private String booking;
  private String reason;
  private TrainingRequest request;
  private String error;
  private boolean declineTried;

  /** This is what the audit trail calls viewing it. */
  @Override
  public void open() {
    referralPanel.look(
        this,
        referral -> {
          request = readRequest.read(signedIn.member(), referral.submission());
          booking = referral.submission().toString();
        });
  }

  @Override
  public Referred getKind() {
    return Referred.TRAINING_REQUEST;
  }

  public String approve() throws IOException {
    return decide("approved", number -> decideRequest.approve(signedIn.member(), number));
  }

  public String decline() throws IOException {
    declineTried = true;
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return refuse(words.say("staff.training-request.reason.error"));
    }
    return decide("declined", number -> decideRequest.decline(signedIn.member(), number, why));
  }

  /** Either of the two. */
  private interface Decision {
    void about(UUID booking);
  }

  private String decide(String what, Decision decision) throws IOException {
    declineTried = false;
    try {
      decision.about(TypedForm.id(booking).orElseGet(UUID::randomUUID));
    } catch (BookingOver e) {
      return refuse(words.say("Refusal.ColleagueWasFirst"));
    } catch (Refusal refusal) {
      return refuse(words.say(refusal.key()));
    }
    String shown =
        Reference.read(referralPanel.getReference()).map(getKind()::address).orElse("/staff/inbox");
    return pages.to(shown + "?done=" + what);
  }

  private String refuse(String message) {
    error = message;
    open();
    return null;
  }

  public boolean isDecidable() {
    return request == null || request.booking().state() == BookingState.REQUESTED;
  }

  public TrainingRequest getRequest() {
    return request;
  }

  /** Null while a sent form is being read. */
  public BookingLine getLine() {
    return request == null ? null : new BookingLine(request.booking(), 0, words);
  }

  public List<String> getDates() {
    return request == null
        ? List.of()
        : request.dates().stream()
            .map(date -> times.meeting(date.startsAt(), date.endsAt()))
            .toList();
  }

  public String getPlaces() {
    return words.say("staff.training.sessions.taken", request.taken(), request.capacity());
  }

  /** What the course asks for and whether those who were named have been there. */
  public List<String> getPrerequisites() {
    return request == null
        ? List.of()
        : request.prerequisites().stream()
            .map(
                each ->
                    words.say(
                        "staff.training-request.prerequisite",
                        each.course(),
                        each.met(),
                        request.booking().people().size()))
            .toList();
  }

  /** Why the last decision was refused; null when it was not. */
  public String getError() {
    return error;
  }

  public boolean isDeclineTried() {
    return declineTried;
  }

  public String getBooking() {
    return booking;
  }

  public void setBooking(String number) {
    booking = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }
}
