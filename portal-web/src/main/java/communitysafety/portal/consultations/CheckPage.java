package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Route;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All answers on one page, each with a way to change it, and the button that sends them. Why
 * sending did not work stands in the address, since {@link SendForm} makes no page itself.
 */
@Named
@RequestScoped
public class CheckPage extends AnsweredPage {

  /** The parameter that tells why the answers were not sent: the name of a {@link NotSent}. */
  static final String WHY = "why";

  private NotSent why;

  @Override
  Optional<String> elsewhere() {
    if (visit.isAnswerable() || !visit.isOpen()) {
      Optional<String> other = unlessAnswering();
      if (other.isPresent()) {
        return other;
      }
    } else if (visit.isSent()) {
      return Optional.of(visit.address("sent"));
    }
    if (visit.isAnswerable() && visit.journey().next().isPresent()) {
      return Optional.of(visit.onwards());
    }
    if (visit.isAnswerable()) {
      NotSent.named(parameter(WHY)).ifPresent(this::say);
    }
    return Optional.empty();
  }

  private void say(NotSent reason) {
    why = reason;
    errors.add("send", "consultations.check.not." + reason);
  }

  /** Its form is sent to {@link SendForm}. */
  @Override
  Optional<String> submit() {
    return Optional.of(visit.address("check"));
  }

  /** The answers that will be sent, and the questions that were left out. */
  public List<Row> getRows() {
    List<Row> rows = new ArrayList<>();
    for (Route.Stop stop : visit.journey().route().stops()) {
      for (Route.Asked asked : stop.asked()) {
        Question question = asked.question();
        if (question.type().isAnswered()) {
          rows.add(
              new Row(
                  visit.say(question.label()),
                  visit
                      .journey()
                      .route()
                      .onRoute()
                      .to(question.name())
                      .map(answer -> inWords(question, answer))
                      .orElse(""),
                  visit.isAnswerable() ? visit.address("question/" + stop.name()) : ""));
        }
      }
    }
    return rows;
  }

  String inWords(Question question, Answer answer) {
    return answer instanceof Answer.Acknowledged
        ? words.say("consultations.check.ticked")
        : visit.survey().inWords(question, answer, visit.answers(), visit.getLanguage());
  }

  /** The questions whose answers will not be sent: later answers took them off the way. */
  public List<String> getLeftOut() {
    return visit.journey().route().offRoute().stream()
        .map(name -> visit.survey().question(name))
        .flatMap(Optional::stream)
        .map(question -> visit.say(question.label()))
        .toList();
  }

  /** Whether anything was written in own words, about which it is asked if it may be published. */
  public boolean isOwnWords() {
    return visit.journey().route().onRoute().byQuestion().keySet().stream()
        .map(name -> visit.survey().question(name))
        .flatMap(Optional::stream)
        .anyMatch(AnswerPage::isOwnWords);
  }

  public boolean isMayPublishWords() {
    return visit.participation().mayPublishWords();
  }

  /** Whether there is a button to send with. */
  public boolean isSendable() {
    return visit.getPhase() == Phase.OPEN;
  }

  /** Whether the time to answer has passed. */
  public boolean isOver() {
    return !visit.isAnswerable();
  }

  /** Whether the trap has caught somebody who may be a person: once is enough. */
  public boolean isTrap() {
    return why != NotSent.TRAP;
  }

  /** Whether another code is what helps. */
  public boolean isAnotherCode() {
    return why == NotSent.CODE_USED || why == NotSent.CODE_UNKNOWN;
  }

  public String getBack() {
    List<Route.Stop> stops = visit.journey().route().stops();
    return stops.isEmpty()
        ? visit.address("")
        : visit.address("question/" + stops.get(stops.size() - 1).name());
  }

  /**
   * One question and what was answered.
   *
   * @param change where it can be changed; empty when it cannot be any more
   */
  public record Row(String label, String answer, String change) {}
}
