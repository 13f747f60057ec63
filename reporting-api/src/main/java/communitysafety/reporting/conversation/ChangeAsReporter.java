package communitysafety.reporting.conversation;

import communitysafety.reporting.report.ChangeConsents;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.GiveName;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.KnownReport;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.ReporterScope;
import communitysafety.shared.privacy.DataKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a reporter, back with their return code, changes about who knows what, and the word to the
 * teams that own the report that something is new. What it is they see on the report, as far as
 * they may.
 */
@Dependent
public class ChangeAsReporter {

  private final ReporterScope scope;
  private final KnownReports reports;
  private final GiveName giveName;
  private final ChangeConsents changeConsents;
  private final DataKeys dataKeys;
  private final Messages messages;
  private final TellOwners tellOwners;
  private final Clock clock;

  @Inject
  ChangeAsReporter(
      ReporterScope scope,
      KnownReports reports,
      GiveName giveName,
      ChangeConsents changeConsents,
      DataKeys dataKeys,
      Messages messages,
      TellOwners tellOwners,
      Clock clock) {
    this.scope = scope;
    this.reports = reports;
    this.giveName = giveName;
    this.changeConsents = changeConsents;
    this.dataKeys = dataKeys;
    this.messages = messages;
    this.tellOwners = tellOwners;
    this.clock = clock;
  }

  /** Adds who the reporter is; see {@link GiveName}. Given twice, the first stays. */
  @Transactional
  public void name(UUID report, Identity.Named named) {
    if (giveName.give(report, named)) {
      KnownReport known = reports.find(report);
      OffsetDateTime now = now();
      messages.add(
          Message.fromReporter(
              report,
              now,
              Message.Kind.IDENTITY_GIVEN,
              MessageWords.of(""),
              dataKeys.find(known.dataKey())));
      tellOwners.tell(known, now);
    }
  }

  /** Puts other consents in force; see {@link ChangeConsents}. */
  @Transactional
  public void consents(UUID report, int seen, Consents wanted) {
    changeConsents.change(report, seen, wanted);
    scope.enter(report);
    tellOwners.tell(reports.find(report), now());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
