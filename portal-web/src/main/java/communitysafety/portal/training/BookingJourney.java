package communitysafety.portal.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.AlreadyBooked;
import communitysafety.consultation.training.Availability;
import communitysafety.consultation.training.Booked;
import communitysafety.consultation.training.BookingClosed;
import communitysafety.consultation.training.BookingDetails;
import communitysafety.consultation.training.BookingNotFound;
import communitysafety.consultation.training.BookingOver;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.CancelBooking;
import communitysafety.consultation.training.ConfirmBooking;
import communitysafety.consultation.training.HoldPlaces;
import communitysafety.consultation.training.JoinWaitingList;
import communitysafety.consultation.training.MeetingMode;
import communitysafety.consultation.training.SessionFull;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.consultation.training.StillPlacesFree;
import communitysafety.consultation.training.TellAgain;
import communitysafety.consultation.training.TooManyForOrganisation;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leads through the form with which somebody books places, or goes in line. Places are held as soon
 * as it is known how many; who they are for is sent at the end, once, however often it is sent.
 * Until then the pages themselves carry what was typed.
 */
@Named
@RequestScoped
public class BookingJourney {

  /** The field that no person sees; {@code trap.xhtml} holds it. */
  private static final String TRAP = "website";

  /** Says that a person was told of the trap and goes on. */
  private static final String PERSON = "person";

  private static final int MINUTES_AN_HOUR = 60;

  /** Names the page to show instead of the next. */
  private static final String TO = "to";

  @Inject HttpServletRequest request;
  @Inject SessionVisit sessionVisit;
  @Inject SessionWords sessionWords;
  @Inject BookingForm form;
  @Inject FieldErrors errors;
  @Inject Words words;
  @Inject Budgets budgets;
  @Inject HoldPlaces holdPlaces;
  @Inject ConfirmBooking confirmBooking;
  @Inject JoinWaitingList joinWaitingList;
  @Inject CancelBooking cancelBooking;
  @Inject TellAgain tellAgain;

  @Inject
  @ConfigProperty(name = "portal.training.needs-days", defaultValue = "7")
  int needsDays;

  @Inject
  @ConfigProperty(name = "portal.training.offer", defaultValue = "PT8H")
  Duration offerLasts;

  private BookingStep step = BookingStep.PLACES;
  private int status = HttpServletResponse.SC_OK;
  private long retryAfterSeconds;
  private Class<? extends Refusal> refusal;
  private BookingState state;
  private CheckedCode code;
  private boolean caught;

  /** Shows the first page, by a link; nothing is changed. */
  void begin() {
    if (sessionVisit.hold().isPresent()) {
      show(sessionVisit.hold().get().open() ? BookingStep.WHO : over(BookingOver.class));
      return;
    }
    Availability availability = sessionVisit.getSession().availability();
    boolean takesBookings = availability == Availability.FREE || availability == Availability.FULL;
    show(takesBookings ? BookingStep.PLACES : over(BookingClosed.class));
  }

  /** There never was such a hold here. */
  void beginWithoutHold() {
    show(over(BookingNotFound.class));
  }

  /**
   * Does what a form asks for.
   *
   * @return where to go then; null when the page that {@link #view} names is to be shown
   */
  String submit() {
    if (request.getParameter("let-go") != null && sessionVisit.held() != null) {
      cancelBooking.letGo(sessionVisit.held());
      return sessionVisit.getAddress() + "?" + SessionPage.LET_GO + "=yes";
    }
    BookingStep sent = BookingStep.named(request.getParameter("step")).orElse(BookingStep.PLACES);
    BookingStep to = BookingStep.named(request.getParameter(TO)).orElse(null);
    if (to != null) {
      show(to);
    } else if (!form.isRight(sent)) {
      show(sent);
    } else if (sent == BookingStep.PLACES && !sessionVisit.isWaiting()) {
      return hold();
    } else if (sent == BookingStep.CHECK) {
      send();
    } else {
      show(after(sent));
    }
    return null;
  }

  private BookingStep after(BookingStep sent) {
    return switch (sent) {
      case PLACES -> BookingStep.WHO;
      case WHO -> form.isNamedNow() ? BookingStep.PEOPLE : BookingStep.NEEDS;
      case PEOPLE -> BookingStep.NEEDS;
      default -> BookingStep.CHECK;
    };
  }

