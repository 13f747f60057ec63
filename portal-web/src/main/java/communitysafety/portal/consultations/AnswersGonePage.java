package communitysafety.portal.consultations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Says that the answers are gone, and gives back the words of a form that came too late. */
@Named
@RequestScoped
public class AnswersGonePage extends AnsweredPage {

  @Override
  boolean isOfDraft() {
    return false;
  }

  @Override
  Optional<String> elsewhere() {
    if (!visit.isGone()) {
      return Optional.of(visit.address(""));
    }
    visit.response().setStatus(HttpServletResponse.SC_GONE);
    return Optional.empty();
  }

  /** Begins anew. */
  @Override
  Optional<String> submit() {
    if (visit.isOther()) {
      return Optional.of(visit.address("other"));
    }
    visit.forgetKey();
    return Optional.of(visit.lacksCode() ? visit.door() : visit.address("question"));
  }

  /** What was typed in own words and could not be kept; empty when there is none. */
  public String getOwnWords() {
    return visit.typedWords();
  }
}
