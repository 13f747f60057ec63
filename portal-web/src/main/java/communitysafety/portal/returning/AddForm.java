package communitysafety.portal.returning;

import communitysafety.portal.faces.TypedText;
import communitysafety.portal.report.Mistake;
import communitysafety.portal.report.TypedDate;
import communitysafety.reporting.conversation.Message;
import communitysafety.reporting.conversation.MessageWords;
import communitysafety.reporting.conversation.WriteAsReporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A further incident, told in under a minute: what happened, and if known the day, a time in words
 * and a place in words. A time of day is words ("about 9 at night"), so no hour of a night in which
 * the clocks change is ever guessed.
 */
@Named("returnAdd")
@RequestScoped
public class AddForm extends ReturnForm {

  @Inject WriteAsReporter writeAsReporter;

  private String words = "";
  private TypedDate day = new TypedDate();
  private String when = "";
  private String where = "";

  public AddForm() {
    super("return.add");
  }

  @Override
  List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>(Written.mistakes("words", getKey(), words));
    if (!day.isBlank()) {
      day.mistake("day", "return.add.day.error.blank", visit.today()).ifPresent(mistakes::add);
    }
    mistakes.addAll(Written.tooLong("when", getKey(), when, WriteAsReporter.LONGEST_WHEN));
    mistakes.addAll(Written.tooLong("where", getKey(), where, WriteAsReporter.LONGEST_WHERE));
    return mistakes;
  }

  @Override
  void act(UUID report) {
    writeAsReporter.write(
        report,
        Message.Kind.INCIDENT,
        new MessageWords(
            words,
            day.read(visit.today()).map(LocalDate::toString).orElse(null),
            when.isEmpty() ? null : when,
            where.isEmpty() ? null : where));
  }

  @Override
  List<String> ownWords() {
    return List.of(words, when, where);
  }

  public TypedDate getDay() {
    return day;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = TypedText.lines(typed);
  }

  public String getWhen() {
    return when;
  }

  public void setWhen(String typed) {
    when = TypedText.line(typed);
  }

  public String getWhere() {
    return where;
  }

  public void setWhere(String typed) {
    where = TypedText.line(typed);
  }

  public int getLimit() {
    return WriteAsReporter.LONGEST;
  }
}
