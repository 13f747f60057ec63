package communitysafety.portal.consultations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Says that the answers were sent, what happens next and by when, and how to take them back. */
@Named
@RequestScoped
public class ThanksPage extends AnsweredPage {

  static final String FORGET = "forget";

  @Override
  Optional<String> elsewhere() {
    return visit.isSent()
        ? Optional.empty()
        : Optional.of(visit.isOpen() ? visit.onwards() : visit.address(""));
  }

  /** "Remove from this device": what was sent stays sent. */
  @Override
  Optional<String> submit() {
    if (!parameter(FORGET).isEmpty()) {
      visit.removeAll();
    }
    return Optional.of(visit.address(""));
  }

  /** What it can be taken back with; empty in an anonymous consultation. */
  public String getReference() {
    return visit.participation().reference().map(Object::toString).orElse("");
  }

  public String getPromiseOwner() {
    return visit.getConsultation().promise().owner();
  }

  /** The day by which is told what was done, as the page's language writes it. */
  public String getPromisedBy() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(visit.localeOfFrame())
        .format(visit.getConsultation().promise().by());
  }

  public boolean isPromise() {
    return visit.getConsultation().promise() != null;
  }
}
