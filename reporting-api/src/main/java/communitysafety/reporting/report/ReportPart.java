package communitysafety.reporting.report;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.privacy.DataKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sealed part of a report, and to whom it is released. Row-level security reads the release, so a
 * part that a team may not see does not reach the application at all.
 */
@Entity
@Table(schema = "reporting", name = "report_part")
class ReportPart {

  /** What is sealed apart because it is released apart. */
  enum Part {
    /** What happened, in the reporter's words, and the exact place. */
    ACCOUNT(ConsentLevel.WHAT_HAPPENED),
    /** What was told beyond that. */
    DETAILS(ConsentLevel.WHAT_HAPPENED),
    /** Who the reporter is. */
    IDENTITY(ConsentLevel.WHO_I_AM),
    /** How to reach them, and how to do so safely. */
    CONTACT(ConsentLevel.CONTACT_ME);

    private final ConsentLevel needs;

    Part(ConsentLevel needs) {
      this.needs = needs;
    }

    /** The level of consent from which a recipient may read it. */
    ConsentLevel needs() {
      return needs;
    }
  }

  @Id private UUID id;

  private UUID report;

  @Enumerated(EnumType.STRING)
  private Part part;

  private byte[] sealed;

  @Column(name = "shared_with")
  private String sharedWith;

  protected ReportPart() {}

  static ReportPart sealing(
      Object content, Part part, UUID report, Consents consents, DataKey key) {
    ReportPart sealedPart = new ReportPart();
    sealedPart.id = UuidCreator.getTimeOrderedEpoch();
    sealedPart.report = report;
    sealedPart.part = part;
    sealedPart.sealed = key.seal(SealedJson.write(content), context(part, report));
    sealedPart.releaseBy(consents);
    return sealedPart;
  }

  /** To those who may read it by these consents, and to nobody else. */
  void releaseBy(Consents consents) {
    sharedWith =
        consents.mayRead(part).stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  Part part() {
    return part;
  }

  <T> T open(Class<T> type, DataKey key) {
    return SealedJson.read(key.open(sealed, context(part, report)), type);
  }

  /** Binds what is sealed to where it belongs: it opens as no other part and in no other report. */
  private static String context(Part part, UUID report) {
    return part + ":" + report;
  }
}
