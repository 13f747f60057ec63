package communitysafety.consultation.response;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.outbox.Outbox;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings words that tell of a crime or of somebody at risk to the team that owns the consultation
 * and to Triage, at once and apart from the response: whether it is ever sent does not matter. Both
 * own the referral: the one knows what was asked, the other knows what to do; each sees in the
 * history what the other did.
 *
 * <p>It carries no red flag, since that means danger now, of which the one tick says nothing; but
 * nobody has judged it yet, so it is to be read as soon as what is most urgent.
 */
@Dependent
public class RaiseConcern {

  /** What the referral is about, in the inbox and in mails. */
  public static final String SUBJECT = "CONCERN";

  private static final String WHOLE_COUNTY = "COUNTY";
  private static final String AREA_UNKNOWN = "UNKNOWN";

  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final DataKeys dataKeys;
  private final References references;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final int promisedDays;

  @Inject
  RaiseConcern(
      DataKeys dataKeys,
      References references,
      Outbox outbox,
      AuditTrail audit,
      WorkingDays workingDays,
      Clock clock,
      @ConfigProperty(name = "portal.promise.concern", defaultValue = "1") int promisedDays) {
    this.dataKeys = dataKeys;
    this.references = references;
    this.outbox = outbox;
    this.audit = audit;
    this.workingDays = workingDays;
    this.clock = clock;
    this.promisedDays = promisedDays;
  }

  /**
   * @param words what was written in own words, each with its question; sealed in a row that only
   *     the two teams read
   * @param language in which it was written
   */
  @Transactional
  public Reference raise(PublicConsultation consultation, List<Told> words, String language) {
    OffsetDateTime receivedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Reference reference = references.next();
    DataKey key = dataKeys.create();
    keep(id, reference, consultation.id(), receivedAt, key, new ConcernWords(words, language));
    LocalDate by = workingDays.plus(receivedAt, promisedDays);
    for (String team : recipients(consultation)) {
      Referral referral =
          Referral.opened(
              id,
              reference,
              SUBJECT,
              consultation.area().equals(WHOLE_COUNTY) ? AREA_UNKNOWN : consultation.area(),
              team,
              ReferralRole.OWNER,
              false,
              receivedAt,
              by);
      entities.persist(referral);
      outbox.enqueue(referral.announcement());
    }
    audit.add(
        AuditEntry.by(Actor.PUBLIC, AuditAction.CONCERN_RAISED, receivedAt).about(id, reference));
    return reference;
  }

  private static Set<String> recipients(PublicConsultation consultation) {
    return new TreeSet<>(List.of(consultation.team(), Recipient.TRIAGE.team()));
  }

  private void keep(
      UUID id,
      Reference reference,
      UUID consultation,
      OffsetDateTime receivedAt,
      DataKey key,
      ConcernWords words) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into consultation.concern"
                    + " (id, reference, consultation, received_at, data_key, sealed)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, reference.value());
      insert.setObject(3, consultation);
      insert.setObject(4, receivedAt);
      insert.setObject(5, key.id());
      insert.setBytes(6, words.seal(id, key));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("A concern could not be stored", e);
    }
  }

  /**
   * @param question as it was asked
   * @param words the answer
   */
  public record Told(String question, String words) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Told[…]";
    }
  }
}