  private void show(BookingStep shown) {
    step = shown;
    form.show(shown);
  }

  private BookingStep over(Class<? extends Refusal> reason) {
    refusal = reason;
    status =
        reason == BookingNotFound.class || reason == SessionNotFound.class
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_CONFLICT;
    return BookingStep.OVER;
  }

  private String hold() {
    if (sessionVisit.held() != null) {
      // What is held is held: another number of places is another hold.
      show(BookingStep.WHO);
      return null;
    }
    show(BookingStep.PLACES);
    if (!may(Budget.HOLD, "next")) {
      return null;
    }
    UUID session = sessionVisit.getSession().id();
    try {
      UUID held = holdPlaces.hold(session, form.places()).booking();
      if (!form.isBegun()) {
        return sessionVisit.getBookAddress()
            + "/"
            + held
            + "?"
            + BookingForm.FOR
            + "="
            + form.getFor();
      }
      // From the waiting list, with everything typed.
      sessionVisit.openHold(held);
      show(BookingStep.CHECK);
    } catch (SessionFull e) {
      show(BookingStep.FULL);
    } catch (TooManyForOrganisation e) {
      errors.add(
          BookingForm.PLACES, "training.book.places.error", sessionVisit.getSession().mostPlaces());
    } catch (Refusal e) {
      show(over(e.getClass()));
    }
    return null;
  }

  private void send() {
    for (BookingStep each :
        new BookingStep[] {
          BookingStep.PLACES, BookingStep.WHO, BookingStep.PEOPLE, BookingStep.NEEDS
        }) {
      boolean asked = each != BookingStep.PLACES || sessionVisit.isWaiting();
      if (asked && !form.isRight(each)) {
        show(each);
        return;
      }
    }
    show(BookingStep.CHECK);
    if (BookingForm.read(request.getParameter(BookingForm.KEY)).isEmpty()) {
      return;
    }
    String trap = request.getParameter(TRAP);
    if (trap != null && !trap.isEmpty() && request.getParameter(PERSON) == null) {
      caught = true;
      errors.add("send", "training.book.trap");
      return;
    }
    if (may(Budget.BOOK, "send")) {
      book();
    }
  }

  private void book() {
    book(form.details());
  }

  private void book(BookingDetails details) {
    UUID session = sessionVisit.getSession().id();
    UUID key = form.idempotencyKey();
    try {
      Booked booked =
          sessionVisit.isWaiting()
              ? joinWaitingList.join(session, key, form.places(), details, form.needs())
              : confirmBooking.confirm(sessionVisit.held(), key, details, form.needs());
      done(booked.state(), booked.code());
    } catch (AlreadyBooked e) {
      bookedAlready(session, details);
    } catch (SessionFull e) {
      show(BookingStep.FULL);
    } catch (StillPlacesFree e) {
      show(BookingStep.FREE);
    } catch (BookingClosed | BookingOver | BookingNotFound | SessionNotFound e) {
      show(over(e.getClass()));
    } catch (Refusal e) {
      status = HttpServletResponse.SC_CONFLICT;
      errors.add("send", "Refusal." + e.getClass().getSimpleName());
    }
  }

  /** Who types an address is not always who has it: the page says the same, the mail the rest. */
  private void bookedAlready(UUID session, BookingDetails details) {
    if (form.isForOrganisation() && !details.attendees().isEmpty()) {
      BookingDetails others = tellAgain.withoutWhoComesAlready(session, details);
      if (others.attendees().size() < details.attendees().size()) {
        book(others);
        return;
      }
    }
    done(stateOfNew(), tellAgain.tell(session, form.idempotencyKey(), details));
  }

  private BookingState stateOfNew() {
    if (sessionVisit.isWaiting()) {
      return BookingState.WAITING;
    }
    return sessionVisit.getSession().professionalsOnly()
        ? BookingState.REQUESTED
        : BookingState.CONFIRMED;
  }

  private void done(BookingState reached, CheckedCode shown) {
    state = reached;
    code = shown;
    show(BookingStep.DONE);
  }

