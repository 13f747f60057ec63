package communitysafety.portal.teaching;

import communitysafety.consultation.training.CapacityChange;
import communitysafety.consultation.training.CapacityChange.Affected;
import communitysafety.consultation.training.ChangeCapacity;
import communitysafety.consultation.training.Planning;
import communitysafety.consultation.training.ReadTeamSession;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.consultation.training.TeamSession;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One session: when, where, by whom, how full, and what may be done with it. Needs PLAN_TRAINING or
 * TEACH_TRAINING; to change anything PLAN_TRAINING.
 */
@Named("trainingSession")
@RequestScoped
public class TrainingSessionPage {

  private static final Set<String> DONE =
      Set.of("planned", "revised", "moved", "cancelled", "capacity");
  private static final int MOST_PLACES = 1_000;
  private static final int LONGEST_REASON = 500;

  @Inject SignedInStaff signedIn;
  @Inject ReadTeamSession readSession;
  @Inject ChangeCapacity changeCapacity;
  @Inject Planning planning;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject TeachingPages pages;
  @Inject Clock clock;

  private String session;
  private String done;
  private String capacity;
  private String reason;
  private boolean looked;
  private TeamSession planned;
  private CapacityChange.BelowTaken tooFew;
  private String error;
  private String errorField;

  public void open() {
    looked = true;
    try {
      planned =
          readSession.read(signedIn.member(), TypedForm.id(session).orElseGet(UUID::randomUUID));
      if (capacity == null) {
        capacity = String.valueOf(planned.session().capacity());
      }
    } catch (SessionNotFound e) {
      pages.notFound();
    }
  }

  /** Makes room for more, or for fewer unless their places are taken. */
  public String makeRoom() throws IOException {
    TypedForm form = TypedForm.sent();
    capacity = form.value("capacity");
    OptionalInt wanted = form.number("capacity", 1, MOST_PLACES);
    if (wanted.isEmpty()) {
      return refuse("capacity", words.say("staff.training.plan.capacity.error.number"));
    }
    try {
      CapacityChange change =
          changeCapacity.change(
              signedIn.member(),
              TypedForm.id(session).orElseGet(UUID::randomUUID),
              wanted.getAsInt());
      tooFew = change.fold(changed -> null, below -> below);
    } catch (Refusal refusal) {
      return refuse(null, words.say(refusal.key()));
    }
    if (tooFew != null) {
      return refuse(
          "capacity",
          words.say(
              "staff.training.capacity.below", tooFew.taken(), tooFew.taken() - wanted.getAsInt()));
    }
    return pages.to("/staff/training-session?session=" + session + "&done=capacity");
  }

  /** Cancels it and has everybody told why. */
  public String cancel() throws IOException {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return refuse("reason", words.say("staff.training.cancel.reason.error"));
    }
    try {
      planning.cancel(signedIn.member(), TypedForm.id(session).orElseGet(UUID::randomUUID), why);
    } catch (Refusal refusal) {
      return refuse(null, words.say(refusal.key()));
    }
    return pages.to("/staff/training-session?session=" + session + "&done=cancelled");
  }

  private String refuse(String field, String message) {
    error = message;
    errorField = field;
    open();
    return null;
  }

  public boolean isFound() {
    return !looked || planned != null;
  }

  public boolean isPlanner() {
    return signedIn.member().may(Permission.PLAN_TRAINING);
  }

  /** Whether anything of it can still be changed. */
  public boolean isChangeable() {
    return isPlanner()
        && (!looked || planned != null && !planned.cancelled() && !planned.isOver(clock.instant()));
  }

  public TeamSession getPlanned() {
    return planned;
  }

  public String getState() {
    String state =
        planned.cancelled() ? "CANCELLED" : planned.isOver(clock.instant()) ? "PAST" : "UPCOMING";
    return words.code("staff.training.show", state);
  }

  /** Asked for while a sent form is being read, too, when nothing has been looked up yet. */
  public List<String> getDates() {
    return planned == null
        ? List.of()
        : planned.session().dates().stream()
            .map(date -> times.meeting(date.startsAt(), date.endsAt()))
            .toList();
  }

  public String getMode() {
    return words.code(
        "staff.training.mode",
        planned
            .session()
            .gathering()
            .fold(room -> "FACE_TO_FACE", web -> "WEBINAR", both -> "HYBRID"));
  }

  /** Null for a webinar, and while a sent form is being read. */
  public Venue getVenue() {
    return planned == null
        ? null
        : planned
            .session()
            .gathering()
            .fold(room -> room.venue(), web -> null, both -> both.venue());
  }

  /** Empty where people meet in a room alone, and while a sent form is being read. */
  public String getLink() {
    return planned == null
        ? ""
        : planned
            .session()
            .gathering()
            .fold(
                room -> "",
                web -> web.link().address().toString(),
                both -> both.link().address().toString());
  }

  public String getArea() {
    return times.area(planned.session().area());
  }

  public String getTrainers() {
    return planned.trainers().stream()
        .map(TeamSession.Trainer::name)
        .collect(Collectors.joining(", "));
  }

  public String getOpens() {
    return times.moment(planned.session().bookingOpensAt());
  }

  public String getCloses() {
    return times.moment(planned.session().bookingClosesAt());
  }

  public String getChangeUntil() {
    return times.moment(planned.session().changeUntil());
  }

  public String getPolicy() {
    return words.code("staff.training.policy", planned.session().fitPolicy());
  }

  public String getPlaces() {
    return words.say(
        "staff.training.sessions.taken", planned.taken(), planned.session().capacity());
  }

  /** Who would have to go for the capacity that was asked for; empty when nobody would. */
  public List<String> getAffected() {
    return tooFew == null ? List.of() : tooFew.affected().stream().map(this::affected).toList();
  }

  private String affected(Affected each) {
    String when = words.moment(each.at());
    return each.contact() == null
        ? words.say("staff.training.capacity.held", each.n(), when)
        : words.say(
            "staff.training.capacity.affected",
            each.contact().name(),
            each.contact().email(),
            each.n(),
            when);
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return done != null && DONE.contains(done) ? words.say("staff.training.done." + done) : null;
  }

  /** Why the last action was refused; null when it was not. */
  public String getError() {
    return error;
  }

  /** The id of the field in error; null when it is none of them. */
  public String getErrorField() {
    return errorField;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String number) {
    session = number;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  public String getCapacity() {
    return capacity;
  }

  public void setCapacity(String typed) {
    capacity = typed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }
}
