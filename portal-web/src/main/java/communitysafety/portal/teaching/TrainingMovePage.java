package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindVenues;
import communitysafety.consultation.training.Gathering;
import communitysafety.consultation.training.Planning;
import communitysafety.consultation.training.ReadTeamSession;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.consultation.training.TeamSession;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a session is moved to other dates or another place, with how many people will be told.
 * Needs PLAN_TRAINING.
 */
@Named("trainingMove")
@RequestScoped
public class TrainingMovePage {

  @Inject SignedInStaff signedIn;
  @Inject FindVenues findVenues;
  @Inject ReadTeamSession readSession;
  @Inject Planning planning;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject TeachingPages pages;

  private String session;
  private int seen;
  private TeamSession planned;
  private boolean looked;
  private TypedForm form = new TypedForm();
  private List<FindVenues.Known> venues = List.of();
  private String error;

  /** Shows when and where it is. */
  public void open() {
    look();
    if (planned != null) {
      seen = planned.version();
      WhenAndWhere.fill(form, planned.session().dates(), planned.session().gathering());
    }
  }

  private void look() {
    looked = true;
    venues = findVenues.all(signedIn.member());
    try {
      planned =
          readSession.read(signedIn.member(), TypedForm.id(session).orElseGet(UUID::randomUUID));
    } catch (SessionNotFound e) {
      pages.notFound();
    }
  }

  /** Moves it and has everybody told, or shows what was typed with what is wrong. */
  public String move() throws IOException {
    form = TypedForm.sent();
    look();
    if (planned == null) {
      return null;
    }
    WhenAndWhere when = getWhen();
    List<SessionDate> dates = when.dates();
    Optional<Gathering> gathering = when.gathering();
    if (!form.isRight() || gathering.isEmpty()) {
      error = words.say("staff.training.form.error");
      return null;
    }
    try {
      planning.move(signedIn.member(), planned.id(), seen, dates, gathering.get());
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      return null;
    }
    return pages.to("/staff/training-session?session=" + planned.id() + "&done=moved");
  }

  static List<Choice> choices(List<FindVenues.Known> venues, MeetingTimes times) {
    return venues.stream()
        .map(FindVenues.Known::venue)
        .map(
            venue ->
                new Choice(
                    venue.id().toString(),
                    venue.name() + ", " + venue.postcode() + ", " + times.area(venue.area())))
        .toList();
  }

  public boolean isFound() {
    return !looked || planned != null;
  }

  public boolean isMovable() {
    return !looked || planned != null && !planned.cancelled();
  }

  public String getTitle() {
    return planned.courseTitle();
  }

  /** How many people hear of it. */
  public int getTold() {
    return planned.told();
  }

  public TypedForm getForm() {
    return form;
  }

  public WhenAndWhere getWhen() {
    return new WhenAndWhere(form, venues);
  }

  public List<Choice> getMistakes() {
    return form.mistakes(words, "staff.training.plan");
  }

  public List<Choice> getVenues() {
    return choices(venues, times);
  }

  /** Why nothing was moved; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String number) {
    session = number;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }
}
