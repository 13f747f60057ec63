package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.FindOtherSessions;
import communitysafety.consultation.training.FindOtherSessions.Found;
import communitysafety.consultation.training.FindOtherSessions.Order;
import communitysafety.consultation.training.FindOtherSessions.OtherSession;
import communitysafety.consultation.training.MoveBooking;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the places to another session of the course, for which needs are said anew. The sessions
 * stand on pages of a list; who chose one of them comes to the form, which is only sent for that.
 */
@Named("bookedMove")
@RequestScoped
public class BookedMove extends BookedForm {

  static final int PAGE_SIZE = 10;

  private static final String FIELD = "session";
  private static final String ADDRESS = "/training/booking/move";
  private static final int MOST_PAGES = 10_000;

  @Inject MoveBooking moveBooking;
  @Inject FindOtherSessions findOtherSessions;
  @Inject MeetingsInWords meetings;
  @Inject Words words;

  private final TypedNeeds needs = new TypedNeeds();
  private Found found;
  private Optional<OtherSession> chosen;
  private int page;

  public BookedMove() {
    super("booked.move");
  }

  /**
   * A session to choose.
   *
   * @param address where it is chosen
   */
  public record Line(String address, List<String> dates, String where, String free) {}

  @Override
  void check() {
    needs.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    moveBooking.move(code, UUID.fromString(getChosen()), needs.needs());
  }

  @Override
  boolean isDoneAlready() {
    return visit.isPost()
        && visit.getBooking() != null
        && visit.getBooking().taught().session().toString().equals(getChosen());
  }

  public boolean isPossible() {
    return visit.getBooking() == null || visit.getBooking().mayGoElsewhere() || isDoneAlready();
  }

  /**
   * Whether there is a form to fill in. One that was sent stands there again with what was typed,
   * whatever became of the session meanwhile.
   */
  public boolean isShown() {
    return isPossible() && (visit.isPost() ? !getChosen().isEmpty() : chosen().isPresent());
  }

  /** Whether a session was chosen that nobody can choose any more, or never could. */
  public boolean isGone() {
    return !visit.isPost() && !visit.parameter(FIELD).isEmpty() && chosen().isEmpty();
  }

  /** The number of the session that was chosen; empty when none was. */
  public String getChosen() {
    try {
      return UUID.fromString(visit.parameter(FIELD)).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private Optional<OtherSession> chosen() {
    if (chosen == null) {
      chosen =
          visit.isOpen() && !getChosen().isEmpty()
              ? findOtherSessions.one(visit.code(), UUID.fromString(getChosen()))
              : Optional.empty();
    }
    return chosen;
  }

  /** When and where that is, a line for each date and one for the place. */
  public List<String> getChosenInWords() {
    return chosen()
        .map(each -> meetings.inLines(each))
        .orElseGet(() -> List.of(words.say("booked.move.chosen")));
  }

  public List<Line> getLines() {
    return found().sessions().stream()
        .map(
            each ->
                new Line(
                    ADDRESS + "?" + FIELD + "=" + each.id(),
                    meetings.lines(each.dates()),
                    meetings.where(each),
                    words.say("training.places.FREE", each.free())))
        .toList();
  }

  private Found found() {
    if (found == null) {
      page = asked();
      found = visit.isOpen() ? find() : new Found(List.of(), 0);
      if (found.sessions().isEmpty() && page > 1) {
        // An old link to a page there is no more.
        page = 1;
        found = find();
      }
    }
    return found;
  }

  private Found find() {
    return findOtherSessions.of(visit.code(), order(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  private Order order() {
    return Arrays.stream(Order.values())
        .filter(each -> each.name().equals(visit.parameter("sort")))
        .findFirst()
        .orElse(Order.DATE);
  }

  private int asked() {
    try {
      return Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(visit.parameter("page"))));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** The orders there are; the value of each is its address. */
  public List<Choice> getOrders() {
    return Arrays.stream(Order.values())
        .map(each -> Choice.of(address(each, 1), "booked.move.sort." + each))
        .toList();
  }

  /** The address of the order in which they stand. */
  public String getSort() {
    return address(order(), 1);
  }

  public int getPage() {
    found();
    return page;
  }

  public int getPages() {
    return Math.max(1, (found().total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** The page before this one; null on the first. */
  public String getPrevious() {
    return getPage() == 1 ? null : address(order(), page - 1);
  }

  /** The page after this one; null on the last. */
  public String getNext() {
    return getPage() >= getPages() ? null : address(order(), page + 1);
  }

  private static String address(Order order, int number) {
    return ADDRESS + "?sort=" + order + "&page=" + number;
  }

  public TypedNeeds getNeeds() {
    return needs;
  }
}
