package communitysafety.portal.returning;

import communitysafety.portal.report.Mistake;
import communitysafety.portal.report.TypedText;
import communitysafety.reporting.conversation.Message;
import communitysafety.reporting.conversation.MessageWords;
import communitysafety.reporting.conversation.WriteAsReporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Something in the report that is not right. The report stays as it was sent; this is added. */
@Named("returnCorrect")
@RequestScoped
public class CorrectForm extends ReturnForm {

  @Inject WriteAsReporter writeAsReporter;

  private String words = "";

  public CorrectForm() {
    super("return.correct");
  }

  @Override
  List<Mistake> mistakes() {
    return Written.mistakes("words", getKey(), words);
  }

  @Override
  void act(UUID report) {
    writeAsReporter.write(
        report, Message.Kind.CORRECTION, new MessageWords(words, null, null, null));
  }

  @Override
  List<String> ownWords() {
    return List.of(words);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = TypedText.lines(typed);
  }

  public int getLimit() {
    return WriteAsReporter.LONGEST;
  }
}
