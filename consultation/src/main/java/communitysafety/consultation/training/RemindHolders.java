package communitysafety.consultation.training;

import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Proof;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.KeyDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reminds those whose certificates end soon, once each. That they were is stored in the transaction
 * of the mail. Whoever renewed it is not reminded, nor is anybody whose address is gone.
 *
 * <p>To be run every hour, on any number of nodes.
 */
@Dependent
public class RemindHolders {

  private static final int AT_ONCE = 200;

  private final Attempts attempts;
  private final BookingSeal seal;
  private final DataKeys keys;
  private final Certificates certificates;
  private final PersonalMails mails;
  private final Clock clock;

  @Inject
  RemindHolders(
      Attempts attempts,
      BookingSeal seal,
      DataKeys keys,
      Certificates certificates,
      PersonalMails mails,
      Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.keys = keys;
    this.certificates = certificates;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * What somebody is to be reminded of.
   *
   * @param to as they were booked; their name as it stands on the certificate
   * @param expiresOn the last day of the certificate
   */
  public record Reminder(Person to, String title, LocalDate expiresOn) {

    /** Never who it is. */
    @Override
    public String toString() {
      return "Reminder[…]";
    }
  }

  private record Due(
      UUID certificate,
      LocalDate expiresOn,
      boolean renewed,
      UUID attendee,
      byte[] sealed,
      UUID key) {}

  /**
   * @param inWords writes the mail
   * @return how many were reminded
   */
  public int remind(Function<Reminder, PersonalMail> inWords) {
    int reminded = 0;
    LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    for (UUID each : attempts.at(connection -> due(connection, today))) {
      reminded += attempts.at(connection -> remind(connection, each, inWords)) ? 1 : 0;
    }
    return reminded;
  }

  private static List<UUID> due(Connection connection, LocalDate today) throws SQLException {
    return Sql.select(
        connection,
        "select id from consultation.certificate where reminded_at is null and remind_on <= ?"
            + " and expires_on >= ? and superseded_by is null and revoked_at is null"
            + " order by remind_on limit "
            + AT_ONCE,
        row -> row.getObject(1, UUID.class),
        today,
        today);
  }

  private boolean remind(
      Connection connection, UUID certificate, Function<Reminder, PersonalMail> inWords)
      throws SQLException {
    // Another node that reminds of the same one is left alone.
    Optional<Due> found =
        Sql.first(
            connection,
            "select e.id, e.expires_on, exists (select from consultation.certificate l"
                + " where l.holder = e.holder and l.course = e.course"
                + " and l.superseded_by is null and l.revoked_at is null"
                + " and l.expires_on > e.expires_on), a.id, a.sealed, b.data_key"
                + " from consultation.certificate e"
                + " left join consultation.attendee a on a.id = e.attendee"
                + " left join consultation.booking b on b.id = a.booking"
                + " where e.id = ? and e.reminded_at is null and e.superseded_by is null"
                + " and e.revoked_at is null for no key update of e skip locked",
            row ->
                new Due(
                    row.getObject(1, UUID.class),
                    row.getObject(2, LocalDate.class),
                    row.getBoolean(3),
                    row.getObject(4, UUID.class),
                    row.getBytes(5),
                    row.getObject(6, UUID.class)),
            certificate);
    if (found.isEmpty()) {
      return false;
    }
    Sql.execute(
        connection,
        "update consultation.certificate set reminded_at = ? where id = ?",
        OffsetDateTime.now(clock),
        certificate);
    Optional<Reminder> reminder =
        found.filter(due -> !due.renewed() && due.attendee() != null).flatMap(this::reminder);
    reminder.map(inWords).ifPresent(mails::enqueue);
    return reminder.isPresent();
  }

  private Optional<Reminder> reminder(Due due) {
    Proof proof = certificates.open(List.of(due.certificate())).get(due.certificate());
    if (proof == null) {
      return Optional.empty();
    }
    try {
      Person booked = seal.openPerson(due.sealed(), due.attendee(), keys.find(due.key()));
      return Optional.of(
          new Reminder(
              new Person(proof.certified().name(), booked.email()),
              proof.certified().title(),
              due.expiresOn()));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }
}
