package communitysafety.portal.returning;

import communitysafety.portal.faces.TypedText;
import communitysafety.portal.report.Mistake;
import communitysafety.reporting.conversation.Message;
import communitysafety.reporting.conversation.MessageWords;
import communitysafety.reporting.conversation.WriteAsReporter;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A form behind a return code that asks for words and nothing else. */
public abstract class WordsForm extends ReturnForm {

  @Inject WriteAsReporter writeAsReporter;

  private final Message.Kind kind;
  private String words = "";

  /**
   * @param kind of the message that the words become
   */
  WordsForm(String key, Message.Kind kind) {
    super(key);
    this.kind = kind;
  }

  @Override
  List<Mistake> mistakes() {
    return Written.mistakes("words", getKey(), words);
  }

  @Override
  void act(UUID report) {
    writeAsReporter.write(report, kind, new MessageWords(words, null, null, null));
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
