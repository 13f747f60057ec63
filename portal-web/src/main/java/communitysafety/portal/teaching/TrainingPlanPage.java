package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindTeamCourses;
import communitysafety.consultation.training.FindVenues;
import communitysafety.consultation.training.FitPolicy;
import communitysafety.consultation.training.Gathering;
import communitysafety.consultation.training.Planning;
import communitysafety.consultation.training.ReadTeamSession;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.consultation.training.TeamCourse;
import communitysafety.consultation.training.TeamSession;
import communitysafety.consultation.training.TrainingSession;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Where a session is planned, and later who teaches it and on which terms it is booked. When, where
 * and for how many are changed elsewhere, since people have to be told. Needs PLAN_TRAINING.
 */
@Named("trainingPlan")
@RequestScoped
public class TrainingPlanPage {

  /** A hall larger than any there is. */
  private static final int MOST_PLACES = 1_000;

  private static final int MOST_PER_ORGANISATION = 100;
  private static final String BLOCK = "staff.training.plan";

  @Inject SignedInStaff signedIn;
  @Inject FindTeamCourses courses;
  @Inject FindVenues findVenues;
  @Inject ReadTeamSession readSession;
  @Inject Planning planning;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject TeachingPages pages;
  @Inject Clock clock;

  private String session;
  private String course;
  private int seen;
  private TeamSession planned;
  private boolean looked;
  private TypedForm form = new TypedForm();
  private List<FindVenues.Known> venues = List.of();
  private List<TeamCourse> taught = List.of();
  private String error;

  /** Shows what is planned, or an empty form with what is usual. */
  public void open() {
    look();
    if (planned != null) {
      show(planned);
    } else if (isFound()) {
      usual();
    }
  }

  private void look() {
    looked = true;
    venues = findVenues.all(signedIn.member());
    taught = courses.all(signedIn.member()).stream().filter(TeamCourse::latest).toList();
    if (isRevision()) {
      try {
        planned =
            readSession.read(signedIn.member(), TypedForm.id(session).orElseGet(UUID::randomUUID));
      } catch (SessionNotFound e) {
        pages.notFound();
      }
    }
  }

  private void usual() {
    form.put("course", course == null ? "" : course);
    form.put("mode", "FACE_TO_FACE");
    form.put("area", MeetingTimes.COUNTY);
    form.put("capacity", 20);
    form.put("mostPerOrganisation", 5);
    form.put("fitPolicy", FitPolicy.STRICT);
    form.put("trainers", signedIn.member().id());
    form.put("opensAt", LondonHour.typed(clock.instant()));
  }

  private void show(TeamSession stored) {
    TrainingSession terms = stored.session();
    seen = stored.version();
    form.put("opensAt", LondonHour.typed(terms.bookingOpensAt()));
    form.put("closesAt", LondonHour.typed(terms.bookingClosesAt()));
    form.put("changeUntil", LondonHour.typed(terms.changeUntil()));
    form.put("fitPolicy", terms.fitPolicy());
    form.put("mostPerOrganisation", terms.mostPerOrganisation());
    form.put("trainers", terms.trainers().toArray());
  }

  /** Stores what was typed, or shows it again with what is wrong. */
  public String save() throws IOException {
    form = TypedForm.sent();
    look();
    if (!isFound()) {
      return null;
    }
    Optional<TrainingSession> read = isRevision() ? revision() : plan();
    if (read.isEmpty() || !form.isRight()) {
      error = words.say("staff.training.form.error");
      return null;
    }
    try {
      if (isRevision()) {
        planning.revise(signedIn.member(), seen, read.get());
      } else {
        planning.plan(signedIn.member(), read.get());
      }
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      return null;
    }
    return pages.to(
        "/staff/training-session?session="
            + read.get().id()
            + (isRevision() ? "&done=revised" : "&done=planned"));
  }

  private Optional<TrainingSession> plan() {
    Optional<TeamCourse> chosen =
        taught.stream().filter(each -> form.has("course", each.course().id())).findFirst();
    if (chosen.isEmpty()) {
      form.wrong("course", "choose");
    }
    WhenAndWhere when = getWhen();
    List<SessionDate> dates = when.dates();
    Optional<Gathering> gathering = when.gathering();
    String area = area(gathering);
    OptionalInt capacity = form.number("capacity", 1, MOST_PLACES);
    if (!dates.isEmpty() && form.value("closesAt").isEmpty()) {
      form.put("closesAt", LondonHour.typed(dates.get(0).startsAt().minus(Duration.ofDays(1))));
    }
    if (!dates.isEmpty() && form.value("changeUntil").isEmpty()) {
      form.put("changeUntil", LondonHour.typed(dates.get(0).startsAt().minus(Duration.ofDays(2))));
    }
    Optional<Terms> terms = terms();
    if (!dates.isEmpty() && terms.isPresent()) {
      Instant last = dates.get(dates.size() - 1).endsAt();
      if (last.isBefore(clock.instant())) {
        form.wrong("day.1", "past");
      } else if (terms.get().closesAt().isAfter(last)) {
        form.wrong("closesAt", "late");
      }
    }
    if (!form.isRight() || terms.isEmpty() || gathering.isEmpty() || capacity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        terms
            .get()
            .of(
                UUID.randomUUID(),
                chosen.orElseThrow().course().id(),
                gathering.get(),
                area,
                dates,
                capacity.getAsInt()));
  }

