package communitysafety.portal.certificates;

import communitysafety.consultation.retention.ForgetCertificates;
import communitysafety.consultation.training.IssueCertificates;
import communitysafety.consultation.training.RemindHolders;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.Words;
import communitysafety.shared.mail.PersonalMail;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Issues certificates beside the requests, goes on with what a stopped node left, and once an hour
 * reminds those whose certificates end soon and erases what ended long ago.
 */
@ApplicationScoped
public class CertificateRounds {

  private static final System.Logger LOG = System.getLogger(CertificateRounds.class.getName());
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<IssueCertificates> issueCertificates;
  @Inject Instance<RemindHolders> remindHolders;
  @Inject Instance<ForgetCertificates> forgetCertificates;
  @Inject Words words;
  @Inject PortalIdentity portal;

  private ScheduledFuture<?> everyMinute;
  private ScheduledFuture<?> everyHour;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    everyMinute =
        scheduler.scheduleAtFixedRate(
            () -> once(issueCertificates, this::takeUp), 1, 1, TimeUnit.MINUTES);
    everyHour =
        scheduler.scheduleAtFixedRate(
            () -> {
              once(remindHolders, remind -> remind.remind(this::mail));
              once(forgetCertificates, ForgetCertificates::forget);
            },
            7,
            60,
            TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    if (everyMinute != null) {
      everyMinute.cancel(false);
      everyHour.cancel(false);
    }
  }

  /** For whoever was told by {@link IssueCertificates#begin} that it is theirs to do. */
  public void issueSoon(UUID session) {
    scheduler.execute(() -> once(issueCertificates, issue -> issue.issue(session)));
  }

  private void takeUp(IssueCertificates issue) {
    issue.takeUp().forEach(issue::issue);
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

  /** Whatever goes wrong now may go right in the next round; a timetable that throws ends. */
  private static <T> void once(Instance<T> which, Consumer<T> work) {
    T one = which.get();
    try {
      work.accept(one);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "What is due for certificates could not be done: {0}",
          e.getClass().getName());
    } finally {
      which.destroy(one);
    }
  }
}
