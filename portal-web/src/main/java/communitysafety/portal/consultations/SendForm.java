package communitysafety.portal.consultations;

import communitysafety.consultation.response.SendingResult;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that the answers are sent to: it takes them in and leads on, without a page of its
 * own, so that it stays cheap when everybody sends at once.
 */
@RequestScoped
public class SendForm extends AnsweredPage {

  /** The field that no person sees; {@code trap.xhtml} holds it. */
  private static final String TRAP = "website";

  /** Says that a person was told of the trap and goes on. */
  private static final String PERSON = "person";

  static final String PUBLISH = "publish";

  /** The version of the survey that the person checked their answers to. */
  static final String VERSION = "version";

  @Inject SendFromDraft sendFromDraft;
  @Inject Budgets budgets;

  /** As for a report: in less time nobody reads and answers. */
  @Inject
  @ConfigProperty(name = "portal.limit.quickest", defaultValue = "PT10S")
  Duration quickest;

  @Override
  Optional<String> elsewhere() {
    return Optional.of(visit.address("check"));
  }

  @Override
  Optional<String> submit() {
    Optional<String> other = unlessAnswering();
    if (other.isPresent()) {
      return other;
    }
    if (visit.isStale()) {
      return not(NotSent.STALE);
    }
    if (!visit.isOpen() || visit.journey().next().isPresent()) {
      return Optional.of(visit.onwards());
    }
    return mayNot().map(this::not).orElseGet(this::send);
  }

  private Optional<NotSent> mayNot() {
    if (visit.isAmended() && !parameter(VERSION).equals(versionNow())) {
      // What is sent now is not what the person saw: answers may have been dropped.
      return Optional.of(NotSent.AMENDED);
    }
    if (visit.isPreview()) {
      return Optional.of(NotSent.PREVIEW);
    }
    if (!parameter(TRAP).isEmpty() && parameter(PERSON).isEmpty()) {
      return Optional.of(NotSent.TRAP);
    }
    if (visit.now().isBefore(visit.participation().begunAt().plus(quickest))) {
      return Optional.of(NotSent.QUICK);
    }
    Answer answer = budgets.ask(Budget.RESPONSE, visit.request());
    return answer.isYes() ? Optional.empty() : NotSent.named(answer.verdict().name());
  }

  private String versionNow() {
    return String.valueOf(visit.getConsultation().surveyVersion());
  }

  private Optional<String> send() {
    visit.participation().letPublishWords(!parameter(PUBLISH).isEmpty());
    visit.participation().speak(visit.getLanguage());
    SendFromDraft.Outcome outcome = sendFromDraft.send(visit);
    if (outcome.draft().isPresent()) {
      visit.goOnWith(outcome.draft().get());
      return Optional.of(visit.address("sent"));
    }
    // Of two that were sent at once, the second meets what the first has used up.
    visit.readAgain();
    return visit.isSent() ? Optional.of(visit.address("sent")) : because(outcome.result());
  }

  private Optional<String> because(SendingResult result) {
    if (result instanceof SendingResult.CodeUsed) {
      return not(NotSent.CODE_USED);
    }
    if (result instanceof SendingResult.CodeUnknown) {
      return not(NotSent.CODE_UNKNOWN);
    }
    if (result instanceof SendingResult.NotOpen) {
      return not(NotSent.CLOSED);
    }
    if (result instanceof SendingResult.Full) {
      return not(NotSent.FULL);
    }
    return Optional.of(visit.onwards());
  }

  @Override
  Optional<String> afterAnother() {
    return visit.isSent() ? Optional.of(visit.address("sent")) : not(NotSent.STALE);
  }

  private Optional<String> not(NotSent reason) {
    String check = visit.address("check");
    return Optional.of(check + (check.contains("?") ? "&" : "?") + CheckPage.WHY + "=" + reason);
  }
}