  private String area(Optional<Gathering> gathering) {
    String ofVenue =
        gathering
            .map(how -> how.fold(room -> room.venue(), web -> null, both -> both.venue()))
            .map(venue -> venue.area())
            .orElse(null);
    if (ofVenue != null) {
      return ofVenue;
    }
    String chosen = form.value("area");
    if (getAreas().stream().noneMatch(each -> each.getCode().equals(chosen))) {
      form.wrong("area", "choose");
    }
    return chosen;
  }

  private Optional<TrainingSession> revision() {
    TrainingSession stored = planned.session();
    return terms()
        .map(
            terms ->
                terms.of(
                    stored.id(),
                    stored.course(),
                    stored.gathering(),
                    stored.area(),
                    stored.dates(),
                    stored.capacity()));
  }

  /** Who teaches, and how places are booked. */
  private record Terms(
      Set<UUID> trainers,
      Instant opensAt,
      Instant closesAt,
      Instant changeUntil,
      FitPolicy policy,
      int mostPerOrganisation) {

    TrainingSession of(
        UUID id,
        UUID course,
        Gathering gathering,
        String area,
        List<SessionDate> dates,
        int capacity) {
      return new TrainingSession(
          id,
          course,
          gathering,
          area,
          dates,
          trainers,
          capacity,
          opensAt,
          closesAt,
          changeUntil,
          policy,
          mostPerOrganisation);
    }
  }

  private Optional<Terms> terms() {
    Set<UUID> trainers = new HashSet<>();
    for (TeamSession.Trainer each : readSession.whoTeaches(signedIn.member())) {
      if (form.has("trainers", each.id())) {
        trainers.add(each.id());
      }
    }
    if (trainers.isEmpty()) {
      form.wrong("trainers", "choose");
    }
    Optional<Instant> opensAt = form.moment("opensAt");
    Optional<Instant> closesAt = form.moment("closesAt");
    Optional<Instant> changeUntil = form.moment("changeUntil");
    if (opensAt.isPresent() && closesAt.isPresent() && !closesAt.get().isAfter(opensAt.get())) {
      form.wrong("closesAt", "before");
    }
    Optional<FitPolicy> policy = form.one("fitPolicy", FitPolicy.class);
    OptionalInt most = form.number("mostPerOrganisation", 1, MOST_PER_ORGANISATION);
    return form.isRight()
        ? Optional.of(
            new Terms(
                trainers,
                opensAt.orElseThrow(),
                closesAt.orElseThrow(),
                changeUntil.orElseThrow(),
                policy.orElseThrow(),
                most.orElseThrow()))
        : Optional.empty();
  }

  public boolean isFound() {
    return !looked || !isRevision() || planned != null;
  }

  /** Whether the session is there already. */
  public boolean isRevision() {
    return session != null && !session.isEmpty();
  }

  /** Whether there is anything to teach. */
  public boolean isTaught() {
    return !taught.isEmpty();
  }

  public TypedForm getForm() {
    return form;
  }

  public WhenAndWhere getWhen() {
    return new WhenAndWhere(form, venues);
  }

  public List<Choice> getMistakes() {
    return form.mistakes(words, BLOCK);
  }

  public List<Choice> getCourses() {
    return taught.stream()
        .map(
            each ->
                new Choice(
                    each.course().id().toString(),
                    words.say(
                        "staff.training.edition", each.course().title(), each.course().edition())))
        .toList();
  }

  public List<Choice> getVenues() {
    return TrainingMovePage.choices(venues, times);
  }

  public List<Choice> getAreas() {
    return times.areas();
  }

  public List<Choice> getTrainers() {
    List<Choice> trainers = new ArrayList<>();
    if (looked) {
      readSession
          .whoTeaches(signedIn.member())
          .forEach(each -> trainers.add(new Choice(each.id().toString(), each.name())));
    }
    return trainers;
  }

  public List<Choice> getPolicies() {
    return Arrays.stream(FitPolicy.values())
        .map(each -> new Choice(each.name(), words.code("staff.training.policy", each)))
        .toList();
  }

  /** Why nothing was stored; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String number) {
    session = number;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String number) {
    course = number;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }
}
