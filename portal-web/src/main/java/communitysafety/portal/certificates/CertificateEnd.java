package communitysafety.portal.certificates;

import communitysafety.consultation.retention.ForgetCertificates;
import communitysafety.consultation.training.RemindHolders;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.Words;
import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Step;
import communitysafety.shared.mail.PersonalMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reminds, hour by hour, those whose certificates end soon, and erases what ended long ago. */
@ApplicationScoped
public class CertificateEnd implements Round {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Inject Instance<RemindHolders> remindHolders;
  @Inject Instance<ForgetCertificates> forgetCertificates;
  @Inject Words words;
  @Inject PortalIdentity portal;

  @Override
  public Pace pace() {
    return Pace.hourly(7);
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>("Reminders of certificates", remindHolders, remind -> remind.remind(this::mail)),
        new Step<>("Forgetting certificates", forgetCertificates, ForgetCertificates::forget));
  }

  private PersonalMail mail(RemindHolders.Reminder reminder) {
    return new PersonalMail(
        reminder.to().email(),
        words.sayIn(Locale.UK, "verify.reminder.subject"),
        words.sayIn(
            Locale.UK,
            "verify.reminder.text",
            reminder.to().name(),
            reminder.title(),
            DAY.format(reminder.expiresOn()),
            portal.getPublicUrl() + "/training",
            portal.getPartnership()),
        Locale.UK);
  }
}
