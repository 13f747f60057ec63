package communitysafety.portal.teaching;

import communitysafety.consultation.training.Needs;
import communitysafety.consultation.training.ReadNeeds;
import communitysafety.consultation.training.ReadNeeds.Told;
import communitysafety.consultation.training.ReadRegister;
import communitysafety.consultation.training.Register;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the people of a session need, for its trainers alone; for everybody else the page does not
 * exist. It has a page of its own so that it is read when it is needed, and that is noted.
 */
@Named("trainingNeeds")
@RequestScoped
public class NeedsPage {

  private static final String KEYS = "staff.training.needs.";

  @Inject SignedInStaff signedIn;
  @Inject ReadRegister readRegister;
  @Inject ReadNeeds readNeeds;
  @Inject StaffWords words;
  @Inject MeetingTimes times;

  private String session;
  private Register register;
  private List<Told> needs = List.of();

  /** Looks them up. */
  public void open() {
    try {
      Register found = readRegister.read(signedIn.member(), UUID.fromString(session));
      if (found.teaches()) {
        register = found;
        needs = readNeeds.of(signedIn.member(), found.session());
        return;
      }
    } catch (SessionNotFound | IllegalArgumentException | NullPointerException e) {
      register = null;
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  /**
   * What one booking needs, or one person who said it themselves.
   *
   * @param who names; of an organisation that named nobody, its own
   */
  public record NeedsLine(
      String who, String access, String diet, String interpreter, boolean britishSignLanguage) {}

  public List<NeedsLine> getLines() {
    return needs.stream()
        .map(
            each -> {
              Needs told = each.needs();
              return new NeedsLine(
                  who(each),
                  told.access(),
                  told.diet(),
                  told.interpreter(),
                  told.britishSignLanguage());
            })
        .toList();
  }

  private String who(Told told) {
    List<Line> people =
        register.lines().stream()
            .filter(line -> line.booking().equals(told.booking()))
            .filter(line -> told.attendee().map(line.attendee()::equals).orElse(true))
            .toList();
    if (people.isEmpty()) {
      return words.say(KEYS + "nobodyNamed");
    }
    String names =
        people.stream().map(line -> line.person().name()).collect(Collectors.joining(", "));
    List<String> parts = new ArrayList<>(List.of(names));
    people.get(0).organisation().ifPresent(parts::add);
    return String.join(" – ", parts);
  }

  public boolean isFound() {
    return register != null;
  }

  /** Whether the key of what people need is there no more. */
  public boolean isDestroyed() {
    return register.needsGoneOn().isEmpty();
  }

  /** On which day it is destroyed. */
  public String getGoneOn() {
    return register.needsGoneOn().map(words::date).orElse("");
  }

  public String getCourse() {
    return register.course();
  }

  public String getWhen() {
    return times.meeting(register.dates().get(0).startsAt(), register.dates().get(0).endsAt());
  }

  public String getSession() {
    return session;
  }

  public void setSession(String id) {
    session = id;
  }
}
