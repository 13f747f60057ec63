package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.GivePlacesBack;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** An organisation keeps fewer places than it has. */
@Named("bookedPlaces")
@RequestScoped
public class BookedPlaces extends BookedForm {

  private static final String FIELD = "keep";
  private static final int MOST = 10;

  @Inject GivePlacesBack givePlacesBack;
  @Inject Words words;

  private String keep = "";

  public BookedPlaces() {
    super("booked.places");
  }

  @Override
  void check() {
    if (keep.isEmpty()) {
      errors.add(FIELD, "booked.places.keep.error.blank");
    }
  }

  @Override
  void act(CheckedCode code) {
    givePlacesBack.keep(code, Integer.parseInt(keep));
  }

  @Override
  boolean isDoneAlready() {
    return visit.isPost()
        && visit.getBooking() != null
        && Integer.toString(visit.getBooking().n()).equals(visit.parameter(FIELD));
  }

  /** Whether there is a form to fill in. */
  public boolean isShown() {
    return !getOptions().isEmpty() || isDoneAlready();
  }

  /** How many can be kept: as many as are named at least, and one; fewer than there are. */
  public List<Choice> getOptions() {
    OwnBooking booking = visit.getBooking();
    int least = booking == null ? 1 : Math.max(1, booking.people().size());
    int fewerThan = booking == null ? MOST : booking.n();
    return IntStream.range(least, fewerThan)
        .mapToObj(n -> Choice.named(Integer.toString(n), words.say("booked.places.count", n)))
        .toList();
  }

  public String getKeep() {
    return keep;
  }

  public void setKeep(String chosen) {
    keep = chosen == null ? "" : chosen;
  }
}
