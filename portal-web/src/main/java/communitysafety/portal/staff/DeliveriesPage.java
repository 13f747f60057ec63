package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.shared.mail.PersonalMailStatus;
import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.outbox.DeadLetter;
import communitysafety.shared.outbox.Deliveries;
import communitysafety.shared.outbox.OutboxStatus;
import communitysafety.shared.outbox.RetryDeadLetter;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How the notices to the person's team stand, and the notice about it on every page. The page and
 * trying again need SEE_DELIVERIES; that no mail is sent at all is told to everybody.
 */
@Named
@RequestScoped
public class DeliveriesPage {

  private static final Set<String> DONE = Set.of("retried", "gone");

  @Inject SignedInStaff signedIn;
  @Inject Deliveries deliveries;
  @Inject PersonalMails personalMails;
  @Inject RetryDeadLetter retryDeadLetter;
  @Inject StaffWords words;

  private String done;
  private OutboxStatus status;

  /** Tries the letter again whose button was pressed; does nothing when the page is opened. */
  public void retryIfAsked() throws IOException {
    signedIn.member().requires(Permission.SEE_DELIVERIES);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    String asked = external.getRequestParameterMap().get("letter");
    if (!faces.isPostback() || asked == null) {
      return;
    }
    boolean revived;
    try {
      revived = retryDeadLetter.retry(signedIn.member(), UUID.fromString(asked));
    } catch (IllegalArgumentException e) {
      // Not an id: the form was not filled in by this page.
      revived = false;
    }
    external.redirect("/staff/deliveries?done=" + (revived ? "retried" : "gone"));
    faces.responseComplete();
  }

  public boolean isConfigured() {
    return status().configured();
  }

  public boolean isAnyDead() {
    return status().dead() > 0;
  }

  public String getWaiting() {
    return status().waiting() == 0
        ? words.say("staff.deliveries.waiting.none")
        : words.say("staff.deliveries.waiting", status().waiting());
  }

  /** Since when the oldest waits, as a sentence; null when none waits. */
  public String getOldest() {
    return status().oldestWaiting() == null
        ? null
        : words.say("staff.deliveries.oldest", words.moment(status().oldestWaiting()));
  }

  public List<DeadLetter> getDead() {
    return deliveries.deadLetters(signedIn.member().team());
  }

  /** How mails to persons stand, in a sentence: whom they are for is told to nobody. */
  public String getPersonal() {
    PersonalMailStatus mails = personalMails.status();
    return words.say("staff.deliveries.personal", mails.waiting(), mails.dead());
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return done != null && DONE.contains(done) ? words.say("staff.deliveries.done." + done) : null;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  private OutboxStatus status() {
    if (status == null) {
      status = deliveries.status(signedIn.member().team());
    }
    return status;
  }
}
