package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.JoinWebinar;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.abuse.Waiting;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import communitysafety.shared.database.Unavailability;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Leads somebody to the webinar they have a place in. The link of their mail brings the code along;
 * the button counts as arrival, so that a program that looks through mail arrives nowhere. Of a
 * code that leads nowhere it says nothing more, whatever the cause.
 */
@Named("joinPage")
@RequestScoped
public class JoinPage {

  private static final String FIELD = "code";
  private static final int LONGEST = 40;

  @Inject HttpServletRequest request;
  @Inject JoinWebinar joinWebinar;
  @Inject Budgets budgets;
  @Inject FieldErrors errors;
  @Inject Words words;
  @Inject MeetingsInWords meetings;
  @Inject Clock clock;

  private String typed;
  private String notice = "";
  private Optional<JoinWebinar.Joining> joining = Optional.empty();

  /** A link is looked at before the page is made; what is typed waits for its button. */
  @PostConstruct
  void look() {
    Optional<CheckedCode> brought = CheckedCode.read(request.getParameter(FIELD));
    if (request.getMethod().equals("POST") || brought.isEmpty()) {
      return;
    }
    Answer mayLook = budgets.ask(Budget.BOOKING, request);
    if (!mayLook.isYes()) {
      Waiting.tell(mayLook);
      notice = words.say("booked.wait." + mayLook.verdict(), mayLook.minutes());
      return;
    }
    joining = joinWebinar.look(brought.get());
    if (joining.isEmpty()) {
      notice = words.say("booked.join.unknown");
    }
  }

  /** What is to be told of the link that was followed; empty when nothing is. */
  public String getNotice() {
    return notice;
  }

  /** The action of the button. */
  public String join() {
    Optional<CheckedCode> code = CheckedCode.read(getTyped());
    if (code.isEmpty()) {
      errors.add(
          FIELD, getTyped().isBlank() ? "booked.join.error.blank" : "booked.code.error.form");
      return null;
    }
    Answer mayLook = budgets.ask(Budget.BOOKING, request);
    if (!mayLook.isYes()) {
      Waiting.tell(mayLook);
      errors.add(FIELD, "booked.wait." + mayLook.verdict(), mayLook.minutes());
      return null;
    }
    try {
      Optional<URI> webinar = joinWebinar.join(code.get());
      if (webinar.isPresent()) {
        leadTo(webinar.get());
      } else {
        joining = joinWebinar.look(code.get());
        if (joining.isEmpty()) {
          errors.add(FIELD, "booked.join.error.unknown");
        }
      }
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      errors.add(FIELD, "booked.notNow");
    }
    return null;
  }

  private static void leadTo(URI webinar) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext http = faces.getExternalContext();
    http.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
    http.setResponseHeader("Location", webinar.toString());
    faces.responseComplete();
  }

  /** Whether it can be joined now, by the button alone. */
  public boolean isOpen() {
    return joining.map(JoinWebinar.Joining::open).orElse(false);
  }

  /** Whether it is too early. */
  public boolean isEarly() {
    return joining.isPresent() && !isOpen();
  }

  public String getWebinar() {
    return joining.map(JoinWebinar.Joining::title).orElse("");
  }

  /** From when it can be joined. */
  public String getOpens() {
    return joining.map(each -> meetings.time(each.opensAt(), clock.instant())).orElse("");
  }

  /** What was typed, or brought along by the link. */
  public String getTyped() {
    String sent = request.getParameter(FIELD);
    String text = typed != null ? typed : sent == null ? "" : sent;
    return text.length() > LONGEST ? "" : text;
  }

  public void setTyped(String text) {
    typed = text == null ? "" : text;
  }
}
