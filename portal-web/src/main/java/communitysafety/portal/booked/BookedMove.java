package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.FindOtherSessions;
import communitysafety.consultation.training.MoveBooking;
import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Takes the places to another session of the course, for which needs are said anew. */
@Named("bookedMove")
@RequestScoped
public class BookedMove extends BookedForm {

  private static final String FIELD = "session";

  @Inject MoveBooking moveBooking;
  @Inject FindOtherSessions findOtherSessions;
  @Inject MeetingsInWords meetings;

  private final TypedNeeds needs = new TypedNeeds();
  private String chosen = "";
  private List<Choice> options;

  public BookedMove() {
    super("booked.move");
  }

  @Override
  void check() {
    if (chosen.isEmpty()) {
      errors.add(FIELD, "booked.move.session.error.blank");
    }
    needs.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    moveBooking.move(code, UUID.fromString(chosen), needs.needs());
  }

  /** The sessions there are to choose from, the soonest first; may be empty. */
  public List<Choice> getOptions() {
    if (options == null) {
      options = visit.isOpen() ? found() : asSent();
    }
    return options;
  }

  private List<Choice> found() {
    return findOtherSessions.of(visit.code()).stream()
        .map(each -> Choice.named(each.id().toString(), meetings.inOneLine(each)))
        .toList();
  }

  /** While nobody can look what there is, what was chosen stays chosen. */
  private List<Choice> asSent() {
    String sent = visit.parameter(FIELD);
    return sent.isEmpty() ? List.of() : List.of(Choice.of(sent, "booked.move.chosen"));
  }

  @Override
  boolean isDoneAlready() {
    return visit.isPost()
        && visit.getBooking() != null
        && visit.getBooking().taught().session().toString().equals(visit.parameter(FIELD));
  }

  public boolean isPossible() {
    return visit.getBooking() == null || visit.getBooking().mayGoElsewhere() || isDoneAlready();
  }

  /** Whether there is a form to fill in. */
  public boolean isShown() {
    return isPossible() && (!getOptions().isEmpty() || isDoneAlready());
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String session) {
    chosen = session == null ? "" : session;
  }

  public TypedNeeds getNeeds() {
    return needs;
  }
}