  private boolean may(Budget budget, String field) {
    Answer answer = budgets.ask(budget, request);
    if (!answer.isYes()) {
      status = answer.status();
      retryAfterSeconds = answer.seconds();
      errors.add(field, "training.book.wait." + answer.verdict(), answer.minutes());
    }
    return answer.isYes();
  }

  /** The view that makes the page to show. */
  String view() {
    return step.view();
  }

  int status() {
    return status;
  }

  /** 0 where there is nothing to wait for. */
  long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** Which page it is of how many, in words. */
  public String getProgress() {
    boolean named = form.isNamedNow();
    int number =
        switch (step) {
          case PLACES -> 1;
          case WHO -> 2;
          case PEOPLE -> 3;
          case NEEDS -> named ? 4 : 3;
          default -> named ? 5 : 4;
        };
    return words.say("training.book.progress", number, named ? 5 : 4);
  }

  /** Until when places are kept, as a sentence; empty where none are held. */
  public String getKept() {
    return sessionVisit
        .hold()
        .map(
            hold ->
                hold.until()
                    .map(
                        until ->
                            words.say("training.book.kept", hold.n(), sessionWords.time(until)))
                    .orElseGet(() -> words.say("training.book.keptNoMore", hold.n())))
        .orElse("");
  }

  /** How many places there are now, where fewer are left than were asked for; else empty. */
  public String getFewer() {
    int free = sessionVisit.getSession().free();
    return free > 0 ? words.say("training.book.fewer", free) : "";
  }

  /** Which page comes before this one. */
  public String getBack() {
    return switch (step) {
      case WHO -> "PLACES";
      case PEOPLE -> "WHO";
      case NEEDS -> form.isNamedNow() ? "PEOPLE" : "WHO";
      default -> "NEEDS";
    };
  }

  /** Whether the trap stands on the page; once it has caught a person, it never does so again. */
  public boolean isTrap() {
    return !caught && request.getParameter(PERSON) == null;
  }

  /** Why nothing more can be done, as a sentence. */
  public String getWhy() {
    return words.say("Refusal." + refusal.getSimpleName());
  }

  /**
   * Whether the code, and what came of it all, is told by mail alone. Of a course that comes after
   * another one the page would tell a stranger whether the holder of an address was there.
   */
  public boolean isToldByMail() {
    return !sessionVisit.getSession().requires().isEmpty();
  }

  /** What was reached: {@code CONFIRMED}, {@code REQUESTED}, {@code WAITING}, or {@code SENT}. */
  public String getState() {
    if (isToldByMail()) {
      return "SENT";
    }
    return switch (state) {
      case REQUESTED -> "REQUESTED";
      case WAITING, OFFERED -> "WAITING";
      default -> "CONFIRMED";
    };
  }

  /** In groups, as it is written down. */
  public String getCode() {
    return code.grouped();
  }

  /** What happens next, a sentence each. */
  public List<String> getNext() {
    List<String> next = new ArrayList<>();
    next.add(words.say(isToldByMail() ? "training.done.next.told" : "training.done.next.mail"));
    next.add(
        switch (getState()) {
          case "SENT" -> words.say("training.done.next.SENT", sessionVisit.getSession().team());
          case "REQUESTED" ->
              words.say("training.done.next.REQUESTED", sessionVisit.getSession().team());
          case "WAITING" -> words.say("training.done.next.WAITING", offerHours());
          default ->
              words.say(
                  "training.done.next.CONFIRMED",
                  sessionWords.moment(sessionVisit.getSession().changeUntil()));
        });
    if (form.isForOrganisation() && form.getNamed().size() < form.places()) {
      next.add(words.say("training.done.next.names"));
    }
    if (getState().equals("CONFIRMED")
        && sessionVisit.getSession().mode() != MeetingMode.FACE_TO_FACE) {
      next.add(words.say("training.done.next.link"));
    }
    return next;
  }

  /** How long somebody who waits has for an offer, as a sentence. */
  public String getOffer() {
    return words.say("training.book.waiting.offer", offerHours());
  }

  private double offerHours() {
    return (double) offerLasts.toMinutes() / MINUTES_AN_HOUR;
  }

  /** When what was said about needs is gone, as a sentence. */
  public String getNeedsGone() {
    return words.say("training.book.needs.gone", needsDays);
  }
}
