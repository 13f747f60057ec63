package communitysafety.portal.teaching;

import communitysafety.consultation.training.AdmitWalkIn;
import communitysafety.consultation.training.Attendance;
import communitysafety.consultation.training.MarkAttendance;
import communitysafety.consultation.training.MarkAttendance.Wanted;
import communitysafety.consultation.training.Person;
import communitysafety.consultation.training.ReadRegister;
import communitysafety.consultation.training.Register;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.Register.Mark;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.portal.teaching.RegisterLine.MarkChoice;
import communitysafety.shared.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The register of a session at the door: who is here, date by date, and who came without a booking.
 * One form holds all of it, so that whatever button is pressed nothing that was ticked is lost.
 *
 * <p>Needs TEACH_TRAINING and to be one of the session's trainers, or PLAN_TRAINING in its team.
 */
@Named("trainingRegister")
@RequestScoped
public class RegisterPage {

  /** People come early, and the trainer with them. */
  private static final Duration EARLY = Duration.ofHours(1);

  private static final String KEYS = "staff.training.register.";

  @Inject SignedInStaff signedIn;
  @Inject ReadRegister readRegister;
  @Inject MarkAttendance markAttendance;
  @Inject AdmitWalkIn admitWalkIn;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject Clock clock;

  private String session;
  private String date;
  private String sort;
  private String done;
  private String walkInName;
  private String walkInEmail;

  private Register register;
  private List<RegisterLine> lines;
  private String error;
  private boolean walkInRefused;

