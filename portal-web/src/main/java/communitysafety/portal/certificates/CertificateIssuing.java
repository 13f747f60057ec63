package communitysafety.portal.certificates;

import communitysafety.consultation.training.IssueCertificates;
import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Rounds;
import communitysafety.portal.rounds.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Issues certificates beside the requests, and goes on with what a stopped node left. */
@ApplicationScoped
public class CertificateIssuing implements Round {

  private static final String WHAT = "Issuing certificates";
  @Inject Instance<IssueCertificates> issueCertificates;
  @Inject Rounds rounds;

  @Override
  public Pace pace() {
    return Pace.every(Duration.ofMinutes(1));
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>(WHAT, issueCertificates, issue -> issue.takeUp().forEach(issue::issue)));
  }

  /** For whoever was told by {@link IssueCertificates#begin} that it is theirs to do. */
  public void issueSoon(UUID session) {
    rounds.takeSoon(new Step<>(WHAT, issueCertificates, issue -> issue.issue(session)));
  }
}
