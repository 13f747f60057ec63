package communitysafety.shared.mail;

import communitysafety.shared.outbox.Delivery;
import communitysafety.shared.outbox.Delivery.Failed;
import communitysafety.shared.outbox.Outgoing;
import communitysafety.shared.outbox.RetrySchedule;
import communitysafety.shared.outbox.WaitingRows;
import communitysafety.shared.privacy.BatchKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Mails to persons, as the relay carries them. One that was taken leaves nothing; one that is given
 * up leaves a row that says so, without what it held.
 */
@ApplicationScoped
public class PersonalPost implements Outgoing<SealedMail> {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject MailSettings settings;
  @Inject BatchKeys keys;

  @Inject
  @ConfigProperty(name = "portal.mail.personal.attempts", defaultValue = "150")
  int attempts;

  @Override
  public boolean configured() {
    return settings.configured();
  }

  @Override
  public Optional<SealedMail> claim(OffsetDateTime now, Duration lease) throws SQLException {
    return waiting().claim(now, lease);
  }

  @Override
  public int attempts(SealedMail mail) {
    return mail.attempts();
  }

  /**
   * Longer than others: nobody can try again by hand what was given up, since nothing of it is
   * left.
   */
  @Override
  public RetrySchedule schedule(RetrySchedule usual) {
    return RetrySchedule.of(attempts);
  }

  @Override
  public Delivery deliver(SealedMail sealed) {
    PersonalMail mail =
        MailBytes.read(
            keys.open(sealed.key()).open(sealed.sealed(), SealedMail.context(sealed.id())));
    MailServer server = new MailServer(settings);
    try {
      return server.take(
          new Letter(
              server.session(), settings, sealed.id(), sealed.createdAt().toInstant(), mail));
    } catch (AddressException e) {
      return new Failed(false, "ADDRESS_MALFORMED");
    } catch (MessagingException e) {
      return new Failed(true, "MAIL_NOT_COMPOSED");
    }
  }

  @Override
  public void delivered(SealedMail mail, OffsetDateTime at) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from shared.personal_mail where id = ?")) {
      delete.setObject(1, mail.id());
      delete.executeUpdate();
    }
  }

  @Override
  public void failed(SealedMail mail, String reason, OffsetDateTime nextAttempt)
      throws SQLException {
    waiting().failed(mail.id(), mail.attempts(), reason, nextAttempt);
  }

  @Override
  public void dead(SealedMail mail, String reason, OffsetDateTime at) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update shared.personal_mail set state = 'DEAD', last_failure = ?,"
                    + " epoch = null, wrapped = null, sealed = null"
                    + " where id = ? and attempts = ? and state = 'PENDING'")) {
      update.setString(1, reason);
      update.setObject(2, mail.id());
      update.setInt(3, mail.attempts());
      update.executeUpdate();
    }
  }

  private WaitingRows<SealedMail> waiting() {
    return new WaitingRows<>(database, "shared.personal_mail", SealedMail::from);
  }
}
