package communitysafety.reporting.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One answer of a reporter to "who may know?". The first comes with the report; each later one is
 * added and none is ever changed. The one with the highest number is in force.
 */
@Entity
@Table(schema = "reporting", name = "consent_change")
class ConsentChange {

  @Id private UUID id;

  private UUID report;

  private int number;

  private OffsetDateTime at;

  @Enumerated(EnumType.STRING)
  @Column(name = "changed_by")
  private ConsentRow.ChangedBy changedBy;

  @Enumerated(EnumType.STRING)
  private ConsentLevel police;

  @Enumerated(EnumType.STRING)
  private ConsentLevel hub;

  private boolean support;

  @Column(name = "text_version")
  private String textVersion;

  protected ConsentChange() {}

  /** What was agreed to on sending. */
  static ConsentChange first(UUID report, OffsetDateTime at, Channel channel, Consents consents) {
    return channel == Channel.API
        ? numbered(1, report, at, ConsentRow.ChangedBy.PARTNER, consents, Consents.WORDING_OF_API)
        : numbered(1, report, at, ConsentRow.ChangedBy.REPORTER, consents, Consents.WORDING);
  }

  /** The reporter's next answer; this one stays as it is. */
  ConsentChange then(OffsetDateTime when, Consents consents) {
    return numbered(
        number + 1, report, when, ConsentRow.ChangedBy.REPORTER, consents, Consents.WORDING);
  }

  private static ConsentChange numbered(
      int number,
      UUID report,
      OffsetDateTime at,
      ConsentRow.ChangedBy changedBy,
      Consents consents,
      String textVersion) {
    ConsentChange change = new ConsentChange();
    change.id = UuidCreator.getTimeOrderedEpoch();
    change.report = report;
    change.number = number;
    change.at = at;
    change.changedBy = changedBy;
    change.police = consents.police();
    change.hub = consents.hub();
    change.support = consents.support();
    change.textVersion = textVersion;
    return change;
  }

  int number() {
    return number;
  }

  Consents consents() {
    return new Consents(police, hub, support);
  }

  ConsentRow row() {
    return new ConsentRow(number, at, changedBy, consents(), textVersion);
  }
}
