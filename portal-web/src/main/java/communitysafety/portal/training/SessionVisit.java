package communitysafety.portal.training;

import communitysafety.consultation.training.DescribeSession;
import communitysafety.consultation.training.ReadHold;
import communitysafety.consultation.training.SessionDescription;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Which session a request is about, and which places are held for whoever sent it, if any are. */
@Named
@RequestScoped
public class SessionVisit {

  @Inject DescribeSession describeSession;
  @Inject ReadHold readHold;

  private SessionDescription session;
  private boolean waiting;
  private UUID held;
  private ReadHold.Standing hold;

  static String address(UUID session) {
    return "/training/sessions/" + session;
  }

  /** Whether there is such a session. */
  boolean open(UUID id) {
    session = describeSession.find(id).orElse(null);
    return session != null;
  }

  /** Whether something was held in this session under that number. */
  boolean openHold(UUID number) {
    held = number;
    hold = readHold.find(number).filter(each -> each.session().equals(session.id())).orElse(null);
    return hold != null;
  }

  /** From now on it is about the waiting list. */
  void goInLine() {
    waiting = true;
  }

  public SessionDescription getSession() {
    return session;
  }

  /** Whether somebody goes in line rather than books. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Empty where no places are held. */
  Optional<ReadHold.Standing> hold() {
    return Optional.ofNullable(hold);
  }

  /** Null where no places are held. */
  UUID held() {
    return held;
  }

  /** Of the session's own page. */
  public String getAddress() {
    return address(session.id());
  }

  public String getCalendar() {
    return getAddress() + "/calendar.ics";
  }

  public String getBookAddress() {
    return getAddress() + "/book";
  }

  public String getWaitAddress() {
    return getAddress() + "/wait";
  }

  /** Where the form of this request is sent to. */
  public String getFormAddress() {
    if (waiting) {
      return getWaitAddress();
    }
    return held == null ? getBookAddress() : getBookAddress() + "/" + held;
  }
}
