package communitysafety.portal.returning;

import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.visit.CodeVisit;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One request of a person who came back with a return code. Their visit is a sealed row that only
 * the cookie opens; it lasts half an hour from the last page. {@link ReturnFilter} opens it before
 * any page is asked.
 */
@Named("returnVisit")
@RequestScoped
public class ReturnVisit extends CodeVisit {

  @Inject Clock clock;

  private VisitContent content;
  private String ownWords = "";

  ReturnVisit() {
    super(KeyCookie.RETURN);
  }

  @Override
  protected boolean understands(byte[] found) {
    Optional<VisitContent> read = VisitContent.read(found);
    read.ifPresent(each -> content = each);
    return read.isPresent();
  }

  /** A code has opened this report. */
  void begin(UUID report) {
    sealed().begin(new VisitContent(report.toString(), null).written());
  }

  /**
   * Stores that this form was acted on; to be called in the transaction of the deed.
   *
   * @return what to {@link #goOnWith} once that has committed
   * @throws communitysafety.shared.submission.StaleDraft when another request was first
   */
  Draft done() {
    VisitContent after = new VisitContent(content.report(), form());
    return sealed().save(after.written());
  }

  void goOnWith(Draft saved) {
    sealed().goOnWith(saved);
  }

  /** Looks again, after another request was first. */
  void readAgain() {
    sealed().readAgain();
  }

  /** Whether the very form that was sent has been acted on: a second click. */
  boolean wasDone() {
    return isOpen() && form().equals(content.lastForm());
  }

  /**
   * Tells the form that was sent from every other: its token, and all that was typed. Two tabs have
   * the same token and different words.
   */
  private String form() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String[]> field :
          new TreeMap<>(request().getParameterMap()).entrySet()) {
        digest.update((field.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
        for (String value : field.getValue()) {
          digest.update((value + "\0").getBytes(StandardCharsets.UTF_8));
        }
      }
      return Base64.getEncoder()
          .encodeToString(
              digest.digest(request().getRequestURI().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  boolean isStale() {
    return sealed().isStale();
  }

  /** The report that the code opened. */
  UUID report() {
    return UUID.fromString(content.report());
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  /** The visit is over: what was just typed is given back to be copied. */
  void answerGone(List<String> typed) {
    ownWords = String.join("\n\n", typed.stream().filter(words -> !words.isEmpty()).toList());
    answerGone();
  }

  /** What was just typed and could not be kept; empty when that is nothing worth copying. */
  public String getOwnWords() {
    return ownWords;
  }
}
