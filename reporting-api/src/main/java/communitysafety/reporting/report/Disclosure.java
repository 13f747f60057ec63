package communitysafety.reporting.report;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One entry of the disclosure register: a named member of staff had more of a report disclosed to
 * their team than the reporter agreed to. Row-level security reads it, so what it releases is
 * released by the entry itself and by nothing else. It is never changed, and outlives the report.
 */
@Entity
@Table(schema = "reporting", name = "disclosure")
class Disclosure {

  @Id private UUID id;

  private UUID report;

  private String reference;

  private OffsetDateTime at;

  @Column(name = "staff_member")
  private UUID staffMember;

  @Column(name = "staff_name")
  private String staffName;

  private String team;

  @Enumerated(EnumType.STRING)
  private ConsentLevel level;

  private String parts;

  @Enumerated(EnumType.STRING)
  private DisclosurePower power;

  private String reason;

  @Column(name = "told_reporter")
  private boolean toldReporter;

  protected Disclosure() {}

  /**
   * @param reason in the member's words, within the bounds of {@link DiscloseForSeriousRisk}
   * @param toldReporter whether it is safe that the reporter is shown it
   */
  static Disclosure to(
      StaffMember member,
      UUID report,
      Reference reference,
      OffsetDateTime at,
      ConsentLevel level,
      DisclosurePower power,
      String reason,
      boolean toldReporter) {
    Disclosure disclosure = new Disclosure();
    disclosure.id = UuidCreator.getTimeOrderedEpoch();
    disclosure.report = report;
    disclosure.reference = reference.value();
    disclosure.at = at;
    disclosure.staffMember = member.id();
    disclosure.staffName = member.displayName();
    disclosure.team = member.team();
    disclosure.level = level;
    disclosure.parts =
        Arrays.stream(ReportPart.Part.values())
            .filter(part -> level.allows(part.needs()))
            .map(Enum::name)
            .collect(Collectors.joining(" "));
    disclosure.power = power;
    disclosure.reason = reason;
    disclosure.toldReporter = toldReporter;
    return disclosure;
  }

  DisclosureRow row() {
    return new DisclosureRow(
        id, new Reference(reference), at, staffName, team, level, power, reason, toldReporter);
  }
}
