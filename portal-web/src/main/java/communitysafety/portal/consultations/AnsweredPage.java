package communitysafety.portal.consultations;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A page on which a consultation is answered. {@link ConsultationFilter} asks it where to lead a
 * visitor, and has it answer its form, before the page is made: Faces only shows it, so that an
 * address may name a question that no file is named after, and sending costs no page.
 */
public abstract class AnsweredPage {

  @Inject ConsultationVisit visit;
  @Inject FieldErrors errors;
  @Inject Words words;

  /** Where to go instead, if this is not the page to be on. */
  Optional<String> elsewhere() {
    return Optional.empty();
  }

  /**
   * Does what the form asks for.
   *
   * @return where to go then; empty when the page is to be shown again with the errors
   * @throws communitysafety.shared.submission.StaleDraft when another request was first
   */
  abstract Optional<String> submit();

  /** Whether a form of this page is of no use without the draft it was made for. */
  boolean isOfDraft() {
    return true;
  }

  /** To be called after another request was first; what is stored now has been read. */
  Optional<String> afterAnother() {
    errors.add("form", "consultations.stale");
    return Optional.empty();
  }

  /** Where to go instead from every page on which somebody answers who may not do so now. */
  Optional<String> unlessAnswering() {
    if (visit.isSent()) {
      return Optional.of(visit.address("sent"));
    }
    if (visit.isOther()) {
      return Optional.of(visit.address("other"));
    }
    if (visit.isGone()) {
      return Optional.of(visit.address("expired"));
    }
    if (!visit.isAnswerable()) {
      return Optional.of(visit.address(visit.isOpen() ? "check" : ""));
    }
    return visit.lacksCode() ? Optional.of(visit.door()) : Optional.empty();
  }

  String parameter(String name) {
    String sent = visit.request().getParameter(name);
    return sent == null ? "" : sent;
  }
}
