package communitysafety.portal.returning;

import communitysafety.reporting.conversation.FindByReturnCode;
import communitysafety.shared.privacy.ReturnKeys;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks up what a return code opens: a report, or answers to be finished. It looks for both,
 * always, so that what is not there takes as long as what is.
 */
@Dependent
public class OpenByCode {

  private final FindByReturnCode findByReturnCode;
  private final Drafts drafts;

  @Inject
  OpenByCode(FindByReturnCode findByReturnCode, Drafts drafts) {
    this.findByReturnCode = findByReturnCode;
    this.drafts = drafts;
  }

  /** Neither is there when the code was never given out, or is expired: nobody can tell which. */
  @Transactional
  public Opened open(ReturnKeys keys) {
    Optional<UUID> report = findByReturnCode.find(keys.locator());
    Optional<Draft> draft = drafts.find(DraftKey.keptUnder(keys.draftSecret()));
    return new Opened(report, draft);
  }

  /**
   * What was found.
   *
   * @param draft holds the receipt when the report is there too
   */
  public record Opened(Optional<UUID> report, Optional<Draft> draft) {}
}