  /** When a form comes back, what is asked about it depends on the register it was shown from. */
  @PostConstruct
  void lookWhenSent() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null && faces.isPostback()) {
      session = posted("session");
      date = posted("date");
      setSort(posted("sort"));
      open();
    }
  }

  /** Looks the register up; this is what the audit trail calls viewing it. */
  public void open() {
    lines = null;
    try {
      register = readRegister.read(signedIn.member(), UUID.fromString(session));
    } catch (SessionNotFound | IllegalArgumentException | NullPointerException e) {
      register = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Saves every mark that was changed. */
  public String save() throws IOException {
    return saveAnd("marked", false);
  }

  /** Saves, and has everybody who is not marked be here in full. */
  public String saveTheRestAsHere() throws IOException {
    return saveAnd("marked", true);
  }

  /** Saves, and lets somebody in who has no booking. */
  public String admit() throws IOException {
    if (register == null || !mark(false)) {
      return null;
    }
    try {
      admitWalkIn.admit(
          signedIn.member(), register.session(), new Person(text(walkInName), text(walkInEmail)));
    } catch (Refusal refusal) {
      return refuse(words.say(KEYS + "walkIn." + refusal.getClass().getSimpleName()));
    } catch (IllegalArgumentException e) {
      return refuse(words.say(KEYS + "walkIn.error"));
    }
    return shownAgain("walkIn");
  }

  private String saveAnd(String what, boolean theRest) throws IOException {
    return register != null && mark(theRest) ? shownAgain(what) : null;
  }

  /** False when there is something to be told first. */
  private boolean mark(boolean theRest) {
    if (!isMarkable()) {
      error = words.say(KEYS + "tooEarly", getMarkableFrom());
      return false;
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Line line : register.lines()) {
      String code = posted("mark-" + line.attendee());
      boolean unmarked = code == null && line.of(getNumber()).isEmpty();
      if (known(code)) {
        Attendance mark = Attendance.valueOf(code);
        if (!shown(line, mark)) {
          wanted.add(new Wanted(line.attendee(), mark, seen(line.attendee())));
        }
      } else if (theRest && unmarked) {
        wanted.add(new Wanted(line.attendee(), Attendance.FULL, 0));
      }
    }
    List<UUID> overtaken =
        markAttendance.mark(signedIn.member(), register.session(), getNumber(), wanted);
    if (overtaken.isEmpty()) {
      return true;
    }
    List<String> names =
        register.lines().stream()
            .filter(line -> overtaken.contains(line.attendee()))
            .map(line -> line.person().name())
            .toList();
    error = words.say(KEYS + "overtaken", String.join(", ", names));
    open();
    return false;
  }

  /**
   * Whether they were shown like that: what somebody left as it was is no wish of theirs, as a
   * colleague may have put it right since.
   */
  private boolean shown(Line line, Attendance mark) {
    int seen = seen(line.attendee());
    return line.marks().stream().anyMatch(each -> each.number() == seen && each.mark() == mark);
  }

  private int seen(UUID person) {
    String typed = posted("seen-" + person);
    return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private static boolean known(String code) {
    return code != null
        && Arrays.stream(Attendance.values()).anyMatch(each -> each.name().equals(code));
  }

  private static String posted(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(name);
  }

  private String refuse(String why) {
    error = why;
    walkInRefused = true;
    // The marks are saved; what is shown is what is stored.
    open();
    return null;
  }

  private String shownAgain(String what) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.redirect(
        "/staff/training-register?session="
            + register.session()
            + "&date="
            + getNumber()
            + (sort == null ? "" : "&sort=" + sort)
            + "&done="
            + what);
    faces.responseComplete();
    return null;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public boolean isFound() {
    return register != null;
  }

  public String getCourse() {
    return register.course();
  }

  /** Where, in one line; how they join where there is no place. */
  public String getPlace() {
    String screens = words.say(KEYS + "online");
    return register
        .venue()
        .map(venue -> register.online() ? venue + " – " + screens : venue)
        .orElse(screens);
  }

  public String getWhen() {
    return meeting(shownDate());
  }

  public String getTrainers() {
    return register.trainers().isEmpty()
        ? words.say(KEYS + "noTrainer")
        : String.join(", ", register.trainers());
  }

  public boolean isCancelled() {
    return register != null && register.cancelled();
  }

  /** Whether it is time to mark people of this date. */
  public boolean isMarkable() {
    return register != null && !isCancelled() && !clock.instant().isBefore(from());
  }

  public String getMarkableFrom() {
    return words.moment(from().atOffset(ZoneOffset.UTC));
  }

  private Instant from() {
    return shownDate().startsAt().minus(EARLY);
  }

  private SessionDate shownDate() {
    return register.dates().get(getNumber() - 1);
  }

  private String meeting(SessionDate each) {
    return times.meeting(each.startsAt(), each.endsAt());
  }

  /** How many places are taken, and of those without a name. */
  public String getPlaces() {
    int unnamed = register.unnamed().stream().mapToInt(Register.Unnamed::places).sum();
    return words.say(KEYS + "places", register.taken(), register.capacity(), unnamed);
  }

  /** Places without a name, an organisation a line. */
  public List<String> getUnnamed() {
    return register.unnamed().stream()
        .map(each -> words.say(KEYS + "unnamed.line", each.organisation(), each.places()))
        .toList();
  }

  /** How many are marked how, in a sentence. */
  public String getCounts() {
    Object[] counts = new Object[Attendance.values().length + 1];
    int marked = 0;
    for (Attendance each : Attendance.values()) {
      int many =
          (int)
              register.lines().stream()
                  .filter(
                      line -> line.of(getNumber()).map(Mark::mark).filter(each::equals).isPresent())
                  .count();
      counts[each.ordinal()] = many;
      marked += many;
    }
    counts[counts.length - 1] = register.lines().size() - marked;
    return words.say(KEYS + "counts", counts);
  }

  /** The dates to choose from; empty when there is one. */
  public List<DateLink> getDates() {
    if (register.dates().size() == 1) {
      return List.of();
    }
    return IntStream.rangeClosed(1, register.dates().size())
        .mapToObj(
            number ->
                new DateLink(
                    number, meeting(register.dates().get(number - 1)), number == getNumber()))
        .toList();
  }

  /** A date of the session, and whether its marks are shown. */
  public record DateLink(int number, String words, boolean shown) {}

  /** Everybody with a name, in the order that was asked for. */
  public List<RegisterLine> getLines() {
    if (lines == null && register != null) {
      lines = register.lines().stream().sorted(order()).map(this::inWords).toList();
    }
    return lines;
  }

  private Comparator<Line> order() {
    Comparator<Line> asItIs = (one, other) -> 0;
    if ("organisation".equals(sort)) {
      return Comparator.comparing(line -> line.organisation().orElse(""));
    }
    if ("unmarked".equals(sort)) {
      return Comparator.comparing(line -> line.of(getNumber()).isPresent());
    }
    return asItIs;
  }

  private RegisterLine inWords(Line line) {
    Optional<Mark> holds = line.of(getNumber());
    String code = posted("mark-" + line.attendee());
    String chosen =
        known(code) && error != null && !walkInRefused
            ? code
            : holds.map(mark -> mark.mark().name()).orElse("");
    List<String> notes = new ArrayList<>();
    if (line.walkIn()) {
      notes.add(words.say(KEYS + "walkedIn"));
    }
    Instant joined = line.joined().get(getNumber());
    if (joined != null) {
      notes.add(words.say(KEYS + "joined", words.moment(joined.atOffset(ZoneOffset.UTC))));
    }
    if (register.dates().size() > 1) {
      line.overall().ifPresent(all -> notes.add(words.say(KEYS + "overall", name(all))));
    }
    return new RegisterLine(
        line.attendee().toString(),
        line.person().name(),
        line.organisation().orElse(""),
        notes,
        Arrays.stream(Attendance.values())
            .map(each -> new MarkChoice(each.name(), name(each), each.name().equals(chosen)))
            .toList(),
        holds.map(Mark::number).orElse(0),
        holds.map(this::inWords).orElse(""),
        line.marks().stream().filter(mark -> mark.date() == getNumber()).count() > 1
            ? line.marks().stream()
                .filter(mark -> mark.date() == getNumber())
                .map(this::inWords)
                .toList()
            : List.of());
  }

  private String inWords(Mark mark) {
    return words.say(
        KEYS + "marked",
        name(mark.mark()),
        mark.by(),
        words.moment(mark.at().atOffset(ZoneOffset.UTC)));
  }

  private String name(Attendance mark) {
    return words.say(KEYS + "mark." + mark);
  }

  /** The date that is marked, from 1: the one asked for, else the last that has begun. */
  public int getNumber() {
    if (register == null) {
      return 1;
    }
    List<SessionDate> dates = register.dates();
    if (date != null && date.matches("[1-9]\\d{0,2}") && Integer.parseInt(date) <= dates.size()) {
      return Integer.parseInt(date);
    }
    Instant soon = clock.instant().plus(EARLY);
    return (int) Math.max(1, dates.stream().filter(each -> !each.startsAt().isAfter(soon)).count());
  }

  /** Whether whoever looks may read what people need. */
  public boolean isTeaching() {
    return register != null && register.teaches();
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return "marked".equals(done) || "walkIn".equals(done) ? words.say(KEYS + "done." + done) : null;
  }

  /** Why the last action was refused; null when it was not. */
  public String getError() {
    return error;
  }

  public boolean isWalkInRefused() {
    return walkInRefused;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String id) {
    session = id;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String number) {
    date = number;
  }

  public String getSort() {
    return sort;
  }

  /**
   * @param by {@code organisation} or {@code unmarked}; anything else is by name
   */
  public void setSort(String by) {
    sort = "organisation".equals(by) || "unmarked".equals(by) ? by : null;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  public String getWalkInName() {
    return walkInName;
  }

  public void setWalkInName(String typed) {
    walkInName = typed;
  }

  public String getWalkInEmail() {
    return walkInEmail;
  }

  public void setWalkInEmail(String typed) {
    walkInEmail = typed;
  }
}
