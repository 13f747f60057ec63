package communitysafety.portal.teaching;

import communitysafety.consultation.training.BookForSomebody;
import communitysafety.consultation.training.Booked;
import communitysafety.consultation.training.BookingDetails;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.Needs;
import communitysafety.consultation.training.Person;
import communitysafety.consultation.training.ReadSessionBookings;
import communitysafety.consultation.training.ReadTeamSession;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Who has places in a session and who waits; and where one books for somebody who is on the
 * telephone, or takes their booking back. Needs PLAN_TRAINING. That it was looked at is written
 * down.
 */
@Named("trainingBookings")
@RequestScoped
public class TrainingBookingsPage {

  private static final String BLOCK = "staff.training.book";
  private static final int MOST_PLACES = 10;
  private static final int LONGEST_ORGANISATION = 200;

  @Inject SignedInStaff signedIn;
  @Inject ReadTeamSession readSession;
  @Inject ReadSessionBookings readBookings;
  @Inject BookForSomebody bookForSomebody;
  @Inject StaffWords words;
  @Inject MeetingTimes times;
  @Inject TeachingPages pages;
  @Inject Clock clock;

  private String session;
  private int first;
  private String done;
  private boolean looked;
  private TeamSession planned;
  private int total;
  private List<BookingLine> lines = List.of();
  private TypedForm form = new TypedForm();
  private Booked booked;
  private String error;

  public void open() {
    looked = true;
    try {
      UUID wanted = TypedForm.id(session).orElseGet(UUID::randomUUID);
      planned = readSession.read(signedIn.member(), wanted);
      ReadSessionBookings.Page found = readBookings.read(signedIn.member(), wanted, first);
      total = found.total();
      lines =
          found.rows().stream()
              .map(
                  each ->
                      new BookingLine(
                          each, found.unprepared().getOrDefault(each.booking(), 0), words))
              .toList();
    } catch (SessionNotFound e) {
      planned = null;
      pages.notFound();
    }
  }

  /** Books, and shows the code that is to be read out. */
  public String book() {
    form = TypedForm.sent();
    OptionalInt places = form.number("places", 1, MOST_PLACES);
    Optional<BookingDetails> details = details(places.orElse(1));
    Needs needs =
        new Needs(
            form.optional("access", Needs.LONGEST),
            form.optional("diet", Needs.LONGEST),
            form.optional("interpreter", Needs.LONGEST),
            form.has("bsl", "on"));
    if (!form.isRight() || details.isEmpty()) {
      error = words.say("staff.training.form.error");
    } else {
      try {
        booked =
            bookForSomebody.book(
                signedIn.member(),
                TypedForm.id(session).orElseGet(UUID::randomUUID),
                places.orElseThrow(),
                details.get(),
                needs);
        form = new TypedForm();
      } catch (Refusal refusal) {
        error = words.say(refusal.key());
      }
    }
    open();
    return null;
  }

  private Optional<BookingDetails> details(int places) {
    Optional<Person> contact = person(form.value("name"), form.value("email"), "name", "email");
    String organisation = form.optional("organisation", LONGEST_ORGANISATION);
    if (organisation.isEmpty()) {
      if (places > 1) {
        form.wrong("organisation", "needed");
      }
      return contact.map(BookingDetails::ofPerson);
    }
    List<Person> people = new ArrayList<>();
    for (String line : form.value("people").lines().map(String::strip).toList()) {
      int comma = line.lastIndexOf(',');
      if (!line.isEmpty()) {
        person(line.substring(0, Math.max(comma, 0)), line.substring(comma + 1), "people", "people")
            .ifPresent(people::add);
      }
    }
    if (people.size() > places) {
      form.wrong("people", "many");
    }
    return contact.map(who -> BookingDetails.ofOrganisation(organisation, who, people));
  }

  private Optional<Person> person(String name, String email, String nameField, String emailField) {
    if (name.isBlank() || name.strip().length() > Person.LONGEST_NAME) {
      form.wrong(nameField, "name");
      return Optional.empty();
    }
    try {
      return Optional.of(new Person(name, email));
    } catch (IllegalArgumentException e) {
      form.wrong(emailField, "email");
      return Optional.empty();
    }
  }

  /** Takes the chosen booking back. */
  public String cancel() throws IOException {
    Optional<UUID> chosen = TypedForm.id(TypedForm.sent().value("chosen"));
    if (chosen.isEmpty()) {
      error = words.say("staff.training.bookings.cancel.error");
      open();
      return null;
    }
    try {
      bookForSomebody.cancel(signedIn.member(), chosen.get());
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      open();
      return null;
    }
    return pages.to("/staff/training-bookings?session=" + session + "&done=cancelled");
  }

  public boolean isFound() {
    return !looked || planned != null;
  }

  /** Whether somebody can still be booked. */
  public boolean isBookable() {
    return !looked || planned != null && !planned.cancelled() && !planned.isOver(clock.instant());
  }

  public String getTitle() {
    return planned.courseTitle();
  }

  public String getWhen() {
    return times.moment(planned.session().dates().get(0).startsAt());
  }

  public String getPlaces() {
    return words.say(
        "staff.training.sessions.taken", planned.taken(), planned.session().capacity());
  }

  public List<BookingLine> getLines() {
    return lines;
  }

  /** From which to which of how many. */
  public String getShown() {
    return words.say("staff.training.bookings.shown", first + 1, first + lines.size(), total);
  }

  /** Where the page before begins; -1 for none. */
  public int getBefore() {
    return first == 0 ? -1 : Math.max(0, first - ReadSessionBookings.LONGEST_PAGE);
  }

  /** Where the page after begins; -1 for none. */
  public int getAfter() {
    int next = first + ReadSessionBookings.LONGEST_PAGE;
    return next < total ? next : -1;
  }

  public TypedForm getForm() {
    return form;
  }

  public List<Choice> getMistakes() {
    return form.mistakes(words, BLOCK);
  }

  /** What came of booking, with the code; null when nothing was booked. */
  public String getBooked() {
    return booked == null
        ? null
        : words.say(
            booked.state() == BookingState.CONFIRMED
                ? "staff.training.book.confirmed"
                : "staff.training.book.waiting",
            booked.code().grouped());
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return "cancelled".equals(done) ? words.say("staff.training.bookings.cancelled") : null;
  }

  /** Why nothing was done; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getSession() {
    return session;
  }

  public void setSession(String number) {
    session = number;
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int row) {
    first = Math.max(0, row);
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }
}
